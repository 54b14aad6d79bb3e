# SPDX-License-Identifier: EUPL-1.2
"""Looks for import cycles between the folders of a target.

    python3 Tests/Checks/cycles.py [--except TARGET]...

A folder uses another when a file in it names a type that a file in the other declares at the top level; files that stand
in no folder of their target count as one folder, `.`. What types get from extensions elsewhere is not seen. Prints each
cycle with the files that make it, and ends with status 1 when there is one, or when a target of `--except` has none (any more).
Only the standard library reads the sources, so it works where nothing is built.
"""

import argparse
import pathlib
import re
import sys

SOURCES = pathlib.Path("Sources")
TEXT = re.compile(
    r'(?P<raw>\#+)"(?:"")?.*?"(?:"")?(?P=raw)|"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/|[^"/#]+|.', re.DOTALL)
INTERPOLATION = re.compile(r"\\#*\(((?:[^()]|\([^()]*\))*)\)")
DECLARATION = re.compile(r"\b(?:struct|class|enum|actor|protocol|typealias|associatedtype)\s+([A-Z]\w*)")
GENERIC = re.compile(r"\b(?:func|init|struct|class|enum|actor|typealias|subscript)\s*\??\w*\s*<([^>]*)>")
USE = re.compile(r"(?<![\w.])[A-Z]\w*")
HIDDEN = re.compile(r"\b(?:private|fileprivate)\b[\w\s@]*$")


def code(text):
    """The text without comments; of a string literal only what is interpolated in it is left."""
    parts = []
    for match in TEXT.finditer(text):
        part = match.group()
        if part.startswith(("//", "/*")):
            part = " "
        elif part.startswith('"') or match.group("raw"):
            part = '"' + " ".join(INTERPOLATION.findall(part)) + '"'
        parts.append(part)
    return "".join(parts)


class File:
    """What a source file declares at its top level, what only it knows, and which names it uses."""

    def __init__(self, path, folder):
        self.path, self.folder = path, folder
        text = code(path.read_text(encoding="utf-8"))
        depths, depth = [], 0
        for character in text:
            depth -= character == "}"
            depths.append(depth)
            depth += character == "{"
        self.declared, self.own = set(), set()
        for match in DECLARATION.finditer(text):
            line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
            isTop = depths[match.start()] == 0 and not HIDDEN.search(line)
            (self.declared if isTop else self.own).add(match.group(1))
        for match in GENERIC.finditer(text):
            self.own.update(re.findall(r"(?:^|,)\s*(?:each\s+)?([A-Z]\w*)", match.group(1)))
        self.used = set(USE.findall(text)) - self.own


def arrows(files):
    """Folder → other folder → the uses that point there, each as (file, type, file)."""
    home = {name: file for file in files for name in file.declared}
    found = {}
    for file in files:
        for name in sorted(file.used & home.keys()):
            other = home[name]
            if other.folder != file.folder:
                found.setdefault(file.folder, {}).setdefault(other.folder, []).append((file.path, name, other.path))
    return found


def reach(start, found):
    seen, rest = set(), [start]
    while rest:
        for folder in found.get(rest.pop(), {}):
            if folder not in seen:
                seen.add(folder)
                rest.append(folder)
    return seen


def cycles(found):
    """Sets of folders that reach each other."""
    reached = {folder: reach(folder, found) for folder in found}
    groups = []
    for folder in sorted(found):
        group = {other for other in reached[folder] if folder in reached.get(other, ())}
        if folder in group and group not in groups:
            groups.append(group)
    return groups


def show(target, group, found):
    print(f"{target}: {', '.join(sorted(group))} use each other")
    for folder in sorted(group):
        for other in sorted(found[folder].keys() & group):
            print(f"  {folder} -> {other}")
            for path, name, place in found[folder][other]:
                print(f"    {path}: {name} ({place.name})")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--except", dest="excepted", action="append", default=[], metavar="TARGET")
    excepted = set(parser.parse_args().excepted)
    targets = sorted(path for path in SOURCES.iterdir() if path.is_dir())
    failed = bool(excepted - {target.name for target in targets})
    for target in targets:
        files = [File(path, path.parent.relative_to(target).as_posix()) for path in sorted(target.rglob("*.swift"))]
        found = arrows(files)
        groups = cycles(found)
        if target.name in excepted:
            if not groups:
                print(f"{target.name}: has no cycle any more; take it off the list of exceptions")
                failed = True
            continue
        for group in groups:
            show(target.name, group, found)
            failed = True
    sys.exit(1 if failed else 0)


main()
