# SPDX-License-Identifier: EUPL-1.2
"""Packs a workbook again with Python's own zip: repack.py FILE stored|deflated [PART OLD NEW]...

Each replacement must be found; the rest of the parts stay as they are.
"""

import sys
import zipfile

path, method, *changes = sys.argv[1:]
with zipfile.ZipFile(path) as archive:
    parts = [(item.filename, archive.read(item.filename)) for item in archive.infolist()]
for part, old, new in zip(*[iter(changes)] * 3):
    found = [name for name, text in parts if name == part and old.encode() in text]
    if not found:
        sys.exit(f"{part} does not say {old}")
    parts = [(name, text.replace(old.encode(), new.encode(), 1) if name == part else text) for name, text in parts]
kind = zipfile.ZIP_STORED if method == "stored" else zipfile.ZIP_DEFLATED
with zipfile.ZipFile(path, "w", kind) as archive:
    for name, text in parts:
        archive.writestr(name, text)
