# SPDX-License-Identifier: EUPL-1.2
"""Holds the workbook of a run against the tables of the same run.

    python3 Tests/Checks/workbook.py RUN [WORKBOOK]

Every formula is computed again and compared with the result stored beside it; every figure of the main sheets is
compared with the CSV, digit for digit as far as the workbook keeps them (16 digits). Also: frozen headings, filters,
formats, names, charts that point at figures, and no name of a single case.
"""

import csv
import pathlib
import sys

import openpyxl

from formulas import Formulas

DUTCH = ["Uitkomsten", "Wie betaalt wie profiteert", "Per jaar", "Kassabon", "Grafieken", "Controle"]
ENGLISH = ["Results", "Who pays who benefits", "By year", "Receipt", "Charts", "Checks"]
EURO = "€ #,##0;[Red]-€ #,##0"


class Check:
    def __init__(self, run, path):
        self.run = run
        self.live = openpyxl.load_workbook(path)
        self.stored = openpyxl.load_workbook(path, data_only=True)
        names = DUTCH if DUTCH[0] in self.live.sheetnames else ENGLISH
        self.results, self.parties, self.years, self.receipt, self.charts, self.checks = names
        self.findings, self.counted = [], 0

    def table(self, name):
        with open(self.run / f"{name}.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def same(self, sheet, row, column, text):
        """A cell, by numbers from 1, holds the figure that the CSV has; 16 digits are kept."""
        cell = self.stored[sheet].cell(row, column)
        wanted = float(f"{float(text):.16G}") if text else None
        self.counted += 1
        if cell.value != wanted:
            self.findings.append(f"{sheet}!{cell.coordinate}: {cell.value!r}, but the table has {text!r}")

    def formulas(self):
        again, number = Formulas(self.live), 0
        for sheet in self.live.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type != "f":
                        continue
                    number += 1
                    computed = again.value(sheet.title, cell.coordinate)
                    stored = self.stored[sheet.title][cell.coordinate].value
                    if isinstance(computed, str):
                        agrees = computed == stored
                    else:
                        agrees = abs(computed - stored) <= 1e-9 * max(1.0, abs(computed), abs(stored), 1e3)
                    if not agrees:
                        self.findings.append(f"{sheet.title}!{cell.coordinate}: {cell.value} gives {computed}, not {stored}")
        if number < 50:
            self.findings.append(f"only {number} formulas")
        return number

    def check_results(self):
        groups = {}
        for row in self.table("rendement"):
            groups.setdefault((row["arrangement"], row["perspectief"]), {})[row["maat"]] = row
        for line, measures in enumerate(groups.values(), start=2):
            columns = ["gemiddelde", "mc_fout", "p2_5", "p97_5", "kans_positief"]
            for place, column in enumerate(columns, start=3):
                self.same(self.results, line, place, measures["saldo"][column])
            rest = ["investering", "baten", "ratio", "terugverdientijd", "terugverdientijd_verdisconteerd", "interne_rentevoet", "saldo_kasbaar"]
            for place, measure in enumerate(rest, start=8):
                self.same(self.results, line, place, measures[measure]["gemiddelde"])
        self.ends(self.results, len(groups) + 1)

    def ends(self, sheet, last):
        """The filter ends with the table."""
        found = self.live[sheet].auto_filter.ref
        if not found or not found.endswith(str(last)):
            self.findings.append(f"{sheet}: the filter {found} does not end in row {last}")

    def check_parties(self):
        rows = self.table("partijen")
        reference = rows[0]["arrangement"]
        before = {row["partij"]: row for row in rows if row["arrangement"] == reference}
        after = [row for row in rows if row["arrangement"] != reference]
        headings = [cell.value for cell in self.stored[self.parties][1]]
        first = headings.index("Saldo" if "Saldo" in headings else "Net result") + 1 - 9
        for line, row in enumerate(after, start=2):
            for index, column in enumerate(["betaald", "ontvangen", "welvaart"]):
                self.same(self.parties, line, first + 3 * index, before[row["partij"]][column])
                self.same(self.parties, line, first + 3 * index + 1, row[column])
            for index, column in enumerate(["saldo", "mc_fout", "p2_5", "p97_5", "kans_positief", "saldo_kasbaar"]):
                self.same(self.parties, line, first + 9 + index, row[column])
        self.ends(self.parties, len(after) + 1)

    def check_years(self):
        rows = self.table("kasstroom")
        reference, places, line = rows[0]["arrangement"], {}, 1
        heading = {cell.value: cell.column for cell in self.stored[self.years][1]}
        for row in rows:
            if row["arrangement"] == reference:
                continue
            key = (row["arrangement"], row["partij"])
            if key not in places:
                line += 1
                places[key] = line
            self.same(self.years, places[key], heading[row["jaar"]], row["verschil"])
        self.ends(self.years, line)

    def check_receipt(self):
        rows, places, order = self.table("posten"), {}, []
        for row in rows:
            if row["arrangement"] not in order:
                order.append(row["arrangement"])
        for row in rows:
            line = places.setdefault((row["post"], row["van"], row["naar"]), len(places) + 2)
            index = order.index(row["arrangement"])
            first = 6 + 5 * index - (index > 0)
            for place, column in [(0, "aantal"), (2, "bedrag"), (3, "contante_waarde")]:
                self.same(self.receipt, line, first + place, row[column])
        self.ends(self.receipt, len(places) + 1)

    def check_looks(self):
        for sheet in self.live.worksheets:
            if sheet.title == self.charts:
                if len(sheet._charts) < 3:
                    self.findings.append(f"{sheet.title}: {len(sheet._charts)} charts")
                continue
            if not (sheet.freeze_panes or "").endswith("2"):
                self.findings.append(f"{sheet.title}: the headings are not frozen ({sheet.freeze_panes})")
            if sheet.merged_cells.ranges:
                self.findings.append(f"{sheet.title}: merged cells {sheet.merged_cells.ranges}")
            if not all(cell.value for cell in sheet[1]):
                self.findings.append(f"{sheet.title}: a column without a heading")
        if self.live[self.results]["C2"].number_format != EURO:
            self.findings.append(f"{self.results}!C2: format {self.live[self.results]['C2'].number_format}")
        if len(self.live.defined_names) < 8:
            self.findings.append(f"names: {sorted(self.live.defined_names)}")
        for name in self.live.defined_names.values():
            for sheet, area in name.destinations:
                if self.live[sheet][area][0][0].coordinate != "A1":
                    self.findings.append(f"{name.name}: {name.attr_text}")

    def check_verdict(self):
        last = self.stored[self.checks].max_row
        if self.stored[self.checks].cell(last, 7).value != 0:
            self.findings.append(f"{self.checks}: {self.stored[self.checks].cell(last, 7).value} sums do not agree")

    def check_privacy(self):
        """No cell is about a single case."""
        cases = {row["casus"] for row in self.table("kassabon")}
        for sheet in self.live.worksheets:
            for row in sheet.iter_rows(values_only=True):
                for value in row:
                    if isinstance(value, str) and value in cases:
                        self.findings.append(f"{sheet.title}: names case {value}")

    def all(self):
        number = self.formulas()
        for check in [name for name in dir(self) if name.startswith("check_")]:
            getattr(self, check)()
        return number


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    run = pathlib.Path(sys.argv[1])
    path = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else run / "rapport.xlsx"
    if not path.exists():
        sys.exit(f"{path} is not there")
    check = Check(run, path)
    number = check.all()
    for finding in check.findings[:40]:
        print(finding, file=sys.stderr)
    if check.findings:
        sys.exit(f"{path}: {len(check.findings)} findings")
    print(f"{path}: {number} formulas and {check.counted} figures agree")


if __name__ == "__main__":
    main()
