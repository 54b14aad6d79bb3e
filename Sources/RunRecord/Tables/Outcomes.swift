// SPDX-License-Identifier: EUPL-1.2

import Words

/// A row of uitkomsten.csv: what comes of one arrangement by itself, present value per household over the horizon.
public struct OutcomeRow: TableRow {
  public enum Outcome: String, Sendable, CaseIterable, CellValue {
    /// What comes in less what goes out, euro; of society also what is valued.
    case net = "saldo"
    /// What is set against the effect, euro; less is better.
    case costs = "kosten"
    /// In its own units.
    case effect
  }

  public var arrangement = ""
  public var perspective = Perspective.social
  public var outcome = Outcome.net
  /// Of the figures, Dutch.
  public var unit = ""
  public var estimate = Estimate()

  public init() {}
}

extension OutcomeRow {
  public static let schema = RowSchema<OutcomeRow>(
    "uitkomsten", version: 1,
    title: Bilingual(nl: "Uitkomsten van elk arrangement apart", en: "Outcomes of each arrangement by itself"),
    disclosure: .everyone, key: [\.arrangement, \.perspective, \.outcome],
    columns: [
      .arrangement(\.arrangement),
      .perspective(\.perspective),
      .text(
        "uitkomst", \.outcome,
        nl:
          "saldo = wat binnenkomt min wat eruit gaat; kosten en effect: wat in een kosteneffectiviteitsanalyse tegenover elkaar staat, als "
          + "het scenario een effect noemt",
        en:
          "saldo = what comes in less what goes out; kosten (costs) and effect: what a cost-effectiveness analysis weighs, where the "
          + "scenario names an effect", allowed: OutcomeRow.Outcome.allCases.map(\.rawValue)),
      .text("eenheid", \.unit, nl: "eenheid van de getallen in deze rij", en: "unit of the numbers in this row"),
      .number(
        "gemiddelde", \.estimate.mean, unit,
        nl: "verwachte waarde over trekkingen, casussen en herhalingen, contant gemaakt",
        en: "expected value over draws, cases and replications, present value"),
      .mcError(\.estimate.mcError).measured(in: unit),
      .low(\.estimate.low).measured(in: unit),
      .median(\.estimate.median).measured(in: unit),
      .high(\.estimate.high).measured(in: unit),
      .spreadReason(\.estimate.spreadReason),
    ])

  private static let unit = "zie kolom eenheid"
}
