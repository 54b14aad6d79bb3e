#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The gate on the work of `check`: it grows no faster than the file.

    python3 Benchmarks/stappen.py            every shape
    python3 Benchmarks/stappen.py NAME ...   some of them

Each shape is a scenario of one kind of line, many times. Instructions are counted with valgrind at one, two and four times a
size; from two to four they may grow 2.5 times as much as from one to two: that is twice where work is in proportion to the file, a
little more where it is sorted, and four times where it grows with the square. What does not grow, such as starting, falls out.
"""

import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = HERE.parent / ".build" / "release" / "rendement"
BARE = HERE / ".build" / "rendement-check"
LIMIT = 2.5
# Bytes; four times is below the limits on names and values, beyond which a file is refused.
SIZE = 20_000

HEAD = "rendement: 2\ntitel: Klein\n"
DOMAIN = """leefgebieden:
  financien:
    titel: F
    niveaus: [schuld, midden, op_orde]
    overgangen: [{van: 1, naar: 2, tempo: 0.35 per jaar}, {van: 2, naar: 1, tempo: 0.1 per jaar}]
"""
ARRANGEMENTS = "arrangementen:\n  huidig: {titel: H}\n  maatwerk: {titel: M}\n"
END = ", bron: x, zekerheid: laag}\n"
ITEM = "soort: middelen, betaler: gemeente, zolang: financien = 1" + END
CASES = "casus,financien\na,1\nb,2\n"
PRICES = "prijs,omschrijving,eenheid,laag,modus,hoog,prijsjaar,norm,soort,betaler,ontvanger,kasbaar,zekerheid,bron\n"
PRICE = ",P,per uur,70,78,90,2024,nee,middelen,gemeente,,1,midden,bron\n"


def lines(size, line):
    """Numbered lines of about so many bytes together."""
    out, length = [], 0
    while length < size:
        out.append(line(len(out)))
        length += len(out[-1].encode())
    return "".join(out)


def drawn(name):
    return f"  {name}: {{verdeling: uniform, interval: [0.2, 0.6]" + END


def help_(name):
    return f"  {name}: {{titel: V, aanvraag: 1 per jaar, duur: 1 jaar, standaard: nee}}\n"


def words(size, word):
    return lines(size, lambda i: word(i) + ", ").rstrip(", ")


# What follows the head of the YAML file, or a dictionary of files.
SHAPES = {
    "sleutels die niet bestaan": lambda n: lines(n, lambda i: f"sleutel_{i}: een waarde die er niet toe doet\n"),
    "parameters": lambda n: "parameters:\n" + lines(n, lambda i: drawn(f"p_{i}")),
    "formules na elkaar": lambda n: "parameters:\n" + drawn("p_0")
    + lines(n, lambda i: f"  p_{i + 1}: {{formule: p_{i} + 1" + END),
    "formules voor elkaar": lambda n: "parameters:\n"
    + lines(n, lambda i: f"  p_{i}: {{formule: p_{i + 1} + 1" + END),
    "namen die niet bestaan": lambda n: "parameters:\n" + lines(n // 2, lambda i: drawn(f"naam_{i}"))
    + "posten:\n" + lines(n // 2, lambda i: f"  post_{i}: {{bedrag: € 1 per jaar * namen_{i}x, {ITEM}"),
    "posten": lambda n: "posten:\n" + lines(n, lambda i: f"  post_{i}: {{bedrag: € 2 per jaar, {ITEM}"),
    "kosten van een naam": lambda n: "voorzieningen:\n  v:\n    titel: V\n    aanvraag: 1 per jaar\n    kosten:\n"
    + lines(n, lambda i: "      - {post: c, bedrag: € 3, bij: start, betaler: gemeente" + END),
    "voorwaarden": lambda n: "posten:\n" + lines(
        n, lambda i: f"  post_{i}: {{bedrag: € 2 per jaar, betaler: gemeente, zolang: financien = 1 of "
        + " of ".join(["niet (financien >= 3)"] * 20) + END),
    "voorwaarden over tellers": lambda n: "tellers:\n" + lines(n // 2, lambda i: f"  t_{i}: {{telt: financien.->1, tot: 2}}\n")
    + "posten:\n" + lines(n // 2, lambda i: f"  post_{i}: {{bedrag: € 2 per jaar, betaler: gemeente, zolang: t_{i} >= 1" + END),
    "voorzieningen": lambda n: "voorzieningen:\n" + lines(n, lambda i: help_(f"v_{i}")),
    "voorzieningen die niet bestaan": lambda n: "voorzieningen:\n" + lines(n // 2, lambda i: help_(f"v_{i}"))
    + "arrangementen:\n  huidig: {titel: H}\n  m: {titel: M, voegt_toe: [" + words(n // 2, lambda i: f"w_{i}") + "]}\n",
    "voorzieningen erbij": lambda n: "voorzieningen:\n" + lines(n // 2, lambda i: help_(f"v_{i}"))
    + "arrangementen:\n  huidig: {titel: H}\n  m: {titel: M, voegt_toe: ["
    + ", ".join(f"v_{i}" for i in range(n // 170)) + "]}\n",
    "knelpunten": lambda n: "voorzieningen:\n" + help_("v") + "knelpunten:\n" + lines(
        n, lambda i: f"  k_{i}: {{titel: K, rode_draad: huis, regel: wet, opheffen: [gemeente nu], als: financien = 1, werking: [{{blokkeert: v}}]" + END),
    "gebeurtenissen": lambda n: "gebeurtenissen:\n" + lines(n, lambda i: f"  e_{i}: {{titel: E, tempo: 1 per jaar, als: financien = 1}}\n"),
    "vaste momenten": lambda n: "gebeurtenissen:\n" + lines(n, lambda i: f"  e_{i}: {{titel: E, op: 1 jaar}}\n"),
    "invloeden": lambda n: "invloeden:\n" + lines(n, lambda i: f"  i_{i}: {{op: financien.beter, factor: 1.01}}\n"),
    "overgangen die er niet zijn": lambda n: "invloeden:\n" + lines(n, lambda i: f"  i_{i}: {{op: financien.1->3, factor: 1.01}}\n"),
    "kenmerken": lambda n: "kenmerken:\n" + lines(n, lambda i: f"  k_{i}: {{titel: K, verdeling: gamma, gemiddelde: 1, spreiding: 0.5}}\n"),
    "keuzes": lambda n: {
        "scenario.yaml": "kenmerken:\n  k: {titel: K, keuzes: [" + words(n // 2, lambda i: f"n{i}") + "]}\n",
        "casussen.csv": "casus,financien,k\n" + lines(n // 2, lambda i: f"c{i},1,n{i % (n // 20)}\n")},
    "delen van een geheel": lambda n: "parameters:\n" + lines(
        n, lambda i: f"  p_{i}: {{dirichlet: {{groep: g_{i // 2}, gewicht: 12}}" + END),
    "samenhangen": lambda n: "parameters:\n" + lines(n // 2, lambda i: drawn(f"p_{i}")) + "correlaties:\n"
    + "".join(f"  c_{i}: {{parameters: [p_{2 * i}, p_{2 * i + 1}], correlatie: 0.5}}\n" for i in range(n // 340)),
    "andere waarden in een arrangement": lambda n: "parameters:\n" + lines(n // 2, lambda i: drawn(f"p_{i}"))
    + "arrangementen:\n  huidig: {titel: H}\n  m: {titel: M, parameters: {"
    + ", ".join(f"p_{i}: 1" for i in range(n // 170)) + "}}\n",
    "gelijke sleutels": lambda n: "parameters:\n" + lines(n, lambda i: "  p: {waarde: 1" + END),
    "een regel": lambda n: "parameters: {" + words(n, lambda i: f"p_{i}: {{waarde: 1, bron: x, zekerheid: laag}}") + "}\n",
    "fouten in een regel": lambda n: "parameters: {" + words(n, lambda i: f"p_{i}: {{waard: 1}}") + "}\n",
    "diepe lijsten": lambda n: "x:\n" + lines(n, lambda i: " - " + "[" * 28 + "1" + "]" * 28 + "\n"),
    "lange tekst": lambda n: "omschrijving: " + "woord " * (n // 6) + "\n",
    "tekst over regels": lambda n: 'omschrijving: "' + "regel met tekst\n  " * (n // 18) + '"\n',
    "tekens die niemand ziet": lambda n: "omschrijving: " + "a\u200bb" * (n // 5) + "\n",
    "versie 1": lambda n: {"scenario.yaml": "rendement: 1\ntitel: K\nparameters:\n" + lines(
        n, lambda i: f"  p_{i}: {{verdeling: uniform, interval: [0.2, 0.6]" + END)},
    "basis": lambda n: {
        "scenario.yaml": "rendement: 2\nbasis: ../onder\ntitel: B\nparameters:\n"
        + lines(n // 4, lambda i: f"  p_{i}: {{interval: [0.2, 0.7]}}\n"),
        "../onder/scenario.yaml": HEAD + DOMAIN + ARRANGEMENTS + "parameters:\n" + lines(n, lambda i: drawn(f"p_{i}"))},
    "casussen": lambda n: {"casussen.csv": "casus,financien\n" + lines(n, lambda i: f"casus {i},1\n")},
    "casussen met fouten": lambda n: {"casussen.csv": "casus,financien\n" + lines(n, lambda i: f"casus {i},x{i}\n")},
    "gelijke casussen": lambda n: {"casussen.csv": "casus,financien\n" + lines(n, lambda i: "a,1\n")},
    "kolommen die niet bestaan": lambda n: {
        "casussen.csv": "casus,financien," + words(n // 20, lambda i: f"k{i}").replace(" ", "") + "\n"},
    "een lange cel": lambda n: {"casussen.csv": "casus,financien\n" + "x" * n + ",1\n"},
    "prijzen": lambda n: {"prijzen.csv": PRICES + lines(n, lambda i: f"p{i}" + PRICE)},
    "prijzen die niet bestaan": lambda n: {
        "scenario.yaml": "posten:\n" + lines(n // 2, lambda i: f"  post_{i}: {{prijs: tarief_{i}x, {ITEM}"),
        "prijzen.csv": PRICES + lines(n // 2, lambda i: f"tarief_{i}y" + PRICE)},
}


def write(name, size, folder):
    found = SHAPES[name](size)
    files = {"casussen.csv": CASES, **({"scenario.yaml": found} if isinstance(found, str) else {"scenario.yaml": "", **found})}
    own = files["scenario.yaml"]
    if not own.startswith("rendement: 2\nbasis"):
        head = "" if own.startswith("rendement") else HEAD
        files["scenario.yaml"] = head + own + DOMAIN + ("" if "arrangementen:" in own else ARRANGEMENTS)
    for path, text in files.items():
        place = Path(folder) / "proef" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        (Path(folder) / "onder").mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return Path(folder) / "proef"


def instructions(name, size):
    with tempfile.TemporaryDirectory() as folder:
        place = write(name, size, folder)
        command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", str(BARE), "check", str(place), "--quiet"]
        # Swift seeds its hashes by chance otherwise.
        result = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(r"I\s+refs:\s+([\d,]+)", result.stderr)
    if result.returncode not in (0, 65) or not found:
        sys.exit(f"{name} could not be counted:\n{result.stderr[-2000:]}")
    return int(found[1].replace(",", ""))


def main():
    if not PROGRAM.exists():
        sys.exit("the program is not built: run `make build` first")
    BARE.parent.mkdir(exist_ok=True)
    subprocess.run(["strip", "--strip-debug", PROGRAM, "-o", BARE], check=True)
    names = sys.argv[1:] or list(SHAPES)
    runs = [(name, SIZE * times) for name in names for times in (1, 2, 4)]
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        counts = list(pool.map(lambda run: instructions(*run), runs))
    over = []
    for name, one, two, four in zip(names, counts[::3], counts[1::3], counts[2::3]):
        # What hardly grows is told by chance alone.
        growth = (four - two) / max(two - one, one / 50)
        over += [name] if growth > LIMIT else []
        print(f"{name:36} {one / 1e6:8.1f} {two / 1e6:8.1f} {four / 1e6:8.1f} million, growth {growth:5.2f}"
              + (" OVER THE LIMIT" if growth > LIMIT else ""))
    if over:
        sys.exit(f"\nThe work of `check` grows faster than the file: {', '.join(over)}. Look for a search in a list within a loop.")


if __name__ == "__main__":
    main()
