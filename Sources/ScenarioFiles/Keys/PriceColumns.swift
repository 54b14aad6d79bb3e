// SPDX-License-Identifier: EUPL-1.2

/// A column of a table users fill.
public struct TableColumn: Hashable, Sendable {
  public var name: String
  /// The property in the code.
  public var english: String
  public var isRequired: Bool
  /// Dutch and English.
  public var meaningDutch: String
  public var meaningEnglish: String
  public var example: String

  init(_ name: String, _ english: String, required: Bool = true, nl: String, en: String, example: String) {
    self.name = name
    self.english = english
    isRequired = required
    meaningDutch = nl
    meaningEnglish = en
    self.example = example
  }
}

extension KeyTable {
  /// The columns of a price list.
  public static let priceColumns: [TableColumn] = [
    TableColumn(
      "prijs", "id", nl: "Korte naam, waarmee posten naar de prijs verwijzen.", en: "Identifier.",
      example: "wijkteam_uur"),
    TableColumn(
      "omschrijving", "description", nl: "Wat het is, voor de kassabon.", en: "What it is.", example: "Uur wijkteam"),
    TableColumn("eenheid", "unit", nl: "Waarvoor de prijs geldt.", en: "The unit.", example: "per uur"),
    TableColumn(
      "laag", "distribution.low", nl: "Laagste prijs in euro; gelijk aan `hoog` is zonder onzekerheid.",
      en: "Lowest, euro.", example: "70"),
    TableColumn(
      "modus", "distribution.mode", nl: "Meest waarschijnlijke prijs in euro.", en: "Most likely, euro.", example: "78"),
    TableColumn("hoog", "distribution.high", nl: "Hoogste prijs in euro.", en: "Highest, euro.", example: "90"),
    TableColumn(
      "prijsjaar", "priceYear", nl: "Jaar van de prijs; wordt omgerekend naar het prijspeil.", en: "Year of the price.",
      example: "2023"),
    TableColumn(
      "norm", "isNorm", required: false, nl: "`ja` voor een wettelijk bedrag, dat niet wordt geïndexeerd.",
      en: "`ja` for a statutory norm, never indexed.", example: "nee"),
    TableColumn(
      "soort", "posting.kind", nl: "middelen, overdracht, productie of waardering.", en: "Kind of entry.",
      example: "middelen"),
    TableColumn(
      "betaler", "posting.payers", nl: "Partij, of partijen met aandelen; leeg bij productie en waardering.",
      en: "Payers.",
      example: "gemeente:0.6|zorgverzekeraar:0.4"),
    TableColumn(
      "ontvanger", "posting.receiver", nl: "Partij; leeg bij middelen.", en: "Receiver.", example: "huishouden"),
    TableColumn(
      "kasbaar", "posting.cashable", required: false,
      nl: "Deel van een vermeden eenheid dat echt geld bespaart, 0 tot 1; leeg is 1.",
      en: "Cashable share.", example: "0.5"),
    TableColumn("zekerheid", "source.confidence", nl: "hoog, midden of laag.", en: "Confidence.", example: "midden"),
    TableColumn(
      "bron", "source.text", nl: "Waar de prijs vandaan komt.", en: "Source.", example: "Handreiking kostprijzen 2023"),
    TableColumn(
      "url", "source.url", required: false, nl: "Webadres van de bron.", en: "Web address.",
      example: "https://www.divosa.nl"),
    TableColumn(
      "toelichting", "", required: false, nl: "Vrije tekst; wordt niet gebruikt.", en: "Free text, not used.",
      example: ""),
  ]

  /// What the columns of labels begin with.
  static let labelPrefix = "label."

  /// A column for each label; the name behind the prefix is free.
  public static let labelColumn = TableColumn(
    labelPrefix + "taakveld", "posting.labels", required: false,
    nl: "Een kolom voor elk label, met een naam die u zelf kiest na `\(labelPrefix)`; leeg is zonder dit label.",
    en: "A column for each label, by a name of your own after `\(labelPrefix)`.", example: "6.21")

  /// The fixed columns of a case table; domains, attributes and services have a column each by their own name.
  public static let caseColumns: [TableColumn] = [
    TableColumn(
      "casus", "name", nl: "Naam van de casus; geen naam van een persoon.", en: "Name of the case.", example: "casus_01"
    ),
    TableColumn(
      "gewicht", "weight", required: false, nl: "Hoeveel huishoudens de casus vertegenwoordigt; leeg is 1.",
      en: "Weight.", example: "12"),
  ]
}
