// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc
import ModelCompiler
import RunRecord
import Sampling
import Simulation
import Words

/// Payback and internal rate of one perspective.
///
/// Draws are freed of the chance in lives as the net result is; where its spread cannot be told, neither can that of these.
struct FlowMeasures {
  private let outcomes: DrawOutcomes
  private let flow: PerspectiveFlow
  /// Of the perspective.
  private let net: Estimate
  /// `nil` where draws have no spread that can be told.
  private let drawn: PerspectiveFlow.Draws?

  /// - Parameters:
  ///   - net: net result of the perspective.
  ///   - freeing: how its draws are freed of the chance in lives.
  init(_ outcomes: DrawOutcomes, _ flow: PerspectiveFlow, net: Estimate, freeing: FreeingMap) {
    self.outcomes = outcomes
    self.flow = flow
    self.net = net
    drawn = net.spreadReason == nil && outcomes.draws > 1 ? flow.draws(freedBy: freeing) : nil
  }

  // MARK: Payback

  /// - Parameter cost: investment of the perspective; `nil` when it never invests.
  func payback(isDiscounted: Bool, _ cost: Estimate?) -> (Estimate?, Reason?) {
    guard let cost else { return (nil, .returns(.noInvestment)) }
    if let obstacle = ReturnAnalysis.obstacle(ofInvestment: cost) { return (nil, obstacle) }
    func total(_ flow: CashFlow) -> RunningTotal { RunningTotal(isDiscounted ? self.flow.discounted(flow) : flow) }
    let mean = total(flow.mean)
    if mean.payback == 0 { return (nil, .returns(.noInitialLoss)) }
    guard mean.payback.isFinite else {
      // Within the error of a result that may be above 0, nothing is known of what comes back.
      let isClear = net.mean < -2 * (net.mcError ?? 0)
      return (nil, isClear ? .returns(.noPayback) : net.spreadReason ?? Self.advance(mean.deepest))
    }
    if let doubt { return (nil, doubt == .advance ? Self.advance(mean.deepest) : net.spreadReason) }
    var estimate = Estimate(mean: mean.payback)
    let leftOut = outcomes.blocks.errors { [total(flow.leavingOut($0)).payback] }
    estimate.mcError = leftOut.flatMap { $0[0].isFinite ? $0[0] : nil }
    guard let drawn else { return (estimate, net.spreadReason) }
    // A draw that does not pay back in time does so later than any that does.
    let quantiles = Quantiles.of(
      (0..<outcomes.draws).map { total(drawn.flow($0)).payback }, at: [0.025, 0.5, 0.975])
    guard quantiles[2].isFinite else { return (estimate, .returns(.payingBackInTooFewDraws)) }
    let reason = estimate.take(quantiles)
    return (estimate, reason)
  }

  private enum Doubt { case advance, unknown }

  /// Why the net result does not count as above 0 with 95 % chance.
  private var doubt: Doubt? {
    guard net.mean > 2 * (net.mcError ?? 0) else { return .advance }
    if let chance = net.probabilityPositive { return chance < 0.95 ? .advance : nil }
    switch net.spreadReason {
    case .choice(.nothingUncertain), .spread(.sameInEveryDraw): return nil
    case .choice(.oneDraw):
      return outcomes.model.design.margins.contains(where: \.distribution.isUncertain) ? .unknown : nil
    default: return .unknown
    }
  }

  /// An amount that is laid out first and comes back too uncertainly to call it payback.
  private static func advance(_ deepest: (amount: Double, years: Double)) -> Reason {
    let amount = -deepest.amount
    let unit = amount >= 1000 ? 100.0 : 1
    return .filled(
      .advance(
        euros: Int((amount / unit).rounded() * unit), tenthsOfYears: Int((deepest.years * 10).rounded())))
  }

  // MARK: Internal rate

  func internalRate() -> (Estimate?, Reason?) {
    var rates = InternalRates(flow.mean)
    guard rates.touching.isEmpty else { return (nil, .filled(.ratesTouching(Self.tenths(rates.touching)))) }
    rates.dropChance { force in
      error(at: force).map { abs(flow.mean.value(at: force).value) > 2 * $0 }
    }
    let chosen = rates.chosen
    guard chosen.count < 2 else { return (nil, .filled(.severalRates(Self.tenths(rates.roots)))) }
    guard let root = chosen.first else {
      let isGain = RunningTotal(flow.mean).payback == 0
      return (nil, .returns(isGain ? .nothingPutIn : .noBalancingRate))
    }
    let slope = flow.mean.value(at: root).slope
    // Worth more at a higher rate: what comes in comes first, and the rate is what borrowing would cost.
    guard slope < 0 else { return (nil, .returns(.nothingPutIn)) }
    var estimate = Estimate(mean: expm1(root))
    estimate.mcError = error(at: root).map { abs($0 / slope) * exp(root) }
    var reason = net.spreadReason
    if let drawn {
      reason = .returns(.rateInTooFewDraws)
      if let quantiles = interval(of: drawn, around: root) { reason = estimate.take(quantiles) }
    }
    let others = rates.roots.filter { $0 != root }
    return (estimate, others.isEmpty ? reason : .filled(.negativeRatesToo(Self.tenths(others), and: reason)))
  }

  /// Standard error of the present value at a continuous rate.
  private func error(at force: Double) -> Double? {
    outcomes.blocks.error(means: flow.blocks.map { $0.value(at: force).value })
  }

  /// The rates at which 97.5, 50 and 2.5 per cent of the draws are worth more than nothing; `nil` unless all three are in the range.
  private func interval(of drawn: PerspectiveFlow.Draws, around root: Double) -> [Double]? {
    let ends = [0.025, 0.5, 0.975].map { share -> Double? in
      func quantile(_ force: Double) -> Double { Quantiles.of(drawn.values(at: force), at: [share])[0] }
      let isBelow = quantile(root) < 0
      var (inner, step) = (root, 0.01)
      while step < 10 {
        let outer = root + (isBelow ? -step : step)
        guard InternalRates.range.contains(outer) else { return nil }
        if (quantile(outer) < 0) != isBelow {
          return expm1(Brent.root(in: min(inner, outer)...max(inner, outer), of: quantile))
        }
        (inner, step) = (outer, step * 1.5)
      }
      return nil
    }
    let found = ends.compactMap(\.self)
    return found.count == 3 ? found : nil
  }

  /// Rates per year, in tenths of a per cent.
  private static func tenths(_ forces: [Double]) -> [Int] { forces.map { Int((1000 * expm1($0)).rounded()) } }
}

extension Estimate {
  /// Whether the ends leave a width that is more than rounding.
  static func isInterval(_ low: Double, _ high: Double) -> Bool { high - low > 1e-9 * max(abs(low), abs(high)) }

  /// Takes the quantiles at 2.5, 50 and 97.5 %, or says why not: they leave no width.
  mutating func take(_ quantiles: [Double]) -> Reason? {
    guard Self.isInterval(quantiles[0], quantiles[2]) else { return .spread(.sameInMostDraws) }
    (low, median, high) = (quantiles[0], quantiles[1], quantiles[2])
    return nil
  }
}
