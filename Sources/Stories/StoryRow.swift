// SPDX-License-Identifier: EUPL-1.2

import Reports
public import RunRecord
import Words

/// A row of a life as a table, for `rendement trace --format csv`: an event, a change of state or an amount.
public struct StoryRow: TableRow {
  public var arrangement = ""
  /// In this life; 0 is the start.
  public var event = 0
  public var year = 0
  /// 1...12.
  public var month = 0
  /// Years since the start.
  public var time = 0.0
  public var kind = ""
  /// What the row is about, by its name in the scenario.
  public var name = ""
  public var domain = ""
  /// From 1.
  public var fromLevel: Int?
  public var toLevel: Int?
  public var fromState = ""
  public var toState = ""
  public var item = ""
  public var from = ""
  public var to = ""
  public var count: Double?
  /// Euro, and discounted to the start date.
  public var amount: Double?
  public var presentValue: Double?
  /// At the event with which the lives first differ.
  public var cause = ""

  public init() {}
}

extension StoryRow {
  public static let schema = RowSchema<StoryRow>(
    "leven", version: 1,
    title: Bilingual(
      nl: "Eén gesimuleerd leven onder twee arrangementen, gebeurtenis voor gebeurtenis",
      en: "One simulated life under two arrangements, event by event"),
    disclosure: .cases,
    columns: [
      .arrangement(\.arrangement),
      .integer(
        "gebeurtenis", \.event, "volgnummer", nl: "nummer van de gebeurtenis in dit leven; 0 is de start",
        en: "number of the event in this life; 0 is the start"),
      .integer("jaar", \.year, "kalenderjaar", nl: "kalenderjaar", en: "calendar year"),
      .integer(
        "maand", \.month, "1-12", nl: "maand; een jaar heeft twaalf even lange maanden",
        en: "month; a year has twelve months of the same length"),
      .number("tijd_jaren", \.time, "jaar", nl: "jaren sinds de start", en: "years since the start"),
      .text(
        "soort", \.kind,
        nl:
          "wat de rij beschrijft: de gebeurtenis zelf, een verandering van stand, of een bedrag (eenmalig bij de gebeurtenis, doorlopend sinds de vorige)",
        en:
          "what the row describes: the event itself, a change of state (stand), or an amount (eenmalig: at the event, doorlopend: running since the one before)",
        allowed: kinds),
      .remark(
        "naam", \.name, nl: "gebeurtenis, voorziening, aankoop, knelpunt of teller waar de rij over gaat",
        en: "event, service, purchase, barrier or counter that the row is about"),
      .remark("leefgebied", \.domain, nl: "leefgebied dat van niveau verandert", en: "domain whose level changes"),
      level(
        "van_niveau", \.fromLevel, nl: "niveau ervoor, vanaf 1; leeg bij de start",
        en: "level before, from 1; empty at the start"),
      level("naar_niveau", \.toLevel, nl: "niveau erna, vanaf 1", en: "level afterwards, from 1"),
      .remark(
        "van_stand", \.fromState, nl: "stand van de voorziening of aankoop ervoor, of naam van het niveau",
        en: "state of the service or purchase before, or name of the level"),
      .remark(
        "naar_stand", \.toState, nl: "stand van de voorziening of aankoop erna, of naam van het niveau",
        en: "state of the service or purchase afterwards, or name of the level"),
      .remark("post", \.item, nl: "naam van de post in scenario.yaml", en: "name of the item in scenario.yaml"),
      .remark("van", \.from, nl: "rekening waar het bedrag af gaat", en: "account the amount leaves"),
      .remark("naar", \.to, nl: "rekening waar het bedrag bij komt", en: "account the amount enters"),
      .estimate("aantal", \.count, "zie de post", nl: "aantal eenheden", en: "number of units"),
      .estimate("bedrag", \.amount, "euro", nl: "bedrag, niet contant gemaakt", en: "amount, undiscounted"),
      .estimate(
        "contante_waarde", \.presentValue, "euro", nl: "bedrag, contant gemaakt naar de startdatum",
        en: "amount, discounted to the start date"),
      .remark(
        "eerste_verschil", \.cause, nl: "bij de gebeurtenis waarmee de levens voor het eerst verschillen: de oorzaak",
        en: "at the event with which the lives first differ: the cause"),
    ])

  private static let kinds =
    [
      "start", "leefgebied", "gebeurtenis", "aanvraag", "vertraging", "toekenning", "afwijzing", "terugtrekking",
      "uitval", "afronding", "sanctie", "verzoek", "te_duur", "aankoop", "afloop", "teller", "overgang", "einde",
      "stand", "eenmalig", "doorlopend",
    ]

  private static func level(
    _ name: String, _ path: KeyPath<StoryRow, Int?> & Sendable, nl: String, en: String
  ) -> Column<StoryRow> {
    Column(Field(name: name, kind: .integer, unit: "niveau", meaning: Bilingual(nl: nl, en: en)), path)
  }
}
