# SPDX-License-Identifier: EUPL-1.2
"""Holds the answer in README.md against what a run of the default scenario prints, the name of its folder included.

    python3 Tests/Checks/readme.py PROGRAM             fails when they differ
    python3 Tests/Checks/readme.py PROGRAM --write     puts the answer in README.md

README.md shows a part: up to the paragraph that says what the amounts are, the first table with its notes, and where the
tables are. What is left out is `[...]`.
"""

import difflib
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
README = ROOT / "README.md"
SCENARIO = "scenarios/inclusieve-stad"
BEGIN, END = "<!-- answer:begin -->\n```\n", "\n```\n"
CUT = "[...]"
AMOUNTS, TABLE, PLACE = "Bedragen zijn in euro", " tegenover ", "De tabellen staan in:"


def answer(program):
    """What `make run` prints on standard output."""
    run = subprocess.run([program, "run", SCENARIO], cwd=ROOT, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"{SCENARIO} does not run:\n{run.stderr}")
    return run.stdout.rstrip("\n")


def trimmed(text):
    """The part of an answer that README.md shows."""
    parts = text.split("\n\n")
    amounts = next(n for n, part in enumerate(parts) if part.startswith(AMOUNTS))
    table = next(n for n, part in enumerate(parts) if n > amounts and TABLE in part.split("\n")[0])
    place = next(n for n, part in enumerate(parts) if part.startswith(PLACE))
    kept = ["\n\n".join(parts[:amounts]), first(parts[amounts]) + f"\n{CUT}", parts[table] + f"\n{CUT}", parts[place]]
    return "\n\n".join(kept)


def first(paragraph):
    """Its lines up to the sentence on the sign of an amount."""
    lines = paragraph.split("\n")
    end = next((n for n, line in enumerate(lines) if line.endswith("slechter.")), len(lines) - 1)
    return "\n".join(lines[:end + 1])


def main(program, writes):
    text = README.read_text(encoding="utf-8")
    begin = text.index(BEGIN) + len(BEGIN)
    end = text.index(END, begin)
    shown, wanted = text[begin:end], trimmed(answer(program))
    if shown == wanted:
        return
    if writes:
        README.write_text(text[:begin] + wanted + text[end:], encoding="utf-8")
        return print("written: README.md")
    print("\n".join(difflib.unified_diff(shown.split("\n"), wanted.split("\n"), "README.md", "run", lineterm="")))
    sys.exit("the answer in README.md is not what a run prints: run `make readme` and commit the result")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--write"]):
        sys.exit("usage: readme.py PROGRAM [--write]")
    main(pathlib.Path(sys.argv[1]).resolve(), "--write" in sys.argv)
