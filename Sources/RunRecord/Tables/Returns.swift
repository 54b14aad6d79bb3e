// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of rendement.csv; present value per household over the horizon, against the reference.
public struct ReturnRow: TableRow {
  public var arrangement = ""
  public var reference = ""
  public var perspective = Perspective.social
  public var measure = Measure.net
  /// `nil` when the value is undefined; then `reason` says why.
  public var estimate: Estimate?
  public var reason: Reason?

  var unit: FigureUnit { measure.unit }

  /// The reason, which is also that of an estimate without a spread.
  package var told: Reason? {
    get { reason }
    set {
      reason = newValue
      if estimate.low == nil { estimate?.spreadReason = newValue }
    }
  }

  public init() {}
}

extension ReturnRow {
  public static let schema = RowSchema<ReturnRow>(
    "rendement", version: 1,
    title: Bilingual(
      nl: "Rendement per perspectief, tegenover de referentie", en: "Return by perspective, against the reference"),
    disclosure: .everyone, key: [\.arrangement, \.perspective, \.measure],
    columns: [
      .arrangement(\.arrangement),
      .text(
        "referentie", \.reference,
        nl: "arrangement waarmee is vergeleken (het eerste van het scenario, of dat van --referentie)",
        en: "arrangement compared with (the first of the scenario)"),
      .perspective(\.perspective),
      .text(
        "maat", \.measure,
        nl:
          "saldo = baten - investering; ratio = gemiddelde baten / gemiddelde investering; kasbaar: telt alleen wat echt bespaard wordt",
        en:
          "saldo = net, baten = benefit, investering = investment, ratio, terugverdientijd = payback, terugverdientijd_verdisconteerd = "
          + "discounted payback, interne_rentevoet = internal rate; kasbaar counts only what is really saved as cash",
        allowed: Measure.allCases.map(\.rawValue)),
      .text("eenheid", \.unit, nl: "eenheid van de getallen in deze rij", en: "unit of the numbers in this row"),
      .estimate(
        "gemiddelde", \.estimate.mean, unit,
        nl: "verwachte waarde over trekkingen, casussen en herhalingen; positief is beter voor de partij",
        en: "expected value over draws, cases and replications; positive is better for the party"),
      .mcError(\.estimate.mcError).measured(in: unit),
      .controlledMean(\.estimate.controlledMean).measured(in: unit),
      .controlledError(\.estimate.controlledError).measured(in: unit),
      .low(\.estimate.low).measured(in: unit),
      .median(\.estimate.median).measured(in: unit),
      .high(\.estimate.high).measured(in: unit),
      .probabilityPositive(\.estimate.probabilityPositive),
      .lowError(\.estimate.lowError).measured(in: unit),
      .highError(\.estimate.highError).measured(in: unit),
      .probabilityError(\.estimate.probabilityError),
      .remark(
        "reden", \.told, nl: "waarom de waarde, of het interval met de kans, niet bestaat; anders leeg",
        en: "why the value, or the interval and the chance, does not exist, in Dutch; empty otherwise"),
    ])

  static let unit = "zie kolom eenheid"
}
