// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of subgroepen.csv: what an arrangement is worth to a group of the cases, against the reference.
public struct SubgroupRow: TableRow {
  public var arrangement = ""
  public var perspective = Perspective.social
  /// Attribute, life domain, or what else the groups are made by.
  public var trait = TraitName.all
  /// Value of the attribute, or level at the start.
  public var group = TraitValue.any
  public var cases = 0
  /// Of the weight of all cases, 0...1.
  public var share = 0.0
  /// Net result, euro per household of the group, with its simulation error.
  public var net = Estimate()
  /// Of the weight of the group, what is in cases with an expected net result above 0; `nil` where it is not told.
  public var shareBetter: Double?
  /// Of the weight of the group, what is in cases whose net result is within two simulation errors of 0; `nil` without errors.
  public var shareUnclear: Double?

  public init() {}
}

extension SubgroupRow {
  public static let schema = RowSchema<SubgroupRow>(
    "subgroepen", version: 1,
    title: Bilingual(nl: "Saldo naar groepen casussen", en: "Net result by groups of cases"),
    disclosure: .groups(.traits(weight: \.share)), key: [\.arrangement, \.perspective, \.trait, \.group],
    columns: [
      .arrangement(\.arrangement),
      .perspective(\.perspective),
      .text(
        "kenmerk", \.trait,
        nl:
          "waar de groepen naar gemaakt zijn: alle, een kenmerk, een leefgebied (niveau aan het begin), of het aantal leefgebieden dat in de slechtste helft van de niveaus begint",
        en:
          "what the groups are made by: alle (all cases), an attribute, a life domain (level at the start), or the number of domains that start in the worse half of their levels"
      ),
      .text("groep", \.group, nl: "waarde van het kenmerk, of niveau", en: "value of the attribute, or level"),
      .integer("casussen", \.cases, "casussen", nl: "aantal casussen in de groep", en: "number of cases in the group"),
      .share("aandeel", \.share, nl: "deel van alle huishoudens, gewogen", en: "share of all households, weighted"),
      .number(
        "saldo", \.net.mean, Field.perHousehold,
        nl: "saldo van de huishoudens in de groep tegenover de referentie, contant",
        en: "net result of the households in the group against the reference, present value"),
      .mcError(\.net.mcError),
      .low(\.net.low),
      .high(\.net.high),
      .probabilityPositive(\.net.probabilityPositive),
      .share(
        "aandeel_beter", \.shareBetter, nl: "deel van de groep met een verwacht saldo boven 0, gewogen",
        en: "share of the group with an expected net result above 0, weighted"),
      .share(
        "aandeel_onzeker", \.shareUnclear,
        nl:
          "deel van de groep waarvan het saldo binnen twee rekenfouten van 0 ligt, gewogen: daar is het teken niet zeker",
        en: "share of the group with a net result within two simulation errors of 0, weighted: its sign is not certain"),
      .spreadReason(\.net.spreadReason),
    ])
}
