// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics
public import Studies
import Words

/// `begrotingen.csv`: extra outlays by calendar year against the budgets of the scenario.
public enum BudgetTable {
  private static let unit = "euro, zie per"

  public static let columns: [Column] = [
    .arrangement, .text("partij", nl: "naam van de partij of groep", en: "name of the party or group"),
    .integer("jaar", "kalenderjaar", nl: "kalenderjaar", en: "calendar year"),
    .text(
      "periode", nl: "jaar (dit jaar) of cumulatief (van het begin tot en met dit jaar)",
      en: "jaar (this year) or cumulatief (from the start up to and including this year)",
      allowed: BudgetRow.Span.allCases.map(\.rawValue)),
    .text(
      "telling", nl: "geld (volledig), of kasbaar (van besparingen alleen wat echt als geld bespaard wordt)",
      en: "geld (in full), or kasbaar (savings for their cashable share only)",
      allowed: [ResultBasis.cash, .cashable].map(\.rawValue)),
    .text(
      "per", nl: "bedragen voor één huishouden of voor de hele doelgroep, zoals de begroting",
      en: "amounts for one household or for the whole target group, as the budget is",
      allowed: Budget.Scope.allCases.map(\.rawValue)),
    .number(
      "uitgaven", unit,
      nl:
        "verwachte extra uitgaven tegenover de referentie, min ontvangsten, niet contant gemaakt; negatief is een besparing",
      en: "expected extra outlays against the reference, less receipts, undiscounted; negative is a saving"),
    .mcError.measured(in: unit), .low.measured(in: unit), .high.measured(in: unit),
    .number("begroting", unit, nl: "wat er voor is, op het prijspeil", en: "what there is for it, at the price level"),
    .share(
      "kans_tekort", nl: "deel van de trekkingen met verwachte uitgaven boven de begroting",
      en: "share of draws with expected outlays above the budget"),
    .error("mc_fout_kans", "aandeel (0-1)", nl: "standaardfout van kans_tekort", en: "standard error of kans_tekort"),
    .spreadReason,
  ]

  public static let schema = TableSchema(
    name: "begrotingen",
    title: Bilingual(nl: "Uitgaven en begroting per jaar", en: "Outlays and budget by year"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "partij", "jaar", "periode", "telling"])

  public static func table(_ studies: Studies) -> Table? {
    studies.budgets.map { rows in
      Table(schema, rows: rows.map(row))
    }
  }

  private static func row(_ row: BudgetRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.holder), .integer(row.year), .text(row.span.rawValue),
      .text(row.basis.rawValue), .text(row.scope.rawValue), .number(row.outlay.mean), Cell(row.outlay.mcError),
      Cell(row.outlay.low), Cell(row.outlay.high), .number(row.budget), Cell(row.probabilityDeficit),
      Cell(row.probabilityError), Cell(row.outlay.spreadReason),
    ]
  }
}
