"""What a document shows, done again: every command runs, and what is printed beside it is what comes out.

In a block marked `sh`, each line that begins with ./fotfeste.sh is a command; they run one after the other in a folder
of their own, with the program in the environment variable FOTFESTE. Some take minutes; they run smaller here, as
`smaller.txt` says. A line

    <!-- of ./fotfeste.sh run county: lines 1-9 -->

says that the block after it shows these lines of what a command prints, run as it stands there.

    shown_commands.py DOCUMENT            run and compare
    shown_commands.py --write DOCUMENT    run, and write what comes out into the document
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PART = re.compile(r"^<!-- of (\./fotfeste\.sh [^\n]*): lines (\d+)-(\d+) -->\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TOO_LONG = 300  # seconds
ALONE = "./fotfeste.sh compare today aft-to-place-and-train --report"  # what it does without arguments


def smaller() -> dict[str, str]:
    """Options that make a shown command smaller, by command."""
    lines = (SOURCE / "tests/documents/smaller.txt").read_text().splitlines()
    pairs = (line.split(" | ") for line in lines if line and not line.startswith("#"))
    return {command.strip(): options.strip() for command, options in pairs}


def commands(block: str) -> list[str]:
    """Those of a block of shell commands, without their comments."""
    shown = (re.sub(r"\s+#.*", "", line) for line in block.splitlines() if line.startswith("./fotfeste.sh"))
    named = (ALONE if command.strip() == "./fotfeste.sh" else command for command in shown)
    return [command.strip() for command in named if command.split()[1] != "test"]


def run(command: str, folder: pathlib.Path) -> str:
    """What it prints. Raises AssertionError when it fails."""
    print(command, flush=True)
    words = [os.environ["FOTFESTE"], *shlex.split(command)[1:]]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=TOO_LONG, check=False)
    assert done.returncode == 0, f"{command}\nended with {done.returncode}:\n{done.stderr}"
    return done.stdout


def run_all(text: str) -> dict[str, str]:
    """Every command shown in a document, in its order, and what those print of which it shows a part."""
    options = smaller()
    shown_in_part = {part[1] for part in PART.finditer(text)}
    printed = {}
    with tempfile.TemporaryDirectory(prefix="fotfeste-") as folder:
        for name in ("scenarios", "bench", "notebooks"):
            (pathlib.Path(folder) / name).symlink_to(SOURCE / name)
        for block in BLOCK.findall(text):
            for command in commands(block):
                whole = command in shown_in_part
                out = run(command if whole else f"{command} {options.get(command, '')}", pathlib.Path(folder))
                printed[command] = out
    return printed


def lines_of(part: re.Match, printed: dict[str, str]) -> str:
    """The lines that a part of a document is said to show."""
    assert part[1] in printed, f"{part[1]} is shown in part, but by no block of commands"
    first, last = int(part[2]), int(part[3])
    return "".join(line.rstrip() + "\n" for line in printed[part[1]].splitlines()[first - 1 : last])


def check(document: pathlib.Path) -> None:
    """Raises AssertionError at the first command that fails, or part that is not what is printed."""
    text = document.read_text()
    printed = run_all(text)
    assert printed, f"{document.name} shows no command"
    for part in PART.finditer(text):
        found = lines_of(part, printed)
        assert found == part[4], f"{document.name} shows of {part[1]}\n{part[4]}but it prints\n{found}"


def write(document: pathlib.Path) -> None:
    """Puts what is printed now into the document."""
    text = document.read_text()
    printed = run_all(text)
    new = PART.sub(lambda part: part[0][: part.start(4) - part.start()] + lines_of(part, printed) + "```", text)
    document.write_text(new)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    act = write if arguments[0] == "--write" else check
    act(pathlib.Path(arguments[-1]))
