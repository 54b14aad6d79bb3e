# SPDX-License-Identifier: EUPL-1.2
"""Holds the answer in README.md, and the quoted figure in the manual, against what a run of the default scenario prints.

    python3 Tests/Checks/readme.py PROGRAM             fails when they differ
    python3 Tests/Checks/readme.py PROGRAM --write     puts the answer in README.md, and the figure in the manual

README.md shows a part: up to the paragraph that says what the amounts are, the first table with its notes, and where the
tables are, the name of the folder included. What is left out is `[...]`.
The manual prints a line that verifies a figure, with a table of its parts. It must be confirmed as printed.
"""

import difflib
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
README = ROOT / "README.md"
MANUAL = ROOT / "Documentation" / "handleiding.md"
SCENARIO = "scenarios/inclusieve-stad"
BEGIN, END = "<!-- answer:begin -->\n```\n", "\n```\n"
CUT = "[...]"
REFERENCE = re.compile(r"R\d+:[0-9a-f]{12}:\S+(?= " + SCENARIO + ")")
AMOUNTS, TABLE, PLACE = "Bedragen zijn in euro", " tegenover ", "De tabellen staan in:"


def output(program, *words):
    """What the program prints on standard output."""
    run = subprocess.run([program, *words], cwd=ROOT, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"rendement {' '.join(words)} fails:\n{run.stdout}{run.stderr}")
    return run.stdout.rstrip("\n")


def manual(text, reference):
    """The manual with this reference, in the line that verifies it and in the table of its parts."""
    shown = REFERENCE.search(text).group()
    parts, wanted = shown.split(":"), reference.split(":")
    if len(parts) != len(wanted):
        sys.exit(f"the manual tells of other parts than those of {reference}")
    for old, new in zip(parts, wanted):
        text = text.replace(f"| `{old}` |", f"| `{new}` |")
    return text.replace(shown, reference)


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


def differs(path, wanted, writes):
    """Whether a page is not as it should be; then it is written, or the difference is shown."""
    shown = path.read_text(encoding="utf-8")
    if shown == wanted:
        return False
    if writes:
        path.write_text(wanted, encoding="utf-8")
        print(f"written: {path.name}")
        return False
    print("\n".join(difflib.unified_diff(shown.split("\n"), wanted.split("\n"), path.name, "run", lineterm="")))
    return True


def main(program, writes):
    answer = output(program, "run", SCENARIO)
    text = README.read_text(encoding="utf-8")
    begin = text.index(BEGIN) + len(BEGIN)
    end = text.index(END, begin)
    pages = [(README, text[:begin] + trimmed(answer) + text[end:])]
    quote = output(program, "quote", answer.split("\n")[-1], "saldo", "--arrangement", "maatwerk")
    reference = re.search(r"R\d+:[0-9a-f]{12}:\S+", quote).group()
    pages.append((MANUAL, manual(MANUAL.read_text(encoding="utf-8"), reference)))
    if any([differs(path, wanted, writes) for path, wanted in pages]):
        sys.exit("a figure in the documents is not what a run prints: run `make readme` and commit the result")
    if not output(program, "verify", reference, SCENARIO).startswith("Bevestigd"):
        sys.exit(f"{reference} is not confirmed")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--write"]):
        sys.exit("usage: readme.py PROGRAM [--write]")
    main(pathlib.Path(sys.argv[1]).resolve(), "--write" in sys.argv)
