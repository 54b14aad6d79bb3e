// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `netto_baat.csv`: what every arrangement is worth more than every earlier one, over what a unit of effect may be worth.
public enum NetBenefitTable {
  public static let columns: [Column] = [
    .costPerspective, .arrangement, .other,
    .number(
      "betalingsbereidheid", "euro per eenheid effect", nl: "wat een eenheid effect waard is (willingness to pay)",
      en: "what a unit of effect is worth (willingness to pay)"),
    .number(
      "netto_baat", Column.perHousehold,
      nl: "betalingsbereidheid maal extra effect, min extra kosten (incremental net monetary benefit)",
      en: "betalingsbereidheid times extra effect, less extra costs (incremental net monetary benefit)"),
    .mcError, .low, .median, .high,
    .share(
      "kans_positief", nl: "deel van de trekkingen met een verwachte netto baat boven 0",
      en: "share of draws with an expected net benefit above 0"),
    .lowError, .highError, .probabilityError, .spreadReason,
  ]

  public static let schema = TableSchema(
    name: "netto_baat",
    title: Bilingual(
      nl: "Netto baat van elk paar arrangementen", en: "Net monetary benefit of every pair of arrangements"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "tegenover", "betalingsbereidheid"])

  public static func table(_ analysis: Analysis) -> Table? {
    guard let rows = analysis.effectiveness?.benefits else { return nil }
    return Table(schema, rows: rows.map(row))
  }

  private static func row(_ row: NetBenefitRow) -> [Cell] {
    let estimate = row.estimate
    return [
      .text(row.perspective.key), .text(row.arrangement), .text(row.other), .number(row.willingness),
      .number(estimate.mean), Cell(estimate.mcError), Cell(estimate.low), Cell(estimate.median), Cell(estimate.high),
      Cell(estimate.probabilityPositive), Cell(estimate.lowError), Cell(estimate.highError),
      Cell(estimate.probabilityError), Cell(estimate.spreadReason),
    ]
  }
}
