#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The gate on instruction counts: three small runs, each split in a start and a simulation.

    python3 Benchmarks/instructies.py           fails when a count is over its limit in instructies.csv
    python3 Benchmarks/instructies.py --write   writes the present counts to instructies.csv

Counts instructions with valgrind, which repeats to about one in a million on any load. Why the start and the
simulation are apart, and what counts do not see, is in Benchmarks/README.md.
"""

import concurrent.futures
import csv
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
COUNTS = HERE / "instructies.csv"
PROGRAM = ROOT / ".build" / "release" / "rendement"
LIMIT = 2  # per cent
BARE = HERE / ".build" / "rendement"

# Scenario, and draws and households of the small and of the larger run.
WORKLOADS = {
    "inclusieve-stad": (ROOT / "scenarios" / "inclusieve-stad", (1, 1), (5, 1)),
    "w2": (HERE / "scenarios" / "w2", (1, 1), (1, 5000)),
    "breed": (HERE / "scenarios" / "breed", (1, 1), (1, 500)),
}


def instructions(scenario, draws, households):
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", BARE, "run", scenario,
                   "--draws", draws, "--households", households, "--threads", 1, "--output", folder, "--quiet", "--tables-only"]
        # Swift seeds its hashes by chance otherwise, which alone moves a count by one in two thousand.
        result = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                                env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(r"I\s+refs:\s+([\d,]+)", result.stderr)
    if result.returncode or not found:
        sys.exit(f"{scenario.name} could not be counted:\n{result.stderr[-2000:]}")
    return int(found[1].replace(",", ""))


def measure():
    # Valgrind stumbles over the debug information of some compilers, and does not need it.
    BARE.parent.mkdir(exist_ok=True)
    subprocess.run(["strip", "--strip-debug", PROGRAM, "-o", BARE], check=True)
    runs = [(scenario, *size) for scenario, *sizes in WORKLOADS.values() for size in sizes]
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        counts = list(pool.map(lambda run: instructions(*run), runs))
    found = {}
    for name, small, large in zip(WORKLOADS, counts[::2], counts[1::2]):
        found[f"{name}:start"], found[f"{name}:simulation"] = small, large - small
    return found


def main():
    if not PROGRAM.exists():
        sys.exit("the program is not built: run `make build` first")
    found = measure()
    if "--write" in sys.argv[1:]:
        with open(COUNTS, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["workload", "instructions", "limit_percent"])
            writer.writerows([name, count, LIMIT] for name, count in found.items())
        print(f"written: {COUNTS.relative_to(ROOT)}")
        return
    with open(COUNTS, newline="", encoding="utf-8") as file:
        committed = {row["workload"]: row for row in csv.DictReader(file)}
    if committed.keys() != found.keys():
        sys.exit(f"{COUNTS.name} lists other workloads than this program: run `make gate-write` and commit the result")
    over = []
    for name, count in found.items():
        before, limit = int(committed[name]["instructions"]), float(committed[name]["limit_percent"])
        change = 100 * (count / before - 1)
        over += [name] if change > limit else []
        remark = "OVER THE LIMIT" if change > limit else "less: run `make gate-write` to keep it" if change < -limit else ""
        print(f"{name:28} {count:15,} {change:+8.2f} % of {before:,} {remark}".rstrip())
    if over:
        sys.exit(
            f"\nMore instructions than committed: {', '.join(over)}.\n"
            "Look for the cause first: `perf record`, or `valgrind --tool=callgrind` on Benchmarks/.build/rendement.\n"
            "Is the change worth it (the program does more, or trades instructions for time), then run `make gate-write`,\n"
            "commit Benchmarks/instructies.csv, and say in the message what the instructions buy. After a new compiler or\n"
            "GSL the counts move without any change of ours: write them again, alone in a commit that says so.")


if __name__ == "__main__":
    main()
