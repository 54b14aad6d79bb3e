// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of omslagpunten.csv: where the net result of an arrangement against the reference is 0.
public struct BreakEvenRow: TableRow {
  /// What is set to other values.
  public enum Subject: Sendable, Hashable {
    /// Times the present price of all that the arrangement invests in.
    case priceFactor
    /// Investment, euro per household.
    case price
    /// Times the effect of what the arrangement adds.
    case effect
    /// Years after the start of the simulation at which the arrangement begins.
    case start
    /// An input, with its unit.
    case parameter(String, unit: Bilingual)

    /// `prijsfactor`, `prijs`, `effect`, `begin` or `parameter:<naam>`.
    public var key: String {
      switch self {
      case .priceFactor: "prijsfactor"
      case .price: "prijs"
      case .effect: "effect"
      case .start: "begin"
      case .parameter(let name, _): "parameter:" + name
      }
    }

    public var unit: Bilingual {
      switch self {
      case .priceFactor: FigureUnit.timesThePrice.text
      case .price: FigureUnit.eurosPerHousehold.text
      case .effect: FigureUnit.timesTheEffect.text
      case .start: FigureUnit.yearsAfterStart.text
      case .parameter(_, let unit): unit
      }
    }
  }

  /// How sure it has to be that the net result is 0 or more.
  public enum Certainty: Sendable, Hashable {
    case expected
    /// Percentage of the draws.
    case percent(Int)

    /// `verwachting` or the percentage.
    public var key: String {
      switch self {
      case .expected: "verwachting"
      case .percent(let share): String(share)
      }
    }
  }

  /// On which side of the value the net result is 0 or more.
  public enum Side: String, Sendable, CaseIterable, CellValue {
    case upTo = "tot"
    case from = "vanaf"
  }

  public var arrangement = ""
  public var perspective = Perspective.social
  public var subject = Subject.priceFactor
  public var certainty = Certainty.expected
  /// `nil` when there is no such value; then `reason` says why.
  public var value: Double?
  /// Standard error of `value`, and its 95 % interval from simulation error alone; `nil` where it leaves the range.
  public var mcError: Double?
  public var mcLow: Double?
  public var mcHigh: Double?
  /// For `expected` only: 2.5 % and 97.5 % of the draws break even below these; `nil` outside the range.
  public var low: Double?
  public var high: Double?
  public var side: Side?
  /// As simulated in the run; `nil` without one.
  public var current: Double?
  /// Where the value was looked for; `nil` for prices, which may be anything from 0 on.
  public var range: ClosedRange<Double>?
  public var reason: Reason?

  /// Of the values, Dutch.
  var unit: String {
    get { subject.unit.nl }
    set {
      if case .parameter(let name, _) = subject { subject = .parameter(name, unit: Bilingual(same: newValue)) }
    }
  }

  var from: Double? {
    get { range?.lowerBound }
    set { range = newValue.map { $0...$0 } }
  }

  var upTo: Double? {
    get { range?.upperBound }
    set {
      guard let newValue, let from, from <= newValue else { return }
      range = from...newValue
    }
  }

  public init() {}
}

extension BreakEvenRow {
  public static let schema = RowSchema<BreakEvenRow>(
    "omslagpunten", version: 1,
    title: Bilingual(nl: "Omslagpunten", en: "Break-even points"),
    disclosure: .inputs([\.subject]), key: [\.arrangement, \.perspective, \.subject, \.certainty],
    columns: [
      .arrangement(\.arrangement),
      .perspective(\.perspective),
      .text(
        "wat", \.subject,
        nl:
          "wat verandert: prijsfactor (op alles waarin het arrangement investeert), prijs (die investering in euro), effect (sterkte van wat het arrangement toevoegt), begin (wanneer het ingaat) of parameter:<naam>",
        en:
          "what is set: prijsfactor (on all that the arrangement invests in), prijs (that investment in euro), effect (strength of what it adds), begin (when it starts) or parameter:<name>"
      ),
      .text("eenheid", \.unit, nl: "eenheid van de waarden in deze rij", en: "unit of the values in this row"),
      .text(
        "zekerheid", \.certainty,
        nl: "verwachting (het gemiddelde saldo is 0), of het percentage van de trekkingen met een saldo van 0 of meer",
        en: "verwachting (the mean net result is 0), or the percentage of draws with a net result of 0 or more"),
      value(
        "waarde", \.value, nl: "het omslagpunt; leeg als het er niet is",
        en: "break-even value; empty when there is none"),
      .remark(
        "loont", \.side, nl: "het saldo is 0 of meer tot deze waarde, of vanaf deze waarde",
        en: "the net result is 0 or more up to (tot) or from (vanaf) this value"),
      .error("mc_fout", \.mcError, "zie eenheid", nl: "standaardfout van waarde", en: "standard error of waarde"),
      value(
        "mc_van", \.mcLow, nl: "ondergrens van het 95%-interval van waarde door de rekenfout; leeg buiten het bereik",
        en: "lower end of the 95% interval of waarde by simulation error; empty outside the range"),
      value(
        "mc_tot", \.mcHigh, nl: "bovengrens van het 95%-interval van waarde door de rekenfout; leeg buiten het bereik",
        en: "upper end of the 95% interval of waarde by simulation error; empty outside the range"),
      value(
        "p2_5", \.low,
        nl: "2,5 % van de trekkingen heeft een lager omslagpunt; alleen bij verwachting, leeg buiten het bereik",
        en: "2.5% of the draws breaks even below this; for verwachting only, empty outside the range"),
      value(
        "p97_5", \.high,
        nl: "2,5 % van de trekkingen heeft een hoger omslagpunt; alleen bij verwachting, leeg buiten het bereik",
        en: "2.5% of the draws breaks even above this; for verwachting only, empty outside the range"),
      value("nu", \.current, nl: "de waarde waarmee gerekend is", en: "value that was simulated with"),
      value(
        "van", \.from, nl: "begin van het bereik dat is bekeken; leeg bij prijzen, vanaf 0",
        en: "lower end of the range looked at; empty for prices, from 0"),
      value(
        "tot", \.upTo, nl: "einde van het bereik dat is bekeken; leeg bij prijzen",
        en: "upper end of the range looked at; empty for prices"),
      .remark(
        "reden", \.reason, nl: "waarom er geen waarde is, of wat er bij de waarde te weten is",
        en: "why there is no value, or what to know about it"),
    ])

  private static func value(
    _ name: String, _ path: KeyPath<BreakEvenRow, Double?> & Sendable, nl: String, en: String
  ) -> Column<BreakEvenRow> {
    .estimate(name, path, "zie eenheid", nl: nl, en: en)
  }
}

extension BreakEvenRow.Subject: CellValue {
  /// The unit of a parameter is not in its key.
  public init?(_ cell: Cell) {
    guard case .text(let key) = cell else { return nil }
    let prefix = BreakEvenRow.Subject.parameter("", unit: Bilingual(same: "")).key
    let fixed: [BreakEvenRow.Subject] = [.priceFactor, .price, .effect, .start]
    if let subject = fixed.first(where: { $0.key == key }) {
      self = subject
    } else if key.hasPrefix(prefix) {
      self = .parameter(String(key.dropFirst(prefix.count)), unit: Bilingual(same: ""))
    } else {
      return nil
    }
  }

  public var cell: Cell { .text(key) }
}

extension BreakEvenRow.Certainty: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let key) = cell else { return nil }
    if key == BreakEvenRow.Certainty.expected.key {
      self = .expected
    } else if let share = Int(key) {
      self = .percent(share)
    } else {
      return nil
    }
  }

  public var cell: Cell { .text(key) }
}
