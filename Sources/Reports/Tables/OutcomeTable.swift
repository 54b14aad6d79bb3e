// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Statistics
import Words

/// `uitkomsten.csv`: what comes of every arrangement by itself, the reference too.
public enum OutcomeTable {
  private static let unit = "zie kolom eenheid"

  public static let columns: [Column] = [
    .arrangement, .perspective,
    .text(
      "uitkomst",
      nl:
        "saldo = wat binnenkomt min wat eruit gaat; kosten en effect: wat in een kosteneffectiviteitsanalyse tegenover elkaar staat, als "
        + "het scenario een effect noemt",
      en:
        "saldo = what comes in less what goes out; kosten (costs) and effect: what a cost-effectiveness analysis weighs, where the "
        + "scenario names an effect", allowed: OutcomeRow.Outcome.allCases.map(\.rawValue)),
    .text("eenheid", nl: "eenheid van de getallen in deze rij", en: "unit of the numbers in this row"),
    .number(
      "gemiddelde", unit, nl: "verwachte waarde over trekkingen, casussen en herhalingen, contant gemaakt",
      en: "expected value over draws, cases and replications, present value"),
    .mcError.measured(in: unit), .low.measured(in: unit), .median.measured(in: unit), .high.measured(in: unit),
    .spreadReason,
  ]

  public static let schema = TableSchema(
    name: "uitkomsten",
    title: Bilingual(nl: "Uitkomsten van elk arrangement apart", en: "Outcomes of each arrangement by itself"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "perspectief", "uitkomst"])

  public static func table(_ analysis: Analysis, of scenario: Scenario) -> Table {
    let effect = scenario.effect?.perHousehold ?? ""
    return Table(schema, rows: analysis.outcomes.map { row($0, $0.outcome == .effect ? effect : Column.perHousehold) })
  }

  private static func row(_ row: OutcomeRow, _ unit: String) -> [Cell] {
    let estimate = row.estimate
    return [
      .text(row.arrangement), .text(row.perspective.key), .text(row.outcome.rawValue), .text(unit),
      .number(estimate.mean), Cell(estimate.mcError), Cell(estimate.low), Cell(estimate.median), Cell(estimate.high),
      Cell(estimate.spreadReason),
    ]
  }
}

extension Effect {
  /// `qaly per huishouden`.
  var perHousehold: String { unit + " per huishouden" }
}
