#!/usr/bin/python3
"""Measures and writes bench/README.md, in two parts:

    programs   every *_bench program and the models in SimPy, interleaved, then the full model once in each size
    study      many short runs through `fotfeste sweep`, on one thread and on two, beside SimPy in two processes

    bench/run.py [--part programs|study] [--rounds 5] [--build <folder of a build>]

With --part the other one stays as it is in the file. Without --build the preset `release` is built first. Needs
nothing but Debian's python3 and python3-simpy3.
"""

import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys

import study
from writing import BENCH, PYTHON, ROOT, figure, output_of, ratios, spread, table, verdict, write_readme

# title, our benchmark, SimPy's workload, size, events
PEERS = [
    ("hold model, 100 000 pending", "hold/pending:100000", "hold", 100_000, 200_000),
    ("M/M/20, 90 % busy", "multi_server", "multi_server", 0, 300_000),
    ("competing hazards, 180 000 × 3", "competing_hazards/clients:180000", "competing_hazards", 180_000, 200_000),
    ("client model, 5 000 clients", "client_model/clients:5000", "client_model", 5_000, 300_000),
    ("client model, 20 000 clients", "client_model/clients:20000", "client_model", 20_000, 200_000),
    ("client model, 180 000 clients", "client_model/clients:180000", "client_model", 180_000, 100_000),
]
LEAST_TIMES_SIMPY = 50
MOST_TIMES_BOUND = 3
FULL_MODEL = "nation_bench"
MOST_NATION_SECONDS = 10
MOST_NATION_MEGABYTES = 200


def build():
    targets = ["fotfeste", *(path.stem for path in sorted(BENCH.glob("*_bench.cpp")))]
    subprocess.run(["cmake", "--preset", "release"], cwd=ROOT, check=True, stdout=sys.stderr)
    subprocess.run(["cmake", "--build", "--preset", "release", "--target", *targets], cwd=ROOT, check=True,
                   stdout=sys.stderr)
    return ROOT / "build" / "release"


def run_ours(program, chosen="."):
    """Results by name, as Google Benchmark gives them."""
    report = json.loads(output_of(program, "--benchmark_format=json", "--benchmark_min_time=0.2",
                                  f"--benchmark_filter={chosen}"))
    return {entry["name"]: entry for entry in report["benchmarks"]}


def run_full_model(program):
    """Each size once, in a process of its own, whose memory is then its own too."""
    results = {}
    for name in output_of(program, "--benchmark_list_tests").split():
        print("  ", name, file=sys.stderr)
        results.update(run_ours(program, f"^{name}$"))
    return results


def run_simpy(workload, size, events):
    return json.loads(output_of(PYTHON, str(BENCH / "peers" / "simpy_models.py"), workload, str(size), str(events)))


def run_round(programs):
    ours, simpy = {}, {}
    for program in programs:
        print("  ", program.name, file=sys.stderr)
        ours.update(run_ours(program))
    for title, _, workload, size, events in PEERS:
        print("   SimPy:", title, file=sys.stderr)
        simpy[title] = run_simpy(workload, size, events)
    return ours, simpy


class Sitting:
    """All rounds, asked for medians."""

    def __init__(self, rounds):
        self.ours = [ours for ours, _ in rounds]
        self.simpy = [simpy for _, simpy in rounds]

    def ns(self, name):
        return [1e9 / ours[name]["items_per_second"] for ours in self.ours]

    def simpy_ns(self, title):
        return [1e9 * simpy[title]["seconds"] / simpy[title]["events"] for simpy in self.simpy]

    def names(self, start=""):
        return [name for name in self.ours[0] if name.startswith(start)]


def peer_table(sitting):
    rows, medians = [], []
    for title, name, *_ in PEERS:
        times = ratios(sitting.simpy_ns(title), sitting.ns(name))
        rows.append([title, figure(sitting.ns(name)), figure(sitting.simpy_ns(title)), spread(times, 0)])
        if name.startswith("client_model"):
            medians.append(statistics.median(times))
    return (table(["workload", "fotfeste, ns an event", "SimPy, ns an event", "times as fast"], rows),
            verdict(medians, lambda times: times >= LEAST_TIMES_SIMPY))


def bound_table(sitting):
    rows, medians = [], []
    for title, name, *_ in PEERS:
        workload, _, size = name.partition("/")
        alone, known = f"{workload}_client_by_client/{size}", f"{workload}_known_order/{size}"
        if known not in sitting.ours[0]:
            continue
        ours = sitting.ns(name)
        to_known = ratios(ours, sitting.ns(known))
        rows.append([title, figure(ours), figure(sitting.ns(alone)), spread(ratios(ours, sitting.ns(alone)), 2),
                     figure(sitting.ns(known)), spread(to_known, 2)])
        if workload == "client_model":
            medians.append(statistics.median(to_known))
    return (table(["workload", "ns an event", "client by client", "ratio", "known order", "ratio"], rows),
            verdict(medians, lambda times: times <= MOST_TIMES_BOUND))


