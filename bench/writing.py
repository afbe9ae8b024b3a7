"""What the parts of the benchmark share: commands, tables, and the file they are written to."""

import pathlib
import re
import statistics
import string
import subprocess

BENCH = pathlib.Path(__file__).resolve().parent
ROOT = BENCH.parent
PYTHON = "/usr/bin/python3"


def output_of(*command):
    return subprocess.run(command, cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE).stdout


def table(head, rows):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1)] + rows
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def figure(numbers):
    return f"{statistics.median(numbers):,.1f}".replace(",", " ")


def ratios(above, below):
    return [a / b for a, b in zip(above, below)]


def spread(numbers, digits):
    median = statistics.median(numbers)
    return f"{median:.{digits}f} ({min(numbers):.{digits}f}–{max(numbers):.{digits}f})"


def verdict(medians, is_met):
    return "Met." if all(is_met(median) for median in medians) else "**Not met in this sitting.**"


def parts_of(text):
    """Pairs of name and text; a part begins with its name in an HTML comment, what is before the first has none."""
    pieces = re.split(r"^<!-- part: (\w+) -->\n", text, flags=re.MULTILINE)
    return list(zip(["", *pieces[1::2]], pieces[::2]))


def write_readme(measured):
    """Puts what was measured, a mapping per part, into the parts of the template. A part with blanks that was not
    measured stays as it is in the file."""
    written = dict(parts_of((BENCH / "README.md").read_text()))
    text = ""
    for name, part in parts_of((BENCH / "README.template.md").read_text()):
        if name in measured:
            part = string.Template(part).substitute(measured[name])
        elif "$" in part:
            part = written[name]
        text += (f"<!-- part: {name} -->\n" if name else "") + part
    (BENCH / "README.md").write_text(text)
