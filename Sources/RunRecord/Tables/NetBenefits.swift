// SPDX-License-Identifier: EUPL-1.2

import Words

/// A row of netto_baat.csv: what one arrangement is worth more than another, less what it costs more, where a unit of effect has a
/// price; euro per household.
public struct NetBenefitRow: TableRow {
  public var perspective = Perspective.social
  /// Euro per unit.
  public var willingness = 0.0
  public var arrangement = ""
  public var other = ""
  public var estimate = Estimate()

  public init() {}
}

extension NetBenefitRow {
  public static let schema = RowSchema<NetBenefitRow>(
    "netto_baat", version: 1,
    title: Bilingual(
      nl: "Netto baat van elk paar arrangementen", en: "Net monetary benefit of every pair of arrangements"),
    disclosure: .everyone, key: [\.arrangement, \.other, \.willingness],
    columns: [
      .costPerspective(\.perspective),
      .arrangement(\.arrangement),
      .other(\.other),
      .number(
        "betalingsbereidheid", \.willingness, "euro per eenheid effect",
        nl: "wat een eenheid effect waard is (willingness to pay)",
        en: "what a unit of effect is worth (willingness to pay)"),
      .number(
        "netto_baat", \.estimate.mean, Field.perHousehold,
        nl: "betalingsbereidheid maal extra effect, min extra kosten (incremental net monetary benefit)",
        en: "betalingsbereidheid times extra effect, less extra costs (incremental net monetary benefit)"),
      .mcError(\.estimate.mcError),
      .low(\.estimate.low),
      .median(\.estimate.median),
      .high(\.estimate.high),
      .share(
        "kans_positief", \.estimate.probabilityPositive,
        nl: "deel van de trekkingen met een verwachte netto baat boven 0",
        en: "share of draws with an expected net benefit above 0"),
      .lowError(\.estimate.lowError),
      .highError(\.estimate.highError),
      .probabilityError(\.estimate.probabilityError),
      .spreadReason(\.estimate.spreadReason),
    ])
}