def crossover_table(sitting):
    """The table, and from which size on the wheel leads at every size measured."""
    rows, leads_from = [], None
    for name in sitting.names("crossover_heap/"):
        pending = name.split(":")[1]
        heap, wheel = sitting.ns(name), sitting.ns(name.replace("heap", "wheel"))
        heap_over_wheel = ratios(heap, wheel)
        rows.append([pending, figure(heap), figure(wheel), spread(heap_over_wheel, 2)])
        if statistics.median(heap_over_wheel) <= 1:
            leads_from = None
        elif leads_from is None:
            leads_from = pending
    found = f"here it leads from {leads_from} on." if leads_from else "here it never leads throughout."
    return table(["pending", "heap", "wheel", "heap / wheel"], rows), found


def width_table(sitting):
    rows = [[name.split(":")[1], figure(sitting.ns(name))] for name in sitting.names("bucket_width/")]
    return table(["entries a bucket, about", "ns an event"], rows)


def full_model_table(results):
    rows = []
    for name, result in results.items():
        people, seconds = result["people"], result["cpu_time"]
        title = "Norway, ten years" if name == "nation_over_ten_years" else "county at this size, one year"
        rows.append([title, f"{people:,.0f}".replace(",", " "), f"{seconds:.2f}", f"{1e6 * seconds / people:.0f}",
                     f"{1e9 / result['items_per_second']:.0f}", f"{result['peak_MB']:.0f}"])
    nation = results["nation_over_ten_years"]
    met = {True: "met", False: "**not met**"}
    return (table(["register", "people", "seconds", "µs a person", "ns an event", "MB"], rows),
            met[nation["cpu_time"] <= MOST_NATION_SECONDS], met[nation["peak_MB"] <= MOST_NATION_MEGABYTES])


STANDARD_KEYS = {"name", "run_name", "run_type", "repetitions", "repetition_index", "threads", "iterations",
                 "real_time", "cpu_time", "time_unit", "items_per_second", "family_index",
                 "per_family_instance_index"}


def everything_table(sitting):
    rows = []
    for name in sitting.names():
        first = sitting.ours[0][name]
        cpu = f"{figure([ours[name]['cpu_time'] for ours in sitting.ours])} {first['time_unit']}"
        items = [ours[name]["items_per_second"] / 1e6 for ours in sitting.ours if "items_per_second" in ours[name]]
        counters = ", ".join(f"{key} {value:.6g}" for key, value in first.items()
                             if key not in STANDARD_KEYS and isinstance(value, (int, float)))
        rows.append([f"`{name}`", cpu, f"{statistics.median(items):.2f} M" if items else "", counters])
    return table(["benchmark", "CPU time a run", "items/s", "counters"], rows)


def cache_entry(build_folder, key):
    for line in (build_folder / "CMakeCache.txt").read_text().splitlines():
        if line.startswith(key + ":"):
            return line.partition("=")[2]
    return ""


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def circumstances(build_folder, load_before):
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    changed = output_of("git", "status", "--porcelain", "--untracked-files=no", "include", "sim", "bench").strip()
    commit = output_of("git", "show", "-s", "--format=%h of %cs", "HEAD").strip()
    loads = [f"{load[0]:.1f}" for load in (load_before, os.getloadavg())]
    return {
        "commit": commit + (", with changes not committed" if changed else ""),
        "machine": f"{processor()}, {os.cpu_count()} processors, {memory:.0f} GiB",
        "system": platform.freedesktop_os_release()["PRETTY_NAME"],
        "compiler": output_of(cache_entry(build_folder, "CMAKE_CXX_COMPILER"), "--version").splitlines()[0],
        "flags": cache_entry(build_folder, "CMAKE_CXX_FLAGS_RELEASE") + " -ffp-contract=off",
        "load": " and ".join(loads),
    }


def facts_of(sitting, full_model):
    facts = {"simpy": next(iter(sitting.simpy[0].values()))["version"]}
    facts["peers"], facts["peer_verdict"] = peer_table(sitting)
    facts["bounds"], facts["bound_verdict"] = bound_table(sitting)
    facts["crossover"], facts["crossover_verdict"] = crossover_table(sitting)
    chosen = sitting.ours[0][sitting.names("crossover_wheel/")[0]]["wheel_pays_from"]
    facts["wheel_pays_from"] = f"{chosen:.0f}"
    facts["widths"] = width_table(sitting)
    facts["full_model"], facts["time_verdict"], facts["memory_verdict"] = full_model_table(full_model)
    facts["everything"] = everything_table(sitting)
    return facts


def measure_programs(build_folder, rounds):
    folder = build_folder / "bench"
    programs = sorted(path for path in folder.glob("*_bench") if os.access(path, os.X_OK) and path.name != FULL_MODEL)
    if not programs:
        sys.exit(f"no *_bench programs in {folder}")
    results = []
    for number in range(rounds):
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
        results.append(run_round(programs))
    print("the full model", file=sys.stderr)
    return facts_of(Sitting(results), run_full_model(folder / FULL_MODEL))


PARTS = {"programs": measure_programs, "study": study.measure}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--build", type=pathlib.Path)
    options = parser.parse_args()
    build_folder = options.build.resolve() if options.build else build()
    measured = {}
    for part in [options.part] if options.part else PARTS:
        load_before = os.getloadavg()
        facts = PARTS[part](build_folder, options.rounds)
        measured[part] = dict(facts, rounds=options.rounds, **circumstances(build_folder, load_before))
    write_readme(measured)
    print(BENCH / "README.md")


if __name__ == "__main__":
    main()
