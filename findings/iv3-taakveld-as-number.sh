#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Iv3: two codes of the Dutch municipal accounts are one number, so readers that guess types add two budgets into one.
#
# Taakveld 0.1 is "Bestuur", taakveld 0.10 "Mutaties reserves"; both are in the code list of Statistics Netherlands for
# every year since 2017 (github.com/statistiekcbs/iv3_definities). A table with a column of such codes has nothing that
# is no number, so three readers of CSV take it for one, without a word: three lines of accounts become two, and the
# reserves are added to the cost of administration. Quotes around the codes help in none of them. The amounts are made up.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pandas==2.2.3 polars==1.17.1 duckdb==1.1.3 frictionless==5.18.1

cat >probe.py <<'PY'
from importlib.metadata import version
import duckdb, pandas, polars
from frictionless import Resource

PLAIN = "taakveld,bedrag\n0.1,100\n0.10,7000\n0.2,30\n"
QUOTED = 'taakveld,bedrag\n"0.1",100\n"0.10",7000\n"0.2",30\n'

for title, text in ("plain", PLAIN), ("quoted", QUOTED):
    name = f"{title}.csv"
    open(name, "w").write(text)
    found = pandas.read_csv(name).groupby("taakveld").bedrag.sum()
    print(f"{title}: pandas {version('pandas')}:", [(str(k), int(v)) for k, v in found.items()])
    found = polars.read_csv(name).group_by("taakveld").agg(polars.col("bedrag").sum()).sort("taakveld")
    print(f"{title}: polars {version('polars')}:", [(str(k), v) for k, v in found.rows()])
    found = duckdb.sql(f"select taakveld, sum(bedrag)::int from '{name}' group by 1 order by 1").fetchall()
    print(f"{title}: duckdb {version('duckdb')}:", [(str(k), v) for k, v in found])
    resource = Resource(path=name)
    resource.infer()
    print(f"{title}: frictionless {version('frictionless')} takes the column for:", resource.schema.get_field("taakveld").type)
PY
venv/bin/python probe.py | tee seen

cat >expected <<'TEXT'
plain: pandas 2.2.3: [('0.1', 7100), ('0.2', 30)]
plain: polars 1.17.1: [('0.1', 7100), ('0.2', 30)]
plain: duckdb 1.1.3: [('0.1', 7100), ('0.2', 30)]
plain: frictionless 5.18.1 takes the column for: number
quoted: pandas 2.2.3: [('0.1', 7100), ('0.2', 30)]
quoted: polars 1.17.1: [('0.1', 7100), ('0.2', 30)]
quoted: duckdb 1.1.3: [('0.1', 7100), ('0.2', 30)]
quoted: frictionless 5.18.1 takes the column for: number
TEXT
diff expected seen && echo 'as before'
