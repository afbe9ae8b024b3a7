"""What the notebooks share: the program, a folder for what comes out, and the look of figures."""

import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile

import h5py
import matplotlib
import pandas

matplotlib.use("Agg")
matplotlib.rcParams.update({"figure.figsize": (9, 5), "figure.dpi": 110, "figure.constrained_layout.use": True,
                            "font.size": 11, "axes.titlelocation": "left", "axes.spines.top": False,
                            "axes.spines.right": False, "axes.grid": True, "axes.axisbelow": True, "grid.alpha": 0.3})

# Colours that colour-blind people tell apart (Okabe and Ito).
BLUE, ORANGE, GREEN, RED, GREY = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#666666"

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = pathlib.Path(os.environ.get("FOTFESTE_NOTEBOOK_FOLDER") or tempfile.mkdtemp(prefix="fotfeste-"))
FOLDER.mkdir(parents=True, exist_ok=True)


def program():
    """FOTFESTE of the environment, else what ./fotfeste.sh builds, else what is installed."""
    built = ROOT / "build" / "release" / "sim" / "apps" / "cli" / "fotfeste"
    found = os.environ.get("FOTFESTE") or (built if built.exists() else shutil.which("fotfeste"))
    if not found:
        raise SystemExit("no program: build it with ./fotfeste.sh check today, or set FOTFESTE to its path")
    return str(found)


def fotfeste(*arguments):
    """Runs the program and gives what it prints; what it says of an error ends the notebook."""
    done = subprocess.run([program(), *map(str, arguments)], cwd=FOLDER, text=True, capture_output=True)
    if done.returncode != 0:
        raise SystemExit(f"fotfeste {arguments[0]} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def new_results(name):
    """Where a command may put its results; what an earlier run left there is removed."""
    shutil.rmtree(FOLDER / name, ignore_errors=True)
    return FOLDER / name


def write(name, text):
    """A scenario or study beside the results."""
    (FOLDER / name).write_text(text)
    return FOLDER / name


def catalogue(sweep):
    """A row per point of a sweep that is done or failed, from its SQLite catalogue."""
    with sqlite3.connect(f"file:{sweep}/catalogue.sqlite?mode=ro", uri=True) as database:
        return pandas.read_sql("SELECT key, digest, status, replications, file_sha256 FROM unit", database)


def columns(sweep):
    """A row per point and replication of a sweep, from the HDF5 files of its units; factors are numbers."""
    tables = []
    for path in sorted((sweep / "units").glob("*.h5")):
        with h5py.File(path) as file:
            table = pandas.DataFrame({name: column[:] for name, column in file.items()})
            tables.append(table.assign(unit=file.attrs["key"].decode(), replication=range(len(table))))
    points = pandas.read_csv(sweep / "points.csv")
    return points.merge(pandas.concat(tables), on="unit", validate="one_to_many")


def save(figure, name):
    path = FOLDER / f"{name}.png"
    figure.savefig(path)
    print("figure:", path)
