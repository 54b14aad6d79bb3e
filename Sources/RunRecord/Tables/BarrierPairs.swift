// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of knelpuntparen.csv: what lifting two barriers does that lifting each alone does not.
public struct BarrierPairRow: TableRow {
  public var arrangement = ""
  public var first = ""
  public var second = ""
  public var perspective = Perspective.social
  /// Net results with their simulation error, euro per household: the reference with these lifted, against the reference.
  public var firstAlone = Estimate()
  public var secondAlone = Estimate()
  public var together = Estimate()
  /// `together` less the two others.
  public var interaction = Estimate()
  /// With the number of pairs taken into account.
  public var verdict = PairVerdict.unclear

  public init() {}
}

extension BarrierPairRow {
  public static let schema = RowSchema<BarrierPairRow>(
    "knelpuntparen", version: 1,
    title: Bilingual(
      nl: "Wat twee knelpunten opheffen meer of minder doet dan elk apart",
      en: "What lifting two barriers does more or less than each alone"),
    disclosure: .barriers, key: [\.arrangement, \.first, \.second, \.perspective],
    columns: [
      .arrangement(\.arrangement),
      .text("knelpunt_1", \.first, nl: "eerste knelpunt", en: "first barrier"),
      .text("knelpunt_2", \.second, nl: "tweede knelpunt", en: "second barrier"),
      .perspective(\.perspective),
      .number(
        "alleen_1", \.firstAlone.mean, Field.perHousehold,
        nl: "saldo als alleen het eerste wordt opgeheven, tegenover de referentie",
        en: "net result when only the first is lifted, against the reference"),
      error("alleen_1_fout", \.firstAlone.mcError, of: "alleen_1"),
      .number(
        "alleen_2", \.secondAlone.mean, Field.perHousehold,
        nl: "saldo als alleen het tweede wordt opgeheven, tegenover de referentie",
        en: "net result when only the second is lifted, against the reference"),
      error("alleen_2_fout", \.secondAlone.mcError, of: "alleen_2"),
      .number(
        "samen", \.together.mean, Field.perHousehold, nl: "saldo als beide worden opgeheven, tegenover de referentie",
        en: "net result when both are lifted, against the reference"),
      error("samen_fout", \.together.mcError, of: "samen"),
      .number(
        "wisselwerking", \.interaction.mean, Field.perHousehold, nl: "samen min alleen_1 min alleen_2",
        en: "interaction: samen less alleen_1 less alleen_2"),
      error("wisselwerking_fout", \.interaction.mcError, of: "wisselwerking"),
      .text(
        "oordeel", \.verdict,
        nl:
          "wat de cijfers aantonen, rekening houdend met het aantal paren: alleen samen (elk apart niet duidelijk boven 0, samen wel), versterken elkaar, overlappen, of niet aangetoond",
        en:
          "what the figures show, given the number of pairs: alleen samen (neither clearly above 0, both are), versterken elkaar (reinforce), overlappen (overlap), or niet aangetoond (not shown)",
        allowed: PairVerdict.allCases.map(\.text.nl)),
    ])

  private static func error(
    _ name: String, _ path: KeyPath<BarrierPairRow, Double?> & Sendable, of column: String
  ) -> Column<BarrierPairRow> {
    .error(
      name, path, Field.perHousehold,
      nl: "standaardfout van \(column) door het beperkte aantal trekkingen; leeg als die niet te schatten is",
      en: "standard error of \(column) because draws are finite; empty when it cannot be estimated")
  }
}
