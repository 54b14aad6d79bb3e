#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures this program beside the one of commit 1c508be, on scenarios that were frozen then.

    python3 Benchmarks/yardstick.py                seven rounds
    python3 Benchmarks/yardstick.py --rounds 3     fewer
    python3 Benchmarks/yardstick.py --draws 100    smaller runs: only to see that it works

Builds the old program from the history of this repository, once, in .build-yardstick. What is measured is in
Benchmarks/README.md. Writes nothing but what it prints.
"""

import argparse
import csv
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import CORES, PROGRAM, Process, machine, median
from report import short, table

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
COMMIT = "1c508be5b93342f21abc28a214e3c30cdb3f3d3a"
PATCH = HERE / "yardstick" / "1c508be.patch"
SCENARIOS = HERE / "yardstick" / "scenarios"
NAMES = ["inclusieve-stad", "wijkteam-breed", "zware-casussen"]
BUILD = ROOT / ".build-yardstick"
OLD = BUILD / "source" / ".build" / "release" / "rendement"


def git(*words):
    return subprocess.run(["git", "-C", ROOT, *words], capture_output=True)


def build_old():
    """The old program, from the history. The patch only lets it compile against a libxlsxwriter newer than 1.1.4."""
    if OLD.exists():
        return
    if git("cat-file", "-e", f"{COMMIT}^{{commit}}").returncode:
        sys.exit(f"commit {COMMIT[:7]} is not in the history of this copy, so there is nothing to measure against.\n"
                 "In a shallow clone: git fetch --unshallow")
    source = BUILD / "source"
    source.mkdir(parents=True, exist_ok=True)
    archive = git("archive", COMMIT)
    if archive.returncode:
        sys.exit(f"commit {COMMIT[:7]} cannot be taken out of the history:\n{archive.stderr.decode()}")
    subprocess.run(["tar", "-x", "-C", source], input=archive.stdout, check=True)
    # Outside any repository as far as git knows, so that the patch is for this folder.
    subprocess.run(["git", "apply", PATCH], cwd=source, check=True, env={**os.environ, "GIT_CEILING_DIRECTORIES": str(BUILD)})
    print(f"building {COMMIT[:7]}, once ...", file=sys.stderr)
    made = subprocess.run(["swift", "build", "-c", "release", "--product", "rendement"], cwd=source, capture_output=True, text=True)
    if made.returncode:
        sys.exit(f"commit {COMMIT[:7]} does not build here:\n{made.stdout[-3000:]}{made.stderr[-3000:]}")


def error(folder):
    """Standard error of what `maatwerk` returns to society; `None` where the program gives none."""
    with open(folder / "rendement.csv", newline="", encoding="utf-8") as file:
        row = next(row for row in csv.DictReader(file) if (row["arrangement"], row["perspectief"], row["maat"])
                   == ("maatwerk", "maatschappelijk", "saldo"))
    return float(row["mc_fout"]) if row["mc_fout"] else None


def measured(program, name, seed, draws):
    """CPU seconds, wall seconds, peak memory in MB and CPU seconds x variance of one whole command on all cores."""
    with tempfile.TemporaryDirectory() as folder:
        size = ["--draws", draws] if draws else []
        process = Process([program, "run", SCENARIOS / name, "--seed", seed, *size, "--output", folder, "--quiet"])
        found = error(Path(folder) / name / "laatste") if name == NAMES[0] else None
    return {"CPU s": process.cpu, "wall s": process.wall, "peak MB": process.peak,
            "CPU s × variance": process.cpu * found ** 2 if found else None}


def rounds(count, draws):
    """By scenario, a pair of measurements for each round; which of the two goes first alternates."""
    samples = {name: [] for name in NAMES}
    for number in range(count):
        for name in NAMES:
            pair = {}
            for program in (OLD, PROGRAM) if number % 2 == 0 else (PROGRAM, OLD):
                pair[program] = measured(program, name, number + 1, draws)
            samples[name].append((pair[OLD], pair[PROGRAM]))
        print(f"round {number + 1} of {count}", file=sys.stderr)
    return samples


def lines(samples):
    rows = []
    for name, pairs in samples.items():
        for key in pairs[0][0]:
            known = [(old[key], new[key]) for old, new in pairs if old[key] and new[key]]
            if known:
                ratios = [new / old for old, new in known]
                rows.append([f"{name}, {key}", median([old for old, _ in known]), median([new for _, new in known]),
                             f"{median(ratios):.3f}", f"{min(ratios):.3f} to {max(ratios):.3f}"])
    return table(["", COMMIT[:7], "now", "now / then", "in the rounds"], rows)


def main():
    parser = argparse.ArgumentParser(description="Measures the program beside that of an earlier commit.")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--draws", type=int, help="instead of those of the scenarios")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds takes a number from 1")
    if not PROGRAM.exists():
        sys.exit("the program is not built: run `make build` first")
    build_old()
    here = machine()
    samples = rounds(options.rounds, options.draws)
    print(f"{here['cpu']}, {len(CORES)} cores, {here['os']}, load at the start {here['load_at_start']}; "
          f"commit {here['commit']}; medians of {options.rounds} rounds.\n")
    print("\n".join(lines(samples)), end="")


if __name__ == "__main__":
    main()
