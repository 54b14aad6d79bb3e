# SPDX-License-Identifier: EUPL-1.2
"""Holds the texts in files against how a scenario wrote them.

    python3 Tests/Checks/texts.py TEXTS FOLDER...

TEXTS is a JSON object: a mark that stands at the end of a text, and that text. Wherever a mark is found in a decoded
string of a file, the whole text has to stand before it, as it was written. Only the standard library reads the files, so
a mistake in how the program writes a format shows here. Prints how many texts each kind of file holds.
"""

import csv
import html.parser
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

# Where white space is not kept: a browser makes one space of it, and so does the wrapping of lines.
LOOSE = {".html", ".svg", ".txt"}
FORMULA = re.compile(r"[=+\-@\t\r]")
# An apostrophe that the program puts before what a spreadsheet could take for a formula.
GUARD = re.compile(r"(?<![^,;\t\n\r])'(?='*[=+\-@\t\r])")


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.strings, self.open, self.addresses = [""], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.strings += [""] + [value or "" for _, value in attributes] + [""]
        self.addresses += [value for name, value in attributes if name in ("href", "src")]
        self.open.append(tag)

    def handle_endtag(self, tag):
        self.strings.append("")

    def handle_data(self, data):
        self.strings[-1] += data


def page(path, wrong):
    found = Page(path.read_text(encoding="utf-8"))
    for tag in set(found.open) & {"script", "b", "iframe"}:
        wrong.append(f"{path}: a text became <{tag}>")
    for address in found.addresses:
        if not re.match(r"#|https?://|data:image/", address):
            wrong.append(f"{path}: an address {address!r}")
    return found.strings


def table(path, wrong):
    text = path.read_bytes().decode("utf-8-sig")
    delimiter = ";" if path.parent.name == "excel-nl" else ","
    cells = [cell for row in csv.reader(text.splitlines(keepends=True), delimiter=delimiter) for cell in row]
    for cell in cells:
        # However a spreadsheet cuts the text.
        for part in re.split(r"[,;\t\r\n]", cell):
            if FORMULA.match(part) and not re.fullmatch(r"-?\d*\.?\d+(e[+-]?\d+)?", part):
                wrong.append(f"{path}: {cell!r} may become a formula")
    return [GUARD.sub("", cell) for cell in cells]


def strings(value):
    if isinstance(value, dict):
        return [text for pair in value.items() for part in pair for text in strings(part)]
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


def refuse(name):
    raise ValueError(f"{name} is no JSON")


def document(path, wrong):
    return strings(json.loads(path.read_text(encoding="utf-8"), parse_constant=refuse))


def picture(path, wrong):
    # Long texts stand in several lines.
    return [" ".join(xml.parse(path).getroot().itertext())]


def unescaped(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text)


def workbook(path, wrong):
    found = []
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            root = xml.fromstring(book.read(name))
            decodes = "worksheets" in name or "sharedStrings" in name or "comments" in name
            for element in root.iter():
                tag = element.tag.split("}")[-1]
                texts = [element.text or ""] + list(element.attrib.values())
                if tag == "f" and any("merk" in text for text in texts):
                    wrong.append(f"{path}: {name} has a formula with a text in it")
                if tag == "v" and element.text and element.text.strip("-").lower() in ("nan", "inf"):
                    wrong.append(f"{path}: {name} has a number that is none")
                if tag in ("oddHeader", "oddFooter"):
                    texts = [text.replace("&&", "&") for text in texts]
                # The values that a chart keeps are of that kind too.
                found += [unescaped(text) for text in texts] if decodes or tag == "v" else texts
    return found


READERS = {".html": page, ".csv": table, ".json": document, ".jsonld": document, ".svg": picture, ".xlsx": workbook,
           ".txt": lambda path, wrong: [path.read_text(encoding="utf-8")]}


def main(texts, folders):
    wrong, counts = [], {}
    paths = [path for folder in folders for path in pathlib.Path(folder).rglob("*") if "invoer" not in path.parts]
    for path in sorted(path for path in paths if path.is_file() and path.suffix in READERS):
        seen = set()
        loose = path.suffix in LOOSE
        for string in READERS[path.suffix](path, wrong):
            string = " ".join(string.split()) if loose else string
            for mark, text in texts.items():
                text = " ".join(text.split()) if loose else text
                # In a table on a terminal a text stands in pieces, beside those of other columns.
                if mark not in string or (path.suffix == ".txt" and text not in string):
                    continue
                seen.add(mark)
                if path.suffix != ".txt" and string.count(mark) != string.count(text):
                    wrong.append(f"{path}: {text!r} became {string[:400]!r}")
        counts[path.suffix] = max(counts.get(path.suffix, 0), len(seen))
    print(json.dumps({"wrong": wrong[:20], "texts": counts}))


if __name__ == "__main__":
    main(json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")), sys.argv[2:])
