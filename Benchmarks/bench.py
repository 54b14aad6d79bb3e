#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures the program against the yardsticks. What is measured, and how to read it, is in Benchmarks/README.md.

    python3 Benchmarks/bench.py              everything; writes Benchmarks/results/
    python3 Benchmarks/bench.py --quick      short, rough; writes Benchmarks/.build/results/
    python3 Benchmarks/bench.py --long       also the two long runs: 10 million households, and the largest memory
    python3 Benchmarks/bench.py --only throughput,precision

Needs a built program and a C compiler with GSL; uses numba and gnuplot when they are there.
"""

import argparse
import concurrent.futures
import csv
import datetime
import importlib.util
import json
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import genereer
import report

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SCENARIOS = HERE / "scenarios"
DEFAULT = ROOT / "scenarios" / "inclusieve-stad"
BUILD = HERE / ".build"
PROGRAM = ROOT / ".build" / "release" / "rendement"
C_FLAGS = ["-std=c17", "-O3", "-march=native"]
CORES = sorted(os.sched_getaffinity(0))

# Expected cost per payer, total and wellbeing of W2, and cost and QALYs of W1, at fixed parameters (see README.md).
EXACT = {
    "w2-vast": {
        "a": [21400.884872, 27024.149370, 26288.559351, 26025.968118, 18026.714511, 24013.781951, 142780.058173, 1.378290053],
        "b": [21167.613674, 26515.170387, 26184.029572, 25774.642078, 17791.585915, 23771.659564, 141204.701189, 1.471745901],
    },
    "w1-vast": {
        "zorg_nu": [148181.10, 21.16006],
        "behandeling_a": [271808.29, 21.86684],
        "behandeling_b": [244228.24, 22.67932],
    },
}


# ---------------------------------------------------------------- running things


class Process:
    """A finished process: CPU seconds, wall seconds, peak memory in MB, and what it printed."""

    def __init__(self, command, core=None):
        pinned = ["taskset", "-c", str(core)] if core is not None else []
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            begin = time.perf_counter()
            process = subprocess.Popen([*pinned, *map(str, command)], stdout=output, stderr=errors)
            _, status, use = os.wait4(process.pid, 0)
            self.wall = time.perf_counter() - begin
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0), errors.seek(0)
            self.text = output.read().decode()
            if process.returncode:
                sys.exit(f"failed: {' '.join(map(str, command))}\n{errors.read().decode()}")
        self.cpu = use.ru_utime + use.ru_stime
        self.peak = use.ru_maxrss / 1024


class Run(Process):
    """A run of the program. `simulation`: CPU seconds of that stage, of a run on one core (see README.md)."""

    def __init__(self, scenario, draws, households, threads=1, core=None, seed=None, read=None):
        with tempfile.TemporaryDirectory() as folder:
            options = ["--draws", draws, "--households", households, "--threads", threads, "--output", folder, "--quiet"]
            super().__init__([PROGRAM, "run", scenario, *options, *(["--seed", seed] if seed else [])], core)
            results = Path(folder) / Path(scenario).name / "laatste"
            seconds = json.loads((results / "tijden.json").read_text())["seconden"]
            manifest = json.loads((results / "run.json").read_text())
            self.read = read(results) if read else None
        self.seconds, self.stage = seconds, seconds["simuleren"]
        self.simulation = self.stage * min(1, self.cpu / self.wall)
        size = manifest["omvang"]
        self.lives, self.events, self.channels = size["levens"], size["gebeurtenissen"], size["kanalen"]
        self.noise = {row["arrangement"]: row for row in manifest["nauwkeurigheid"]}


def yardstick(workload, households, draws, seed, core):
    return json.loads(Process([BUILD / "gillespie", workload, households, draws, seed], core).text)


def numba(workload, households, draws, seed, core):
    return json.loads(Process([sys.executable, HERE / "yardstick" / "numba_w.py", workload, households, draws, seed], core).text)


def rows(name):
    def read(folder):
        with open(folder / name, newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))
    return read


def median(values):
    return statistics.median(values) if values else None


class Bench:
    def __init__(self, quick, long):
        self.quick, self.long = quick, long
        self.rounds = 3 if quick else 7
        self.seconds = 0.4 if quick else 2.0  # of simulation, in one measured run
        self.core = CORES[-1]
        self.temporary = Path(tempfile.mkdtemp())

    def sized(self, scenario, draws, households, grow):
        """Draws and households that take about `seconds` on one core, by growing one of the two."""
        while True:
            simulation = Run(scenario, draws, households, core=self.core).simulation
            factor = self.seconds / max(simulation, 1e-3)
            if factor < 1.3:
                return draws, households
            factor = min(factor, 20)
            if grow == "draws":
                draws = max(draws + 1, round(draws * factor))
            else:
                households = max(households + 1, round(households * factor))

    def generated(self, name, **sizes):
        """A scenario like W2 in the temporary folder, with fixed parameters."""
        base, fixed = self.temporary / name, self.temporary / f"{name}-vast"
        if not fixed.exists():
            base.mkdir(), fixed.mkdir()
            (base / "scenario.yaml").write_text(genereer.w2(**sizes), encoding="utf-8")
            names = genereer.w2_uncertain(sizes.get("domains", 10))
            (fixed / "scenario.yaml").write_text(genereer.fixed(name, name, names), encoding="utf-8")
        return fixed

    def default_arms(self):
        """The default scenario with two arrangements (`paar`), and with each of these alone; the folder they are in."""
        copies = self.temporary / "scenarios"
        if not copies.exists():
            for name in (DEFAULT.name, "prijzen"):
                shutil.copytree(ROOT / "scenarios" / name, copies / name)
            for name, removed in {"paar": ["maatwerk_en_wet"], "huidig": ["maatwerk", "maatwerk_en_wet"],
                                  "maatwerk": ["huidig", "maatwerk_en_wet"]}.items():
                (copies / name).mkdir()
                (copies / name / "scenario.yaml").write_text(
                    f"rendement: 2\nbasis: ../{DEFAULT.name}\ntitel: {name}\narrangementen:\n"
                    + "".join(f"  {arm}: ~\n" for arm in removed), encoding="utf-8")
        return copies

    # ------------------------------------------------------------ sections

    def agreement(self):
        """Distance to the exact answers in standard errors, these from the spread of twenty runs."""
        seeds, households = 20, 500_000 if self.long else 2_000 if self.quick else 20_000
        found = []
        for name, arms in EXACT.items():
            keys = [*genereer.PAYERS, "kosten", "welzijn"] if name == "w2-vast" else ["kosten", "welzijn"]
            means = {(arm, key): [] for arm in arms for key in keys}
            for seed in range(1, seeds + 1):
                run = Run(SCENARIOS / name, 1, households, threads=len(CORES), seed=seed, read=rows("posten.csv"))
                sums = dict.fromkeys(means, 0.0)
                for row in run.read:
                    welfare = row["soort"] == "waardering"
                    for key in ["welzijn"] if welfare else ["kosten", row["van"]]:
                        if (row["arrangement"], key) in sums:
                            sums[row["arrangement"], key] += float(row["contante_waarde"])
                for key, value in sums.items():
                    means[key].append(value)
            for arm, expected in arms.items():
                for key, exact in zip(keys, expected):
                    mean, error = statistics.mean(means[arm, key]), statistics.stdev(means[arm, key]) / math.sqrt(seeds)
                    found.append({"workload": name, "arrangement": arm, "outcome": key, "exact": exact, "mean": mean,
                                  "error": error, "z": (mean - exact) / error})
        return {"households": seeds * households, "rows": found}

    def throughput(self):
        """Lives and events per second on one core; for W1 and W2 against the yardsticks of the same round."""
        has_numba = importlib.util.find_spec("numba") is not None
        loads = {"w1": (SCENARIOS / "w1", 1, 10_000), "w2": (SCENARIOS / "w2", 1, 10_000),
                 "breed": (SCENARIOS / "breed", 1, 100), "inclusieve-stad": (DEFAULT, 10, 1)}
        sizes = {name: self.sized(*load, "draws") for name, load in loads.items()}
        samples = {name: [] for name in loads}
        for round_ in range(self.rounds):
            for name, (scenario, _, _) in loads.items():
                draws, households = sizes[name]
                sample = {}
                if name in ("w1", "w2"):
                    count = (5 if self.quick else 20) * (4 if name == "w1" else 1)
                    sample["yardstick"] = yardstick(name, 10_000, count, round_ + 1, self.core)
                    if has_numba:
                        sample["numba"] = numba(name, 10_000, count, round_ + 1, self.core)
                sample["run"] = Run(scenario, draws, households, core=self.core)
                sample["all"] = Run(scenario, draws, households, threads=len(CORES))
                samples[name].append(sample)
        found = {}
        for name, list_ in samples.items():
            runs = [s["run"] for s in list_]
            per_second = [r.lives / r.simulation for r in runs]
            entry = {
                "draws": sizes[name][0], "households": sizes[name][1], "lives": runs[0].lives, "events": runs[0].events,
                "lives_per_second_core": median(per_second),
                "events_per_second_core": median([r.events / r.simulation for r in runs]),
                "ns_per_event": median([1e9 * r.simulation / r.events for r in runs]),
                "events_per_second_all_cores": median([s["all"].events / s["all"].stage for s in list_]),
                "cpu_whole_run": median([r.cpu for r in runs]), "cpu_simulation": median([r.simulation for r in runs]),
            }
            for other in ("yardstick", "numba"):
                if other in list_[0]:
                    speeds = [s[other]["trajectories"] / s[other]["seconds"] for s in list_]
                    ratios = [mine / theirs for mine, theirs in zip(per_second, speeds)]
                    entry[other] = {"lives_per_second_core": median(speeds), "ratio": median(ratios),
                                    "lowest": min(ratios), "highest": max(ratios)}
            found[name] = entry
        return found

    def command(self):
        """Wall seconds of the whole command on all cores, tables and report included, and of its stages: 1,000 draws of the
        hundred cases of the default scenario under two arrangements."""
        draws = 100 if self.quick else 1000
        runs = [Run(self.default_arms() / "paar", draws, 1, threads=len(CORES)) for _ in range(self.rounds)]
        walls = [run.wall for run in runs]
        return {"draws": draws, "lives": runs[0].lives, "events": runs[0].events, "channels": runs[0].channels,
                "wall": median(walls), "lowest": min(walls), "highest": max(walls),
                "stages": {name: median([run.seconds[name] for run in runs]) for name in runs[0].seconds}}

    def precision(self):
        return {"w2": self.precision_w2(), "inclusieve-stad": self.precision_default()}

    def precision_w2(self):
        """Time x variance of the incremental cost, against independent arms of the yardstick."""
        scenario = SCENARIOS / "w2-vast"
        draws, households = self.sized(scenario, 1, 10_000, "households")
        samples = []
        for round_ in range(self.rounds):
            other = yardstick("w2", 50_000 if self.quick else 200_000, 0, round_ + 1, self.core)
            run = Run(scenario, draws, households, core=self.core, seed=round_ + 1, read=rows("rendement.csv"))
            pairs = other["trajectories"] / 2
            theirs = other["seconds"] / pairs * sum(arm["sd"] ** 2 for arm in other["arms"])
            row = next(r for r in run.read if (r["perspectief"], r["maat"]) == ("financieel:allen", "saldo"))
            samples.append((theirs, run, row))
        return self.efficiency(samples, "b", EXACT["w2-vast"]["a"][6] - EXACT["w2-vast"]["b"][6])

    def precision_default(self):
        """The same for the default scenario, against the program itself with arms apart and independent numbers."""
        copies = self.default_arms()
        draws, households = self.sized(copies / "paar", 1, 10, "households")
        samples = []
        for round_ in range(self.rounds):
            apart = sum(Run(copies / arm, draws, households, core=self.core, seed=round_ + 1).simulation
                        for arm in ("huidig", "maatwerk"))
            run = Run(copies / "paar", draws, households, core=self.core, seed=round_ + 1, read=rows("rendement.csv"))
            row = next(r for r in run.read if (r["perspectief"], r["maat"]) == ("maatschappelijk", "saldo"))
            ratio = run.noise["maatwerk"]["variantieverhouding_gemeenschappelijke_paden"]
            samples.append((apart * ratio * float(row["mc_fout"]) ** 2, run, row))
        return self.efficiency(samples, "maatwerk", None)

    def efficiency(self, samples, arrangement, difference):
        """`samples`: time x variance of the other, a run, and its row of the difference. Household counts cancel.
        `difference`: the exact one, when it is known."""
        found = {"households": samples[0][1].lives // 2, "cpu_simulation": median([run.simulation for _, run, _ in samples]),
                 "variance_ratio_common_paths": median(
                     [run.noise[arrangement]["variantieverhouding_gemeenschappelijke_paden"] for _, run, _ in samples])}
        for key in ("mc_fout", "mc_fout_cv"):
            if all(row[key] not in ("", "0") for _, _, row in samples):
                mine = [run.simulation * float(row[key]) ** 2 for _, run, row in samples]
                ratios = [theirs / own for (theirs, _, _), own in zip(samples, mine)]
                found[key] = {"error": median([float(row[key]) for _, _, row in samples]), "ratio": median(ratios),
                              "lowest": min(ratios), "highest": max(ratios)}
                if difference:
                    means = [float(row[key.replace("mc_fout", "gemiddelde")]) for _, _, row in samples]
                    error = math.hypot(*(float(row[key]) for _, _, row in samples)) / len(samples)
                    found[key]["z"] = (statistics.mean(means) - difference) / error
                    found[key]["seconds_to_1_percent"] = median(mine) / (0.01 * difference) ** 2
                    found[key]["yardstick_seconds_to_1_percent"] = median([t for t, _, _ in samples]) / (0.01 * difference) ** 2
        return found

    def memory(self):
        """Peak memory against draws and replications of W2, on all cores."""
        small, large = 1_000, 40_000 if self.quick else 400_000
        sizes = [(10, 100), (100, 100), (1_000, 100), (1, small), (1, large)]
        found = [{"draws": d, "households": h, "peak_mb": Run(SCENARIOS / "w2", d, h, threads=len(CORES)).peak} for d, h in sizes]
        peak = {(row["draws"], row["households"]): row["peak_mb"] for row in found}
        per_draw = 1024 * (peak[1_000, 100] - peak[10, 100]) / 990
        per_replication = 1024 * (peak[1, large] - peak[1, small]) / (large - small)
        result = {"rows": found, "kb_per_draw": per_draw, "kb_per_replication": per_replication,
                  "largest_expected_mb": peak[1_000, 100] + per_replication * 100_000 / 1024}
        if self.long:
            run = Run(SCENARIOS / "w2", 1_000, 100_000, threads=len(CORES))
            result["largest"] = {"draws": 1_000, "households": 100_000, "peak_mb": run.peak, "wall": run.wall}
        return result

    def startup(self):
        commands = {"--version": [PROGRAM, "--version"], "check inclusieve-stad": [PROGRAM, "check", DEFAULT, "--quiet"]}
        times = {name: [] for name in commands}
        for _ in range(10 if self.quick else 30):
            for name, command in commands.items():
                process = Process(command)
                times[name].append((1000 * process.wall, 1000 * process.cpu))
        return {name: {"wall_ms": median([w for w, _ in list_]), "lowest_wall_ms": min(w for w, _ in list_),
                       "cpu_ms": median([c for _, c in list_])} for name, list_ in times.items()}

    def cores(self):
        """Wall time of the simulation on one core and on two, of the same W2 run; and what the machine can give: two
        yardsticks side by side against one."""
        if len(CORES) < 2:
            return {}
        scenario = SCENARIOS / "w2"
        draws, households = self.sized(scenario, 1, 10_000, "draws")
        households = max(1, households * draws // 16) if draws < 16 else households  # draws are what is shared out
        draws = max(draws, 16)
        runs, possible = [], []
        for round_ in range(self.rounds):
            alone, *both = [[BUILD / "gillespie", "w2", int(100_000 * self.seconds), 0, 1]] * 3
            one = Process(alone, CORES[0]).wall
            with concurrent.futures.ThreadPoolExecutor(2) as pool:
                possible.append(2 * one / max(p.wall for p in pool.map(Process, both, CORES[:2])))
            runs.append([Run(scenario, draws, households, threads=t) for t in (1, 2)])
        ratios = [one.stage / two.stage for one, two in runs]
        return {"draws": draws, "households": households, "one": median([one.stage for one, _ in runs]),
                "two": median([two.stage for _, two in runs]), "ratio": median(ratios), "lowest": min(ratios), "highest": max(ratios),
                "cpu_ratio": median([two.cpu / one.cpu for one, two in runs]), "possible": median(possible)}

    def analyses(self):
        """Wall seconds of the stages on all cores: the default scenario by scope of the analyses, as `rendement run` does it, and
        10,000 draws of `breed` for the analysis of many draws."""
        default = 100 if self.quick else 1000
        runs = {
            "inclusieve-stad, basis": (DEFAULT, default, "basis", 3), "inclusieve-stad, kern": (DEFAULT, default, "kern", 3),
            "inclusieve-stad, alle": (DEFAULT, default, "alle", 1),
            "breed, basis": (SCENARIOS / "breed", 1000 if self.quick else 10_000, "basis", 3),
        }
        found = {}
        for name, (scenario, draws, scope, rounds) in runs.items():
            measured = [self.staged(scenario, draws, scope) for _ in range(1 if self.quick else rounds)]
            found[name] = {"draws": draws, "inputs": measured[0]["inputs"]} | {
                key: median([m[key] for m in measured]) for key in ("simulation", "analysis", "studies", "wall", "peak_mb")}
            found[name]["ratio"] = median([m["studies"] / m["simulation"] for m in measured])
        return found

    def staged(self, scenario, draws, scope):
        with tempfile.TemporaryDirectory() as folder:
            process = Process([PROGRAM, "run", scenario, "--draws", draws, "--analyses", scope, "--output", folder, "--quiet"])
            results = Path(folder) / Path(scenario).name / "laatste"
            seconds = json.loads((results / "tijden.json").read_text())["seconden"]
            with open(results / "evppi.csv", newline="") as file:
                inputs = {row["naam"] for row in csv.DictReader(file) if row["soort"] == "parameter"}
        return {"simulation": seconds["simuleren"], "analysis": seconds["analyseren"], "studies": seconds["uitzoeken"],
                "wall": process.wall, "peak_mb": process.peak, "inputs": len(inputs)}

    def growth(self):
        """CPU seconds of the simulation against each size of the work, on one core; W2 at fixed parameters."""
        _, n = self.sized(SCENARIOS / "w2-vast", 1, 1_000, "households")
        n = max(500, n // 4)
        series = {
            "domains": [(d, self.generated(f"gebieden-{d}", domains=d), 1, n) for d in (2, 4, 6, 8, 10, 12, 16)],
            "draws": [(d, SCENARIOS / "w2", d, max(1, n // 4)) for d in (1, 2, 4, 8, 16)],
            "households": [(n * k // 4, SCENARIOS / "w2-vast", 1, n * k // 4) for k in (1, 2, 4, 8, 16)],
            "arrangements": [(a, self.generated(f"arrangementen-{a}", arrangements=a), 1, n) for a in (1, 2, 3, 4, 6)],
            "parties": [(p, self.generated(f"partijen-{p}", parties=p), 1, n) for p in (1, 2, 6, 12, 24)],
            "years": [(y, self.generated(f"jaren-{y}", horizon=y), 1, n) for y in (5, 10, 20, 40)],
        }
        samples = {}
        for _ in range(min(self.rounds, 3)):
            for name, points in series.items():
                for size, scenario, draws, households in points:
                    run = Run(scenario, draws, households, core=self.core)
                    samples.setdefault((name, size), []).append(run)
        found = {}
        for (name, size), runs in samples.items():
            found.setdefault(name, []).append({
                "size": size, "lives": runs[0].lives, "events": runs[0].events,
                "cpu_simulation": median([r.simulation for r in runs]),
                "ns_per_event": median([1e9 * r.simulation / r.events for r in runs]), "peak_mb": max(r.peak for r in runs)})
        return found


SECTIONS = ["agreement", "command", "throughput", "precision", "memory", "startup", "cores", "analyses", "growth"]


def machine():
    def first(path, key):
        try:
            for line in Path(path).read_text().splitlines():
                if line.startswith(key):
                    return line.split("=" if "=" in line else ":", 1)[1].strip().strip('"')
        except OSError:
            pass
        return "unknown"

    compiler = subprocess.run(["cc", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    commit = subprocess.run(["git", "-C", str(ROOT), "describe", "--always", "--dirty"], capture_output=True, text=True).stdout.strip()
    return {"cpu": first("/proc/cpuinfo", "model name"), "cores": len(CORES), "architecture": platform.machine(),
            "os": first("/etc/os-release", "PRETTY_NAME"), "compiler": compiler, "python": platform.python_version(),
            "program": Process([PROGRAM, "--version"]).text.splitlines()[0], "commit": commit,
            "load_at_start": round(os.getloadavg()[0], 1)}


def main():
    parser = argparse.ArgumentParser(description="Measures the program against the yardsticks.")
    parser.add_argument("--quick", action="store_true", help="short and rough")
    parser.add_argument("--long", action="store_true", help="also the two long runs")
    parser.add_argument("--only", metavar="SECTIONS", help=f"some of: {', '.join(SECTIONS)}")
    parser.add_argument("--output", type=Path, help="folder of the results")
    options = parser.parse_args()
    sections = options.only.split(",") if options.only else SECTIONS
    if set(sections) - set(SECTIONS):
        parser.error(f"--only takes some of: {', '.join(SECTIONS)}")
    partial = options.quick or options.only
    output = options.output or (BUILD / "results" if partial else HERE / "results")
    if not PROGRAM.exists():
        sys.exit(f"{PROGRAM.relative_to(ROOT)} is not there: run `make build` first")

    BUILD.mkdir(exist_ok=True)
    Process(["cc", *C_FLAGS, HERE / "yardstick" / "gillespie.c", "-o", BUILD / "gillespie", "-lgsl", "-lgslcblas", "-lm"])
    bench = Bench(options.quick, options.long)
    results = {"date": datetime.date.today().isoformat(), "quick": options.quick, "machine": machine()}
    try:
        for section in sections:
            print(f"{section} ... ", end="", file=sys.stderr, flush=True)
            begin = time.perf_counter()
            results[section] = getattr(bench, section)()
            print(f"{time.perf_counter() - begin:.0f} s", file=sys.stderr)
    finally:
        shutil.rmtree(bench.temporary)
    report.write(results, output)
    print((output / "results.md").read_text())


if __name__ == "__main__":
    main()
