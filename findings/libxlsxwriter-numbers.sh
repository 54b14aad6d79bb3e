#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# libxlsxwriter: a number comes back with other last digits, and one that is no number makes the whole file unreadable.
#
# Numbers are written with 16 significant digits where a double needs up to 17: sums that were equal, or different by a
# last digit, in the program are the other way about in the workbook. And worksheet_write_number takes NaN and infinity,
# says 0 for success, and writes "NAN" and "INF", which are no numbers in the schema of a worksheet: another library then
# reads no cell of that workbook.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

version=1.1.4-2+b1
apt-get -qq download "libxlsxwriter-dev=$version" "libxlsxwriter4=$version" libminizip1=1.1-8+deb12u1
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$(dirname "$(find root -name libxlsxwriter.so)")
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5

cat >probe.c <<'C'
#include <math.h>
#include <stdio.h>
#include <xlsxwriter.h>

static void book(const char *name, const double *values, int count) {
  lxw_workbook *book = workbook_new(name);
  lxw_worksheet *sheet = workbook_add_worksheet(book, NULL);
  for (int i = 0; i < count; i++) {
    lxw_error said = worksheet_write_number(sheet, i, 0, values[i], NULL);
    printf("%s: written %.17g, error %d\n", name, values[i], said);
  }
  printf("%s: closed, error %d\n", name, workbook_close(book));
}

int main(void) {
  double sums[] = {0.1 + 0.2, 0.3, 9007199254740991.0, 1e15 + 0.125};
  double none[] = {1, NAN, INFINITY};
  printf("libxlsxwriter %s\n", lxw_version());
  book("sums.xlsx", sums, 4);
  book("none.xlsx", none, 3);
  return 0;
}
C
cc -std=c99 -I root/usr/include probe.c -L "$lib" -lxlsxwriter -lm -Wl,--allow-shlib-undefined -o probe

cat >read.py <<'PY'
import openpyxl
for name in "sums.xlsx", "none.xlsx":
    try:
        for (value,) in openpyxl.load_workbook(name).active.iter_rows(values_only=True):
            print(f"{name}: read {value!r}")
    except ValueError as error:
        print(f"{name}: openpyxl {openpyxl.__version__} says:", str(error).split(".xlsx")[0].split(":")[0])
PY
{ LD_LIBRARY_PATH=$lib ./probe; venv/bin/python read.py; } | tee seen

cat >expected <<'TEXT'
libxlsxwriter 1.1.4
sums.xlsx: written 0.30000000000000004, error 0
sums.xlsx: written 0.29999999999999999, error 0
sums.xlsx: written 9007199254740991, error 0
sums.xlsx: written 1000000000000000.1, error 0
sums.xlsx: closed, error 0
none.xlsx: written 1, error 0
none.xlsx: written nan, error 0
none.xlsx: written inf, error 0
none.xlsx: closed, error 0
sums.xlsx: read 0.3
sums.xlsx: read 0.3
sums.xlsx: read 9007199254740991
sums.xlsx: read 1000000000000000
none.xlsx: openpyxl 3.1.5 says: Unable to read workbook
TEXT
diff expected seen && echo 'as before'
