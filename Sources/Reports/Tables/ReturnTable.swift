// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `rendement.csv`: what each arrangement returns against the reference, by perspective and measure.
public enum ReturnTable {
  public static let name = "rendement"
  static let unit = "zie kolom eenheid"

  public static let columns: [Column] = [
    .arrangement,
    .text(
      "referentie", nl: "arrangement waarmee is vergeleken (het eerste van het scenario, of dat van --referentie)",
      en: "arrangement compared with (the first of the scenario)"),
    .perspective,
    .text(
      "maat",
      nl:
        "saldo = baten - investering; ratio = gemiddelde baten / gemiddelde investering; kasbaar: telt alleen wat echt bespaard wordt",
      en:
        "saldo = net, baten = benefit, investering = investment, ratio, terugverdientijd = payback, terugverdientijd_verdisconteerd = "
        + "discounted payback, interne_rentevoet = internal rate; kasbaar counts only what is really saved as cash",
      allowed: Measure.allCases.map(\.rawValue)),
    .text("eenheid", nl: "eenheid van de getallen in deze rij", en: "unit of the numbers in this row"),
    .estimate(
      "gemiddelde", unit,
      nl: "verwachte waarde over trekkingen, casussen en herhalingen; positief is beter voor de partij",
      en: "expected value over draws, cases and replications; positive is better for the party"),
    .mcError.measured(in: unit), .controlledMean.measured(in: unit), .controlledError.measured(in: unit),
    .low.measured(in: unit), .median.measured(in: unit), .high.measured(in: unit), .probabilityPositive,
    .lowError.measured(in: unit), .highError.measured(in: unit), .probabilityError,
    .remark(
      "reden", nl: "waarom de waarde, of het interval met de kans, niet bestaat; anders leeg",
      en: "why the value, or the interval and the chance, does not exist, in Dutch; empty otherwise"),
  ]

  public static let schema = TableSchema(
    name: name,
    title: Bilingual(
      nl: "Rendement per perspectief, tegenover de referentie", en: "Return by perspective, against the reference"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "perspectief", "maat"])

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.returns.map(row))
  }

  private static func row(_ row: ReturnRow) -> [Cell] {
    let estimate = row.estimate
    return [
      .text(row.arrangement), .text(row.reference), .text(row.perspective.key), .text(row.measure.rawValue),
      .text(row.measure.unit.text.nl), Cell(estimate?.mean), Cell(estimate?.mcError), Cell(estimate?.controlledMean),
      Cell(estimate?.controlledError), Cell(estimate?.low), Cell(estimate?.median), Cell(estimate?.high),
      Cell(row.measure == .net ? estimate?.probabilityPositive : nil),
      Cell(estimate?.lowError), Cell(estimate?.highError),
      Cell(row.measure == .net ? estimate?.probabilityError : nil), Cell(row.reason),
    ]
  }
}
