"""Makes the pictures of the README anew, with the built program and its page: pictures.py, after ./fotfeste.sh test."""

import pathlib
import shlex
import subprocess
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = SOURCE / "build/release"
PICTURES = SOURCE / "tests/documents/pictures"

# Command, and what of its report becomes which picture.
SHOWN = {
    "compare county --move '3 million kr/year from aft to ips' --from 2020 --horizon 3y --report": {
        "top": "planner.png",
        "#fan": "over-time.png",
    },
    "sweep coupling-screen --report": {"#morris-0": "researcher.png"},
    "sweep workshop --report": {"form.guess": "workshop.png"},
}


def make(command: str, pictures: dict[str, str]) -> None:
    """Runs the command in an empty folder and takes its pictures."""
    with tempfile.TemporaryDirectory(prefix="fotfeste-") as folder:
        subprocess.run([BUILD / "sim/apps/cli/fotfeste", *shlex.split(command), "--out", "out"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        wanted = [word for selector, name in pictures.items() for word in (selector, PICTURES / name)]
        subprocess.run(["node", "pictures.mjs", pathlib.Path(folder) / "out/report.html", *wanted], cwd=BUILD / "page", check=True)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    for command, pictures in SHOWN.items():
        make(command, pictures)
