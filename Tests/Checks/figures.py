# SPDX-License-Identifier: EUPL-1.2
"""Reads the same numbers from everything a run is told in, and holds them against each other and against the tables.

    python3 Tests/Checks/figures.py RUN PROGRAM

Tables (CSV), workbook, report page in Dutch and English, receipt as page, JSON, CSV and on the terminal, quotes, and the
answer on the terminal. Exact numbers must be those of the tables; rounded ones must follow from them by the rule of
Documentation (steps of 1 and 5 times a power of ten, at least twice the simulation error), written here once more.
"""

import csv
import html.parser
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl


class Page(html.parser.HTMLParser):
    """The tables of a page: for each the section it is in, its caption, and rows of cells; a cell is its text and its numbers."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.section, self.inside = [], None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "section":
            self.section = values["id"]
        elif tag == "table":
            self.tables.append({"section": self.section, "caption": "", "rows": []})
        elif tag == "caption":
            self.inside = "caption"
        elif tag == "tr":
            self.tables[-1]["rows"].append([])
        elif tag in ("th", "td"):
            self.inside = "cell"
            self.tables[-1]["rows"][-1].append({"text": "", "exact": []})
        elif tag == "data":
            self.tables[-1]["rows"][-1][-1]["exact"].append(values["value"])

    def handle_endtag(self, tag):
        if tag in ("caption", "th", "td"):
            self.inside = None

    def handle_data(self, data):
        if self.inside == "caption":
            self.tables[-1]["caption"] += data
        elif self.inside == "cell":
            self.tables[-1]["rows"][-1][-1]["text"] += data

    def of(self, section, caption=""):
        """Rows of the tables of a section with figures, of which the caption begins so."""
        return [row for table in self.tables if table["section"] == section and table["caption"].startswith(caption)
                for row in table["rows"] if any(cell["exact"] for cell in row)]


def exact(row):
    return [number for cell in row for number in cell["exact"]]


def step(error, smallest=100):
    """How coarse a figure of this simulation error is shown."""
    exponent = math.floor(math.log10(smallest))
    while True:
        for factor in (1, 5):
            size = factor * 10**exponent
            if size >= smallest and size >= 2 * error:
                return size
        exponent += 1


def rounded(text, error):
    size = step(error)
    value = abs(float(text))
    return int(math.copysign(math.floor(value / size + 0.5) * size, float(text)))


def dutch(euros):
    return ("−" if euros < 0 else "") + "€\u00a0" + f"{abs(euros):,}".replace(",", ".")


def english(euros):
    return ("−" if euros < 0 else "") + "€" + f"{abs(euros):,}"


class Check:
    def __init__(self, run, program):
        self.run, self.program = run, program
        self.findings, self.counted = [], 0
        self.net = {(row["arrangement"], row["perspectief"].removeprefix("financieel:")): row
                    for row in self.table("rendement") if row["maat"] == "saldo"}
        self.parties = self.table("partijen")
        self.reference = self.parties[0]["arrangement"]
        self.receipt = json.loads(self.call("kassabon", run, "--format", "json"))
        self.titles = {entry["titel"]: entry["partij"] for entry in self.receipt["partijen"]}
        self.arrangements = {entry["naam"]: entry["titel"] for entry in self.receipt["arrangementen"]}
        with tempfile.TemporaryDirectory() as folder:
            self.call("report", run, "--language", "en", "--output", pathlib.Path(folder) / "en")
            self.pages = {"nl": Page((run / "rapport.html").read_text(encoding="utf-8")),
                          "en": Page(next(pathlib.Path(folder).rglob("rapport.html")).read_text(encoding="utf-8"))}

    def call(self, *words):
        result = subprocess.run([str(word) for word in (self.program, *words, "--quiet")], capture_output=True, text=True)
        if result.returncode:
            sys.exit(f"{' '.join(map(str, words))}: status {result.returncode}\n{result.stderr}")
        return result.stdout

    def table(self, name):
        with open(self.run / f"{name}.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def expect(self, place, found, wanted):
        self.counted += 1
        if found != wanted:
            self.findings.append(f"{place}: {found!r}, but the tables give {wanted!r}")

    def close(self, place, found, wanted):
        """Sums taken in another order differ in their last digits."""
        self.counted += 1
        if abs(float(found) - float(wanted)) > 1e-9 * max(1e3, abs(float(wanted))):
            self.findings.append(f"{place}: {found}, but the tables give {wanted}")

    def at_least(self, place, number, found):
        if found < number:
            self.findings.append(f"{place}: only {found} rows to compare, expected {number}")

    # ---------------------------------------------------------------- the page

    def check_answer(self):
        """The first table: result, interval, probability, in exact numbers and as they are shown."""
        for language, euro in (("nl", dutch), ("en", english)):
            rows = self.pages[language].of("antwoord")
            self.at_least(f"page {language}, antwoord", 2 * (len(self.arrangements) - 1), len(rows))
            net = {row["gemiddelde"]: row for row in self.net.values()}
            for cells in rows:
                place = f"page {language}, antwoord, {cells[0]['text']}"
                row = net.get(cells[1]["exact"][0])
                if row is None:
                    self.findings.append(f"{place}: {cells[1]['exact'][0]} is no result of rendement.csv")
                    continue
                self.expect(place, exact(cells), [row[column] for column in ("gemiddelde", "p2_5", "p97_5", "kans_positief")])
                shown = [euro(rounded(row[column], float(row["mc_fout"]))) for column in ("gemiddelde", "p2_5", "p97_5")]
                self.expect(place, [cells[1]["text"], *re.split("\u00a0(?:tot|to)\u00a0", cells[2]["text"])], shown)

    def check_parties(self):
        for arrangement, title in self.alternatives():
            rows = [row for row in self.pages["nl"].of("partijen", title + " tegenover ") if row[0]["text"] in self.titles]
            self.at_least(f"page, partijen, {title}", 10, len(rows))
            for cells in rows:
                party, place = self.titles[cells[0]["text"]], f"page, partijen, {title}, {cells[0]['text']}"
                for cell, name in ((cells[1], self.reference), (cells[2], arrangement)):
                    row = self.party(name, party)
                    self.close(place, cell["exact"][0], float(row["ontvangen"]) - float(row["betaald"]))
                net = self.net[arrangement, party]
                numbers = [net[column] for column in ("gemiddelde", "p2_5", "p97_5", "kans_positief")]
                # Where nothing is left after rounding, nothing is said of the chance.
                self.expect(place, exact(cells[3:]), numbers[: len(exact(cells[3:]))])
                self.at_least(place, sum(1 for number in numbers[:3] if number), len(exact(cells[3:])))

    def check_years(self):
        flows = {(row["arrangement"], row["partij"], row["jaar"]): row["verschil"] for row in self.table("kasstroom")}
        years = sorted({year for _, _, year in flows})
        for arrangement, title in self.alternatives():
            rows = self.pages["nl"].of("per-jaar", f"Alle partijen onder {title}:")
            self.at_least(f"page, per-jaar, {title}", 10, len([row for row in rows if row[0]["text"] in self.titles]))
            for cells in rows:
                party = self.titles.get(cells[0]["text"])
                if party:
                    self.expect(f"page, per-jaar, {title}, {party}", exact(cells), [flows[arrangement, party, year] for year in years])

    def check_languages(self):
        """A language changes words, never numbers."""
        mine, other = ([(table["section"], [exact(row) for row in table["rows"]]) for table in self.pages[language].tables]
                       for language in ("nl", "en"))
        self.expect("the English page", other, mine)

    # ---------------------------------------------------------------- receipts

    def check_receipt(self):
        """The receipt of the average household: its lines are those of posten.csv, its totals those of partijen.csv."""
        items = {(row["arrangement"], row["post"], row["van"], row["naar"]): row for row in self.table("posten")}
        lines = 0
        for part in self.receipt["delen"]:
            own = ":welvaart" if part["deel"] == "welvaart" else ""
            for block in part["partijen"]:
                for line in block["regels"]:
                    ends = block["partij"] + own, line["tegenrekening"]
                    for arrangement in self.arrangements:
                        out, into = (items.get((arrangement, line["post"], *way)) for way in (ends, ends[::-1]))
                        sign, row = (-1, out) if out and part["deel"] != "ontvangen" else (1, into)
                        for column in ("contante_waarde", "bedrag"):
                            self.close(f"receipt, {arrangement}, {line['post']}", line["bedragen"][column][arrangement],
                                       sign * float(row[column]) if row else 0)
                    lines += 1
        self.at_least("receipt, lines", 100, lines)
        for entry in self.receipt["partijen"]:
            present = entry["totaal"]["contante_waarde"]
            for arrangement in self.arrangements:
                row = self.party(arrangement, entry["partij"])
                total = float(row["ontvangen"]) + float(row["welvaart"]) - float(row["betaald"])
                self.close(f"receipt, {arrangement}, {entry['partij']}", present[arrangement], total)
                if arrangement != self.reference:
                    difference = present[arrangement] - present[self.reference]
                    self.close(f"receipt, {arrangement}, {entry['partij']}, difference", difference, row["saldo"])

    def check_receipt_pages(self):
        """The same receipt in the report, as a page of its own, as CSV and on the terminal."""
        totals = {entry["titel"]: entry["totaal"]["contante_waarde"] for entry in self.receipt["partijen"]}
        own = Page(self.call("kassabon", self.run, "--format", "html")).tables[0]["rows"]
        shown = {name: own[0][place]["text"] for place, name in enumerate(["", *self.columns()]) if name}
        self.expect("receipt page, columns", [text for name, text in shown.items() if not name.startswith("+")],
                    [self.arrangements[name] for name in self.columns() if not name.startswith("+")])
        rows = {cells[0]["text"]: exact(cells) for cells in own if exact(cells)}
        for title, total in totals.items():
            wanted = [self.amount(total, column) for column in self.columns()]
            self.expect(f"receipt page, {title}", [float(number) for number in rows[title]], wanted)
        in_report = {cells[0]["text"]: exact(cells) for cells in self.pages["nl"].of("kassabon")}
        for title, total in totals.items():
            self.expect(f"page, kassabon, {title}", [float(number) for number in in_report[title]], [*total.values()])
        # The lines themselves: the report shows every arrangement, the page of its own also the differences.
        first = [exact(cells) for cells in self.pages["nl"].of("kassabon", "Wie betaalt")]
        second = [numbers for numbers in map(exact, own) if numbers][: len(first)]
        amounts = [place for place, name in enumerate(self.columns()) if not name.startswith("+")]
        self.expect("page, kassabon, lines", first, [[numbers[place] for place in amounts] for numbers in second])
        self.at_least("page, kassabon, lines", 50, len(first))
        sums = dict.fromkeys(self.arrangements, 0.0)
        for row in csv.DictReader(self.call("kassabon", self.run, "--format", "csv").splitlines()):
            sums[row["arrangement"]] += float(row["contante_waarde"])
        for arrangement, total in sums.items():
            self.close(f"receipt CSV, {arrangement}", total, self.receipt["totaal"]["contante_waarde"][arrangement])
        text = self.call("kassabon", self.run)
        found = re.search(r"TOTAAL VOOR DE SAMENLEVING +([^\n]*)", text)[1].split()
        wanted = [self.amount(self.receipt["totaal"]["contante_waarde"], column) for column in self.columns()]
        self.expect("receipt on the terminal", [int(word.replace(".", "").replace("−", "-")) for word in found],
                    [round(number) for number in wanted])

    def check_receipts_of_cases(self):
        """The receipt of a case holds the lines of kassabon.csv, so that all receipts together make the totals."""
        rows = self.table("kassabon")
        cases = list(dict.fromkeys(row["casus"] for row in rows))
        for case in (cases[0], cases[len(cases) // 2], cases[-1]):
            wanted = dict.fromkeys(self.arrangements, 0.0)
            parties = {entry["partij"] for entry in self.receipt["partijen"]}
            for row in rows:
                if row["casus"] == case:
                    to, out = (row[end].removesuffix(":welvaart") in parties for end in ("naar", "van"))
                    times = to - out
                    wanted[row["arrangement"]] += times * float(row["contante_waarde"])
            found = json.loads(self.call("kassabon", self.run, "--casus", case, "--format", "json"))["totaal"]["contante_waarde"]
            for arrangement, total in wanted.items():
                self.close(f"receipt of {case}, {arrangement}", found[arrangement], total)

    # ---------------------------------------------------------------- workbook, quotes, terminal

    def check_workbook(self):
        sheet = openpyxl.load_workbook(self.run / "rapport.xlsx", data_only=True)["Uitkomsten"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        net = [row for row in self.net.values()]
        self.at_least("workbook", len(net), len(rows))
        for cells, row in zip(rows, net):
            columns = ("gemiddelde", "mc_fout", "p2_5", "p97_5", "kans_positief")
            self.expect(f"workbook, {cells[0]}, {cells[1]}", cells[2:7],
                        [float(f"{float(row[column]):.16G}") if row[column] else None for column in columns])
            self.expect("workbook, arrangement", cells[0], self.arrangements[row["arrangement"]])

    def check_quotes(self):
        for (arrangement, perspective), row in self.net.items():
            for language, euro in (("nl", dutch), ("en", english)):
                text = self.call("quote", self.run, "saldo", "--arrangement", arrangement, "--perspectief", perspective,
                                 "--language", language)
                place = f"quote, {arrangement}, {perspective}, {language}"
                # Where there is no interval, none is quoted.
                wanted = [rounded(row[column], float(row["mc_fout"])) for column in ("gemiddelde", "p2_5", "p97_5") if row[column]]
                reference = re.search(rf"{arrangement}:{perspective}:saldo=(-?\d+(?:,-?\d+)*):", text)
                self.expect(place, reference and [int(number) for number in reference.group(1).split(",")], wanted)
                for number in wanted[1:]:
                    self.expect(f"{place}, interval", euro(number).replace("\u00a0", " ") in text.replace("\u00a0", " "), True)
                size = euro(abs(wanted[0])).replace("\u00a0", " ")
                self.expect(f"{place}, figure", size in text.replace("\u00a0", " "), True)

    def check_terminal(self):
        text = (self.run / "antwoord.txt").read_text(encoding="utf-8").replace("\u00a0", " ")
        for arrangement, _ in self.alternatives():
            row = self.net[arrangement, "maatschappelijk"]
            for column in ("gemiddelde", "p2_5", "p97_5"):
                shown = dutch(rounded(row[column], float(row["mc_fout"]))).replace("\u00a0", " ")
                self.expect(f"terminal, {arrangement}, {column}: {shown}", shown in text or shown.lstrip("−") in text, True)

    # ---------------------------------------------------------------- tools

    def alternatives(self):
        return [(name, title) for name, title in self.arrangements.items() if name != self.reference]

    def party(self, arrangement, party):
        return next(row for row in self.parties if (row["arrangement"], row["partij"]) == (arrangement, party))

    def columns(self):
        """Of a receipt: the reference, then each arrangement and, with a plus, its difference."""
        names = list(self.arrangements)
        return names[:1] + [column for name in names[1:] for column in (name, "+" + name)]

    def amount(self, total, column):
        name = column.lstrip("+")
        return total[name] - total[self.reference] if column.startswith("+") else total[name]

    def all(self):
        for check in [name for name in dir(self) if name.startswith("check_")]:
            getattr(self, check)()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    check = Check(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
    check.all()
    for finding in check.findings[:40]:
        print(finding, file=sys.stderr)
    if check.findings:
        sys.exit(f"{len(check.findings)} findings")
    print(f"{check.counted} comparisons of tables, workbook, pages, receipts, quotes and answer agree")


if __name__ == "__main__":
    main()
