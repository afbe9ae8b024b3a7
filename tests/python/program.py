"""What the tests share: the program beside the module, and worlds that are quick to run."""

import csv
import os
import pathlib
import subprocess
import tempfile
import unittest

# Small enough for a test, large enough that every table has rows.
SMALL = {"population.stock": "1 500 people", "population.entrants": "40 persons/month", "horizon": "2 years"}
SMALL_WORDS = [word for key, value in SMALL.items() for word in ("--set", f"{key}={value}")]


class InAFolder(unittest.TestCase):
    """A test with a folder of its own, in which it works."""

    def setUp(self):
        held = tempfile.TemporaryDirectory(prefix="fotfeste-python-")
        self.addCleanup(held.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(held.name)
        self.folder = pathlib.Path(held.name)

    def fotfeste(self, *words):
        """Runs the program; its result has returncode, stdout and stderr."""
        return subprocess.run([os.environ["FOTFESTE"], *map(str, words)], text=True, capture_output=True, check=False)

    def write(self, name, text):
        (self.folder / name).write_text(text)
        return self.folder / name


def read_csv(path):
    """A table as {column: [cells]}."""
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    return {name: [row[name] for row in rows] for name in rows[0]}


def numbers(cells):
    """Cells as a file has them, as numbers; not a number where one is empty."""
    return [float(cell) if cell else float("nan") for cell in cells]
