// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Words

/// A row of gevoeligheid.csv: how much one input, or a group of them, matters to a net result, by one way of looking.
public struct SensitivityRow: TableRow {
  public enum Method: String, Sendable, CaseIterable, CellValue {
    /// All other inputs vary as they do; what is drawn together moves along.
    case integratedOut = "tornado_rest_varieert"
    /// All other inputs at their means.
    case atMeans = "tornado_rest_gemiddeld"
    case partialRank = "partiele_rangcorrelatie"
    case rank = "rangcorrelatie"
    case firstOrder = "sobol_eerste_orde"
    case total = "sobol_totaal"

    public var isTornado: Bool { self == .integratedOut || self == .atMeans }
  }

  public enum Subject: String, Sendable, CaseIterable, CellValue {
    case parameter
    case price = "prijs"
    case group = "groep"
  }

  /// A bar of a tornado.
  public struct Bar: Sendable, Equatable {
    /// Of the input, at the percentiles that the scenario says.
    public var lowValue: Double
    public var highValue: Double
    /// Net result there, euro per household against the reference.
    public var low: Estimate
    public var high: Estimate
    /// At the high value less at the low one.
    public var difference: Estimate
    /// Chance of a lower input than the low and the high value, %.
    public var lowPercentage: Double
    public var highPercentage: Double

    /// - Parameter ends: where the input is low and high.
    public init(
      lowValue: Double = 0, highValue: Double = 0, low: Estimate = Estimate(), high: Estimate = Estimate(),
      difference: Estimate = Estimate(), ends: TornadoEnds = .standard
    ) {
      self.lowValue = lowValue
      self.highValue = highValue
      self.low = low
      self.high = high
      self.difference = difference
      (lowPercentage, highPercentage) = ends.percentages
    }

    /// Where the input is low and high.
    public var ends: TornadoEnds { TornadoEnds(low: lowPercentage / 100, high: highPercentage / 100) ?? .standard }
  }

  public var arrangement = ""
  public var perspective = Perspective.social
  public var method = Method.integratedOut
  public var subject = Subject.parameter
  public var name = ""
  /// By size within arrangement, perspective and method, from 1.
  public var rank = 0
  /// Of a tornado; `nil` where it cannot be computed.
  public var bar: Bar?
  /// Of the other methods; `nil` where it cannot be computed.
  public var index: SensitivityIndex?
  /// Why there is no bar or index, or what to mind.
  public var reason: Reason?

  /// What rows of one method are ordered by; below 0 without a value.
  package var size: Double { (bar?.difference.mean ?? index?.value).map(abs) ?? -1 }

  public init() {}
}

