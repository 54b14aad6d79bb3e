// SPDX-License-Identifier: EUPL-1.2

import Statistics
public import Studies
import Words

/// The steps from a run to another as a table, for `rendement compare --format csv`.
public enum ComparisonTable {
  public static let columns: [Column] = [
    .arrangement, .perspective,
    .integer(
      "stap", "stappen", nl: "0 is de eerste run, de laatste stap de tweede",
      en: "0 is the first run, the last step the second"),
    .remark("wijziging", nl: "wat er in deze stap is veranderd", en: "what this step changed, in Dutch"),
    .number(
      "saldo", Column.perHousehold, nl: "saldo tegenover de referentie na deze stap",
      en: "net result against the reference after this step"),
    .mcError,
    .estimate(
      "verandering", Column.perHousehold,
      nl: "saldo min dat van de vorige stap; alle stappen samen zijn het verschil tussen de runs",
      en: "net result less that of the step before; all steps add up to the difference between the runs"),
    .error(
      "mc_fout_verandering", Column.perHousehold, nl: "standaardfout van verandering",
      en: "standard error of verandering"),
  ]

  public static let schema = TableSchema(
    name: "vergelijking",
    title: Bilingual(
      nl: "Van de ene run naar de andere, stap voor stap", en: "From one run to another, step by step"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "perspectief", "stap"])

  public static func table(_ comparison: Comparison) -> Table {
    Table(schema, rows: comparison.rows.map(row))
  }

  private static func row(_ row: ComparisonRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.perspective.key), .integer(row.step),
      Cell(remark: InputChange.list(row.changes, in: .nl)), .number(row.net.mean), Cell(row.net.mcError),
      Cell(row.difference?.mean), Cell(row.difference?.mcError),
    ]
  }
}
