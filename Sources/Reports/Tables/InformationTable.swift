// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `evppi.csv`: what it would be worth to know uncertain inputs before choosing an arrangement.
public enum InformationTable {
  public static let columns: [Column] = [
    .deciding,
    .text(
      "soort",
      nl:
        "wat er bekend zou zijn: alles (EVPI), één parameter of prijs, één parameter die met een formule uit andere volgt (afgeleid), of een groep (EVPPI)",
      en:
        "what would be known: everything (EVPI), a single parameter or price, a single parameter that follows from others by a formula (afgeleid), or a group (EVPPI)",
      allowed: InformationRow.Subject.allCases.map(\.rawValue)),
    .text(
      "naam",
      nl:
        "naam van de parameter, prijs (prijs.<naam>) of groep; groepen zijn de correlaties van het scenario en alle prijzen",
      en:
        "name of the parameter, price (prijs.<name>) or group; groups are the correlations of the scenario and all prices"
    ),
    .integer(
      "getallen", "aantal", nl: "over hoeveel onzekere getallen het gaat; bij afgeleid: uit hoeveel het volgt",
      en: "number of uncertain inputs it is about; of afgeleid: that it follows from"),
    .least(
      "waarde", Column.perHousehold,
      nl:
        "wat het verwachte saldo van de beste keuze stijgt als dit vooraf bekend is: het meeste dat onderzoek waard kan zijn",
      en:
        "rise of the expected net result of the best choice when this is known beforehand: the most that research can be worth"
    ),
    .error(
      "mc_fout", Column.perHousehold,
      nl:
        "standaardfout van waarde; 0 als de keuze in geen enkele trekking verandert; leeg als die niet te schatten is",
      en: "standard error of waarde; 0 when the choice changes in no draw; empty when it cannot be estimated"),
    .least(
      "waarde_doelgroep", "euro", nl: "waarde maal de som van de gewichten van de casussen",
      en: "waarde times the sum of the weights of the cases"),
    .share("aandeel", nl: "waarde gedeeld door die van alles", en: "waarde over that of everything (alles)"),
    .reason,
  ]

  public static let schema = TableSchema(
    name: "evppi",
    title: Bilingual(
      nl: "Wat het waard is om onzekere getallen te kennen voor er gekozen wordt",
      en: "What it is worth to know uncertain inputs before choosing"),
    disclosure: .inputs(["naam"]), columns: columns, key: ["perspectief", "soort", "naam"])

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.information.map(row))
  }

  private static func row(_ row: InformationRow) -> [Cell] {
    [
      .text(row.perspective.key), .text(row.subject.rawValue), .text(row.name.text.nl), .integer(row.inputs),
      Cell(row.value),
      Cell(row.mcError), Cell(row.populationValue), Cell(row.share), Cell(row.reason),
    ]
  }
}
