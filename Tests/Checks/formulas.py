# SPDX-License-Identifier: EUPL-1.2
"""Computes the formulas of a workbook again, apart from the program that wrote them and from any spreadsheet."""

import re

TOKEN = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"]|"")*")
    |(?P<range>(?:'[^']+'!)?\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)
    |(?P<cell>(?:'[^']+'!)?\$?[A-Z]+\$?\d+)
    |(?P<name>[A-Z]+)(?=\()
    |(?P<number>\d+(?:\.\d+)?)
    |(?P<sign>[-+*/&<>=(),]))""",
    re.VERBOSE,
)


class Formulas:
    def __init__(self, workbook):
        self.workbook = workbook
        self.known = {}

    def value(self, sheet, place):
        """The value of a cell, computed when it is a formula."""
        key = (sheet, place)
        if key not in self.known:
            cell = self.workbook[sheet][place].value
            isformula = isinstance(cell, str) and self.workbook[sheet][place].data_type == "f"
            self.known[key] = Parser(self, sheet, cell[1:]).result() if isformula else cell
        return self.known[key]

    def values(self, sheet, area):
        rows = self.workbook[sheet][area]
        return [self.value(sheet, cell.coordinate) for row in rows for cell in row]


class Parser:
    """`+ - * / & =`, references, texts, and the functions that the workbook uses; anything else is an error."""

    def __init__(self, formulas, sheet, text):
        self.formulas, self.sheet, self.text = formulas, sheet, text
        self.tokens, at = [], 0
        while at < len(text):
            match = TOKEN.match(text, at)
            if not match:
                raise ValueError(f"cannot read {text!r} from {text[at:]!r}")
            self.tokens.append((match.lastgroup, match.group(match.lastgroup)))
            at = match.end()
        self.at = 0

    def result(self):
        value = self.comparison()
        if self.at != len(self.tokens):
            raise ValueError(f"cannot read all of {self.text!r}")
        return value

    def take(self, *signs):
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "sign" and self.tokens[self.at][1] in signs:
            self.at += 1
            return self.tokens[self.at - 1][1]
        return None

    def comparison(self):
        left = self.joined()
        return left == self.joined() if self.take("=") else left

    def joined(self):
        left = self.sum()
        while self.take("&"):
            left = str(left) + str(self.sum())
        return left

    def sum(self):
        left = self.product()
        while sign := self.take("+", "-"):
            right = self.product()
            left = left + right if sign == "+" else left - right
        return left

    def product(self):
        left = self.atom()
        while sign := self.take("*", "/"):
            right = self.atom()
            left = left * right if sign == "*" else left / right
        return left

    def atom(self):
        if self.take("("):
            value = self.comparison()
            self.take(")")
            return value
        kind, token = self.tokens[self.at]
        self.at += 1
        if kind == "text":
            return token[1:-1].replace('""', '"')
        if kind == "number":
            return float(token)
        if kind == "name":
            return self.call(token)
        sheet, place = self.split(token)
        if kind == "cell":
            value = self.formulas.value(sheet, place)
            return 0.0 if value is None else value
        return self.formulas.values(sheet, place)

    def split(self, token):
        sheet, _, place = token.rpartition("!")
        return sheet.strip("'") or self.sheet, place.replace("$", "")

    def call(self, name):
        self.take("(")
        arguments = [self.comparison()]
        while self.take(","):
            arguments.append(self.comparison())
        if not self.take(")"):
            raise ValueError(f"cannot read {self.text!r}")
        return getattr(self, "f_" + name)(*arguments)

    @staticmethod
    def f_SUM(values):
        return sum(value for value in values if isinstance(value, (int, float)))

    @staticmethod
    def f_SUMIFS(values, *criteria):
        total = 0.0
        for index, value in enumerate(values):
            pairs = zip(criteria[::2], criteria[1::2])
            if isinstance(value, (int, float)) and all(column[index] == wanted for column, wanted in pairs):
                total += value
        return total

    @staticmethod
    def f_COUNTIF(values, wanted):
        return sum(value == wanted for value in values)

    @staticmethod
    def f_ROUND(value, decimals):
        return round(value, int(decimals))

    @staticmethod
    def f_IF(condition, yes, no):
        return yes if condition else no
