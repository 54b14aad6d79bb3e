// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
public import Scenarios
public import Words

/// Which figure of a run is quoted.
public struct QuoteRequest: Sendable, Equatable {
  public var measure: QuotedMeasure
  /// `nil` for the first arrangement after the reference.
  public var arrangement: String?
  /// `maatschappelijk`, or a party or group, also as `financieel:<naam>`; `nil` for `maatschappelijk`.
  public var perspective: String?

  public init(measure: QuotedMeasure, arrangement: String? = nil, perspective: String? = nil) {
    self.measure = measure
    self.arrangement = arrangement
    self.perspective = perspective
  }

  /// Why a run has no such figure.
  public enum Refusal: Error, Equatable, Sendable {
    /// The run cannot tell the chance.
    case unknown(Reason)
    /// The run compares nothing.
    case noAlternative
    case unknownArrangement(String)
    case isReference(String)
    case unknownPerspective(String)
    /// The scenario names no effect.
    case noEffect
    /// Set against an effect, costs are those of the perspective that the scenario says.
    case otherPerspective(String)
    /// The run has no net benefit at this price of a unit of effect.
    case unknownPrice(Double, known: [Double])
    /// The figure is in a table of another version of the program that this one cannot read.
    case unreadable(table: String)
  }
}

/// One figure of a run, with what is needed to say it and to check it.
public struct Quote: Sendable, Equatable {
  static let social = "maatschappelijk"

  /// Titles, as the sentence has them.
  public var arrangement: String
  public var against: String
  /// `nil` for society.
  public var party: String?
  var estimate: Estimate?
  /// What may be said of the net result from the same perspective.
  var verdict: Claim.Verdict
  /// Why there is no figure; `nil` otherwise.
  public var reason: Reason?
  /// Whether a unit of effect is given up for what is saved, and not bought.
  var isGivenUp = false
  /// Of the effect; empty without one.
  var unit: String
  public var settings: Settings
  public var cases: Int
  /// What every reader has to know first, such as that cases are synthetic; may be empty.
  public var notice: String
  public var reference: QuoteReference

  public var measure: QuotedMeasure { reference.measure }
  public var figure: QuotedFigure? { reference.figure }

  /// - Parameter settings: those of the run that are not those of its scenario.
  /// - Throws: when the run has no such figure.
  public init(_ request: QuoteRequest, of record: ReportedRun, settings: QuotedSettings) throws(QuoteRequest.Refusal) {
    let scenario = record.scenario
    let arrangement = try request.arrangement(of: scenario)
    let perspective = try request.perspective(of: scenario)
    let reference = scenario.arrangements[0].name
    unit = scenario.effect?.unit ?? ""
    let rows = record.tables.rows(ReturnRow.self).filter {
      $0.arrangement == arrangement.name && $0.perspective == Self.perspective(perspective)
    }
    func row(_ measure: Measure) -> ReturnRow? { rows.first { $0.measure == measure } }
    let net = row(.net)?.estimate
    verdict = net.map(Claim.verdict) ?? .unknown
    switch request.measure {
    case .measure(let measure):
      estimate = row(measure)?.estimate
      reason = estimate == nil ? row(measure)?.reason : nil
    case .chance:
      (estimate, reason) = Self.chance(
        net, draws: scenario.settings.draws, told: row(.net)?.reason)
      if let net, net.isSpreadUnknown, let reason = net.spreadReason { throw .unknown(reason) }
    case .costEffectiveness:
      guard let rows = record.tables[RatioRow.self] else { throw .unreadable(table: RatioRow.schema.name) }
      let row = rows.first {
        $0.arrangement == arrangement.name && $0.other == reference
      }
      estimate = row?.ratio
      reason = row?.reason
      isGivenUp = row?.quadrant == .cheaperAndWorse
    case .netBenefit(let price):
      guard let all = record.tables[NetBenefitRow.self] else { throw .unreadable(table: NetBenefitRow.schema.name) }
      let rows = all.filter {
        $0.arrangement == arrangement.name && $0.other == reference
      }
      guard let row = rows.first(where: { $0.willingness == price }) else {
        throw .unknownPrice(price, known: rows.map(\.willingness))
      }
      estimate = row.estimate
      verdict = Claim.verdict(of: row.estimate)
      reason = nil
    }
    self.arrangement = arrangement.title
    against = scenario.arrangements[0].title
    party = perspective == Self.social ? nil : Titles(scenario).party(perspective)
    self.settings = scenario.settings
    cases = record.facts.cases
    notice = scenario.notice
    self.reference = QuoteReference(
      resultsVersion: record.facts.resultsVersion, digest: record.facts.digest, arrangement: arrangement.name,
      perspective: perspective, measure: request.measure,
      figure: estimate.flatMap { QuotedFigure($0, of: request.measure) }, settings: settings)
  }