extension SensitivityRow {
  public static let schema = RowSchema<SensitivityRow>(
    "gevoeligheid", version: 1,
    title: Bilingual(
      nl: "Welke onzekere getallen de uitkomst bepalen", en: "Which uncertain inputs drive the result"),
    disclosure: .inputs([\.name]), key: [\.arrangement, \.perspective, \.method, \.name],
    columns: [
      .arrangement(\.arrangement),
      .perspective(\.perspective),
      .text(
        "methode", \.method,
        nl:
          "tornado_rest_varieert: verwacht saldo bij een laag en een hoog getal, als alle andere variëren en wat ermee samenhangt meebeweegt; "
          + "tornado_rest_gemiddeld: hetzelfde met alle andere getallen op hun gemiddelde; "
          + "partiele_rangcorrelatie: samenhang in rangorde als alle andere getallen bekend zijn (PRCC); "
          + "rangcorrelatie: samenhang in rangorde zonder meer (Spearman); "
          + "sobol_eerste_orde: deel van de variantie dat verdwijnt als alleen dit getal bekend is; "
          + "sobol_totaal: deel dat overblijft als alleen dit getal onbekend is",
        en:
          "tornado_rest_varieert: expected net result at a low and a high value while all others vary and what is tied to it moves along; "
          + "tornado_rest_gemiddeld: the same with all others at their means; "
          + "partiele_rangcorrelatie: correlation of ranks when all others are known (PRCC); "
          + "rangcorrelatie: plain correlation of ranks (Spearman); "
          + "sobol_eerste_orde: share of the variance that goes when only this is known; "
          + "sobol_totaal: share that is left when only this is unknown",
        allowed: SensitivityRow.Method.allCases.map(\.rawValue)),
      .text(
        "soort", \.subject,
        nl: "parameter, prijs, of een groep die samen getrokken wordt (correlatie, of delen die samen 1 zijn)",
        en: "parameter, price (prijs), or a group that is drawn together (groep: correlation, or shares that add to 1)",
        allowed: SensitivityRow.Subject.allCases.map(\.rawValue)),
      .text(
        "naam", \.name, nl: "naam van de parameter, prijs (prijs.<naam>) of groep",
        en: "name of the parameter, price (prijs.<name>) or group"),
      .integer(
        "rang", \.rank, "plaats",
        nl: "plaats naar grootte binnen arrangement, perspectief en methode; 1 is het belangrijkste",
        en: "place by size within arrangement, perspective and method; 1 matters most"),
      .estimate(
        "percentiel_laag", \.bar.lowPercentage, "%",
        nl: "kans op een lager getal dan getal_laag; leeg buiten de tornado's",
        en: "chance of an input below getal_laag; empty outside the tornados"),
      .estimate(
        "percentiel_hoog", \.bar.highPercentage, "%",
        nl: "kans op een lager getal dan getal_hoog; leeg buiten de tornado's",
        en: "chance of an input below getal_hoog; empty outside the tornados"),
      .estimate(
        "getal_laag", \.bar.lowValue, "eenheid van het getal",
        nl:
          "waarde van het getal bij percentiel_laag, een prijs op het prijspeil van het scenario; leeg buiten de tornado's",
        en:
          "value of the input at percentiel_laag, a price at the price level of the scenario; empty outside the tornados"
      ),
      .estimate(
        "getal_hoog", \.bar.highValue, "eenheid van het getal",
        nl: "waarde bij percentiel_hoog; leeg buiten de tornado's",
        en: "value at percentiel_hoog; empty outside the tornados"),
      .estimate(
        "saldo_laag", \.bar.lowMean, Field.perHousehold, nl: "verwacht saldo tegenover de referentie bij getal_laag",
        en: "expected net result against the reference at getal_laag"),
      .error(
        "mc_fout_laag", \.bar.lowError, Field.perHousehold, nl: "standaardfout van saldo_laag",
        en: "standard error of saldo_laag"),
      .estimate(
        "saldo_hoog", \.bar.highMean, Field.perHousehold, nl: "verwacht saldo tegenover de referentie bij getal_hoog",
        en: "expected net result against the reference at getal_hoog"),
      .error(
        "mc_fout_hoog", \.bar.highError, Field.perHousehold, nl: "standaardfout van saldo_hoog",
        en: "standard error of saldo_hoog"),
      .estimate(
        "verschil", \.bar.differenceMean, Field.perHousehold, nl: "saldo_hoog min saldo_laag: de lengte van de balk",
        en: "saldo_hoog less saldo_laag: the length of the bar"),
      .error(
        "mc_fout", \.bar.differenceError, Field.perHousehold,
        nl: "standaardfout van verschil; is verschil niet groter dan twee keer dit, lees het dan als 0",
        en: "standard error of verschil; read a verschil of no more than twice this as 0"),
      .estimate(
        "index", \.index.value, "verhouding", nl: "correlatie (-1 tot 1) of aandeel (0 tot 1); leeg bij de tornado's",
        en: "correlation (-1 to 1) or share (0 to 1); empty for the tornados"),
      .error(
        "mc_fout_index", \.index.error, "verhouding", nl: "standaardfout van index", en: "standard error of index"),
      .estimate(
        "index_p2_5", \.index.low, "verhouding", nl: "ondergrens van het 95%-interval van index door rekenfout",
        en: "lower end of the 95% interval of index from simulation error"),
      .estimate(
        "index_p97_5", \.index.high, "verhouding", nl: "bovengrens van het 95%-interval van index door rekenfout",
        en: "upper end of the 95% interval of index from simulation error"),
      .reason(\.reason),
    ])
}

/// The figures of a bar that may not be there; filling in where it begins makes one.
extension SensitivityRow.Bar? {
  var lowPercentage: Double? {
    get { self?.lowPercentage }
    set { fill(newValue) { $0.lowPercentage = $1 } }
  }

  var highPercentage: Double? {
    get { self?.highPercentage }
    set { fill(newValue) { $0.highPercentage = $1 } }
  }

  var lowValue: Double? {
    get { self?.lowValue }
    set { fill(newValue) { $0.lowValue = $1 } }
  }

  var highValue: Double? {
    get { self?.highValue }
    set { fill(newValue) { $0.highValue = $1 } }
  }

  var lowMean: Double? {
    get { self?.low.mean }
    set { fill(newValue) { $0.low.mean = $1 } }
  }

  var lowError: Double? {
    get { self?.low.mcError }
    set { self?.low.mcError = newValue }
  }

  var highMean: Double? {
    get { self?.high.mean }
    set { fill(newValue) { $0.high.mean = $1 } }
  }

  var highError: Double? {
    get { self?.high.mcError }
    set { self?.high.mcError = newValue }
  }

  var differenceMean: Double? {
    get { self?.difference.mean }
    set { fill(newValue) { $0.difference.mean = $1 } }
  }

  var differenceError: Double? {
    get { self?.difference.mcError }
    set { self?.difference.mcError = newValue }
  }

  private mutating func fill(_ value: Double?, _ take: (inout SensitivityRow.Bar, Double) -> Void) {
    guard let value else { return }
    var bar = self ?? SensitivityRow.Bar()
    take(&bar, value)
    self = bar
  }
}
