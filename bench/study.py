"""The part `study`: many short runs through `fotfeste sweep`, and a study of that size in SimPy."""

import csv
import json
import os
import pathlib
import pty
import resource
import statistics
import subprocess
import sys
import tempfile
import time

from writing import BENCH, PYTHON, ROOT, figure, output_of, ratios, spread, table, verdict

STUDY = "bench/small_study.yaml"
CLIENTS, YEARS = 1000, 5  # as in bench/small_trial.yaml
LEAST_EFFICIENCY = 0.95
MOST_SECONDS_TO_PROGRESS = 1


def cpu_seconds_of_children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def busy_seconds_of_all():
    """CPU seconds of everything on this machine since it started."""
    ticks = [int(field) for field in pathlib.Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
    idle, waiting_for_disk = ticks[3:5]
    return (sum(ticks) - idle - waiting_for_disk) / os.sysconf("SC_CLK_TCK")


class Timed:
    """A command that was run: what it printed, its seconds and CPU seconds, and how many processors all else used."""

    def __init__(self, *command):
        start, cpu, busy = time.monotonic(), cpu_seconds_of_children(), busy_seconds_of_all()
        self.output = output_of(*command)
        self.seconds = time.monotonic() - start
        self.cpu = cpu_seconds_of_children() - cpu
        self.others = max(0.0, busy_seconds_of_all() - busy - self.cpu) / self.seconds


def sweep_command(program, threads, folder, *more):
    return [program, "sweep", STUDY, "--threads", str(threads), "--out", folder, *more]


def run_sweep(program, threads):
    """The study from start to end in a new folder; also its points and their contacts a person and year."""
    with tempfile.TemporaryDirectory() as folder:
        timed = Timed(*sweep_command(program, threads, f"{folder}/results"), "--quiet")
        with open(f"{folder}/results/results.csv", newline="") as file:
            timed.contacts = [float(row["ips: contacts.done"]) for row in csv.DictReader(file)]
    timed.points = len(timed.contacts)
    return timed


def seconds_apart(program):
    """Of two processes of one thread, each with half the study: all that this machine gives to work in two places."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        commands = [sweep_command(program, 1, f"{folder}/{half}", "--quiet", "--unit", half, "--of", "2")
                    for half in "12"]
        halves = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) for command in commands]
        if any([process.wait() for process in halves]):
            sys.exit("half a study failed")
        return time.monotonic() - start


def seconds_to_progress(program):
    """Until a terminal shows how much is done and how long the rest will take."""
    with tempfile.TemporaryDirectory() as folder:
        terminal, its_end = pty.openpty()
        start, shown = time.monotonic(), b""
        process = subprocess.Popen(sweep_command(program, 1, f"{folder}/results"), cwd=ROOT, stdout=subprocess.DEVNULL,
                                   stderr=its_end)
        os.close(its_end)
        while b" % done" not in shown:
            shown += os.read(terminal, 4096)
        seconds = time.monotonic() - start
        process.kill()
        process.wait()
        os.close(terminal)
    return seconds


def run_simpy(points, processes):
    timed = Timed(PYTHON, str(BENCH / "peers" / "simpy_models.py"), "study", str(points), str(CLIENTS), str(YEARS),
                  str(processes))
    timed.points = points
    timed.counts = json.loads(timed.output)
    return timed


class Round:
    """Each once, one after the other."""

    def __init__(self, program):
        self.one, self.two = run_sweep(program, 1), run_sweep(program, 2)
        self.apart = seconds_apart(program)
        self.progress = seconds_to_progress(program)
        self.simpy = run_simpy(self.one.points, 2)


def row(title, runs):
    return [title, spread([run.points / run.seconds for run in runs], 1), figure([run.seconds for run in runs]),
            figure([run.cpu for run in runs]), spread([run.others for run in runs], 1)]


def percent(shares):
    return f"{statistics.median(shares):.0%} ({min(shares):.0%} to {max(shares):.0%})".replace("%", " %")


def facts_of(rounds):
    one, two, simpy = ([getattr(each, name) for each in rounds] for name in ("one", "two", "simpy"))
    by_clock = [a.seconds / 2 / b.seconds for a, b in zip(one, two)]
    by_apart = [each.one.seconds / 2 / each.apart for each in rounds]
    against_apart = [each.apart / each.two.seconds for each in rounds]
    times = ratios([run.seconds for run in simpy], [run.seconds for run in two])
    progress = [each.progress for each in rounds]
    counts, person_years = simpy[0].counts, simpy[0].points * CLIENTS * YEARS
    return {
        "study": table(["", "points a second", "seconds", "CPU seconds", "processors that other work used"],
                       [row("`fotfeste sweep`, one thread", one), row("`fotfeste sweep`, two threads", two),
                        row("SimPy's client model, two processes", simpy)]),
        "points": str(one[0].points), "clients": f"{CLIENTS:,}".replace(",", " "), "years": str(YEARS),
        "efficiency": percent(by_clock), "efficiency_apart": percent(by_apart), "against_apart": percent(against_apart),
        "efficiency_verdict": verdict([statistics.median(by_clock)], lambda share: share >= LEAST_EFFICIENCY),
        "against_apart_verdict": verdict([statistics.median(against_apart)], lambda share: share >= LEAST_EFFICIENCY),
        "progress": spread(progress, 2),
        "progress_verdict": verdict([statistics.median(progress)], lambda s: s < MOST_SECONDS_TO_PROGRESS),
        "times": spread(times, 1), "simpy": counts["version"],
        "contacts": f"{statistics.mean(one[0].contacts):.0f}",
        "meetings": f"{counts['meetings'] / person_years:.0f}",
    }


def measure(build_folder, rounds):
    program = str(build_folder / "sim" / "apps" / "cli" / "fotfeste")
    measured = []
    for number in range(rounds):
        print(f"study, round {number + 1} of {rounds}", file=sys.stderr)
        measured.append(Round(program))
    return facts_of(measured)