  /// The net result where its chance may be named: not where the run has none, and not of what is nothing after rounding.
  ///
  /// - Parameter told: why the run has none.
  private static func chance(_ net: Estimate?, draws: Int, told: Reason?) -> (Estimate?, Reason?) {
    guard draws > 1 else { return (nil, .returns(.chanceNeedsDraws)) }
    guard let net, net.probabilityPositive != nil else { return (nil, told ?? .returns(.chanceNeedsDraws)) }
    return RoundedResult(net).isNothing ? (nil, .returns(.belowRounding)) : (net, nil)
  }

  /// - Parameter name: `maatschappelijk`, or that of a party or group.
  private static func perspective(_ name: String) -> Perspective { name == social ? .social : .financial(name) }
}

extension QuoteRequest {
  fileprivate func arrangement(of scenario: Scenario) throws(Refusal) -> Arrangement {
    let alternatives = scenario.arrangements.dropFirst()
    guard let first = alternatives.first else { throw .noAlternative }
    guard let arrangement else { return first }
    if let found = alternatives.first(where: { $0.name == arrangement }) { return found }
    if arrangement == scenario.arrangements.first?.name { throw .isReference(arrangement) }
    throw .unknownArrangement(arrangement)
  }

  /// Without `financieel:`.
  fileprivate func perspective(of scenario: Scenario) throws(Refusal) -> String {
    if measure.isOfEffect {
      guard let effect = scenario.effect else { throw .noEffect }
      let own = effect.payer ?? Quote.social
      guard perspective == nil || Self.name(perspective!) == own else { throw .otherPerspective(own) }
      return own
    }
    guard let perspective, perspective != Quote.social else { return Quote.social }
    let name = Self.name(perspective)
    guard scenario.parties.contains(where: { $0.name == name }) || scenario.groups.contains(where: { $0.name == name })
    else { throw .unknownPerspective(name) }
    return name
  }

  private static func name(_ perspective: String) -> String {
    let prefix = Perspective.financial("").key
    return perspective.hasPrefix(prefix) ? String(perspective.dropFirst(prefix.count)) : perspective
  }
}

extension QuotedFigure {
  /// Rounded as it is shown; rates of return in percents.
  init?(_ estimate: Estimate, of measure: QuotedMeasure) {
    switch measure {
    case .chance:
      guard let probability = estimate.probabilityPositive else { return nil }
      self.init(value: (probability * 100).rounded(.toNearestOrAwayFromZero))
    case .measure(let measure):
      self.init(estimate, measure.rounding(estimate.mcError), scale: measure.scale)
    case .costEffectiveness: self.init(estimate, .unitEuro(mcError: estimate.mcError))
    case .netBenefit: self.init(estimate, .euro(mcError: estimate.mcError))
    }
  }

  /// - Parameter scale: from the unit of the table to the one that is shown.
  private init(_ estimate: Estimate, _ rounding: Rounding, scale: Double = 1) {
    func shown(_ value: Double) -> Double { rounding(value * scale) + 0 }
    self.init(value: shown(estimate.mean))
    if let low = estimate.low, let high = estimate.high, shown(low) < shown(high) {
      interval = shown(low)...shown(high)
    }
  }
}

extension Measure {
  /// From the unit of the table to the one that is shown.
  fileprivate var scale: Double { self == .internalRate ? 100 : 1 }

  fileprivate func rounding(_ mcError: Double?) -> Rounding {
    switch self {
    case .net, .benefit, .investment, .cashableNet, .cashableBenefit: .euro(mcError: mcError)
    case .ratio, .payback, .discountedPayback, .internalRate: .tenth(mcError: mcError.map { $0 * scale })
    }
  }
}
