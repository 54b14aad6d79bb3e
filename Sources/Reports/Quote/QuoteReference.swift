// SPDX-License-Identifier: EUPL-1.2

import RunRecord
public import Scenarios

/// A figure as it is shown, rounded; two figures are the same when they read the same.
public struct QuotedFigure: Sendable, Equatable {
  public var value: Double
  /// The 95 % interval; both or none.
  public var interval: ClosedRange<Double>?

  public init(value: Double, interval: ClosedRange<Double>? = nil) {
    self.value = value
    self.interval = interval
  }
}

/// The settings of a run that are not those of its scenario.
public struct QuotedSettings: Sendable, Equatable {
  public var seed: UInt64?
  public var draws: Int?
  public var replications: Int?
  public var design: Settings.Design?
  public var analyses: Settings.Scope?
  public var tornado: TornadoEnds?
  public var reference: String?
  public var willingness: WillingnessToPay?

  public init() {}

  public init(used: Settings, own: Settings) {
    if used.seed != own.seed { seed = used.seed }
    if used.draws != own.draws { draws = used.draws }
    if used.replications != own.replications { replications = used.replications }
    if used.design != own.design { design = used.design }
    if used.analyses != own.analyses { analyses = used.analyses }
    if used.tornado != own.tornado { tornado = used.tornado }
    if used.willingness != own.willingness { willingness = used.willingness }
    if used.reference != own.reference { reference = used.reference }
  }
}

/// What stands under a quoted figure, short enough to type from paper: where it comes from, and the figure itself.
///
/// `R6:2341dc55b30c:maatwerk:maatschappelijk:saldo=500,-9000,11500:t400:7f` is, between colons: the results version;
/// the digest of the run; the arrangement; the perspective (`maatschappelijk`, or a party or group); the measure with
/// the rounded figure and its interval, or `geen` where there is none; the settings that are not those of the scenario,
/// left out when there are none; and two digits of the SHA-256 of all before them, which tell a typing error from
/// another figure.
public struct QuoteReference: Sendable, Equatable {
  public var resultsVersion: Int
  /// 12 hexadecimal digits.
  public var digest: String
  public var arrangement: String
  /// `maatschappelijk`, or the name of a party or group.
  public var perspective: String
  public var measure: QuotedMeasure
  /// `nil` when the run has none.
  public var figure: QuotedFigure?
  public var settings: QuotedSettings

  public init(
    resultsVersion: Int, digest: String, arrangement: String, perspective: String, measure: QuotedMeasure,
    figure: QuotedFigure?, settings: QuotedSettings = QuotedSettings()
  ) {
    self.resultsVersion = resultsVersion
    self.digest = digest
    self.arrangement = arrangement
    self.perspective = perspective
    self.measure = measure
    self.figure = figure
    self.settings = settings
  }

  /// One word, of characters that a command line leaves alone.
  public var text: String {
    let body = [
      "R\(resultsVersion)", digest, arrangement, perspective, "\(measure.name)=\(figure?.text ?? Self.none)",
      settings.text,
    ].filter { !$0.isEmpty }.joined(separator: ":")
    return body + ":" + Self.check(body)
  }

  static let none = "geen"

  static func check(_ body: String) -> String { String(SHA256(body).hex.prefix(2)) }

  /// Whether a text is meant as a reference and not as a path: `R`, digits and a colon.
  public static func isMeant(by text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), let first = text.first, first == "R" || first == "r" else {
      return false
    }
    return text[..<colon].dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension QuotedFigure {
  /// `500,-9000,11500`: a point for decimals, commas between figures.
  var text: String {
    ([value] + (interval.map { [$0.lowerBound, $0.upperBound] } ?? [])).map(CSVWriter.text).joined(separator: ",")
  }

  init?(_ text: Substring) {
    let values = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    let numbers = values.compactMap(\.self).filter(\.isFinite)
    guard numbers.count == values.count, numbers.count == 1 || numbers.count == 3 else { return nil }
    guard numbers.count == 3 else {
      self.init(value: numbers[0])
      return
    }
    guard numbers[1] <= numbers[2] else { return nil }
    self.init(value: numbers[0], interval: numbers[1]...numbers[2])
  }
}

extension QuotedSettings {
  private static let designs: [(mark: String, Settings.Design)] = [
    ("l", .latinHypercube), ("w", .random), ("s", .sobol),
  ]
  private static let scopes: [(mark: String, Settings.Scope)] = [("b", .basic), ("k", .core), ("a", .all)]

  /// Probabilities without the point, which stands between settings: `0_1-0_9`.
  private static func percentiles(_ ends: TornadoEnds) -> String {
    "\(ends.low)-\(ends.high)".replacing(".", with: "_")
  }

  private static func ends(_ text: String) -> TornadoEnds? {
    let parts = text.replacing("_", with: ".").split(separator: "-").compactMap { Double($0) }
    return parts.count == 2 ? TornadoEnds(low: parts[0], high: parts[1]) : nil
  }

  /// `t400.h2.z7.os.ak.p0_1-0_9.rmaatwerk.b0,90000,5000`: trekkingen, herhalingen, zaad, ontwerp, analyses, percentielen, referentie,
  /// betalingsbereidheid; empty without any.
  var text: String {
    let parts = [
      draws.map { "t\($0)" }, replications.map { "h\($0)" }, seed.map { "z\($0)" },
      Self.designs.first { $0.1 == design }.map { "o" + $0.mark },
      Self.scopes.first { $0.1 == analyses }.map { "a" + $0.mark },
      tornado.map { "p" + Self.percentiles($0) },
      reference.map { "r" + $0 }, willingness.map { "b" + $0.text.replacing(":", with: ",") },
    ]
    return parts.compactMap(\.self).joined(separator: ".")
  }

  init?(_ text: Substring) {
    self.init()
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let value = String(part.dropFirst())
      switch part.first {
      case "t": draws = Int(value)
      case "h": replications = Int(value)
      case "z": seed = UInt64(value)
      case "o": design = Self.designs.first { $0.mark == value }?.1
      case "a": analyses = Self.scopes.first { $0.mark == value }?.1
      case "p": tornado = Self.ends(value)
      case "r": reference = value
      case "b": willingness = WillingnessToPay(value.replacing(",", with: ":"))
      default: return nil
      }
    }
    // What was not read, or is written otherwise, is not a setting.
    guard self.text == text else { return nil }
  }
}
