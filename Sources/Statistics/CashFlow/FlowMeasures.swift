// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Simulation

/// Payback and internal rate of one perspective.
struct FlowMeasures {
  private let outcomes: DrawOutcomes
  private let flow: PerspectiveFlow
  /// Of the net result: what is left of a draw's deviation when it is freed of the chance in lives; 0 where nothing is uncertain.
  private let scale: Double
  private let isSurelyPositive: Bool

  /// - Parameter net: the net result, draw by draw.
  init(_ outcomes: DrawOutcomes, _ flow: PerspectiveFlow, net: [Double], noise: Double?, estimate: Estimate) {
    self.outcomes = outcomes
    self.flow = flow
    scale = outcomes.isAnyNumberUncertain ? Self.scale(net, noise: noise) : 0
    isSurelyPositive =
      estimate.mean > 2 * (estimate.mcError ?? 0) && estimate.probabilityPositive.map { $0 >= 0.95 } ?? true
  }

  private static func scale(_ net: [Double], noise: Double?) -> Double {
    guard net.count > 1 else { return 0 }
    let mean = net.reduce(0, +) / Double(net.count)
    let variance = net.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(net.count - 1)
    return variance > 0 ? max(0, 1 - (noise ?? 0) / variance).squareRoot() : 0
  }

  // MARK: Payback

  /// - Parameter invests: whether the perspective spends on the measure in any draw.
  func payback(isDiscounted: Bool, invests: Bool) -> (Estimate?, String) {
    guard invests else { return (nil, "deze partij investeert niet") }
    func total(_ flow: CashFlow) -> RunningTotal { RunningTotal(isDiscounted ? self.flow.discounted(flow) : flow) }
    let mean = total(flow.mean)
    if mean.payback == 0 { return (nil, "er is geen aanloopverlies om terug te verdienen") }
    guard mean.payback.isFinite else { return (nil, "betaalt zich binnen de horizon niet terug") }
    guard isSurelyPositive else { return (nil, Self.advance(mean.deepest)) }
    var estimate = Estimate(mean: mean.payback)
    let leftOut = outcomes.blocks.errors { [total(flow.leavingOut($0)).payback] }
    estimate.mcError = leftOut.flatMap { $0[0].isFinite ? $0[0] : nil }
    guard scale > 0 else { return (estimate, "") }
    // A draw that does not pay back in time does so later than any that does.
    let quantiles = Quantiles.of(
      (0..<outcomes.draws).map { total(flow.draw($0, scale: scale)).payback }, at: [0.025, 0.5, 0.975])
    guard quantiles[2].isFinite, quantiles[0] < quantiles[2] else {
      return (estimate, quantiles[2].isFinite ? "" : "niet in genoeg trekkingen terugverdiend: geen interval")
    }
    (estimate.low, estimate.median, estimate.high) = (quantiles[0], quantiles[1], quantiles[2])
    return (estimate, "")
  }

  /// An amount that is laid out first and comes back too uncertainly to call it payback.
  private static func advance(_ deepest: (amount: Double, years: Double)) -> String {
    "voorschot, nog niet met zekerheid terugverdiend: het loopt op tot € \(ReasonNumber.euro(-deepest.amount)) na "
      + "\(ReasonNumber.tenths(deepest.years)) jaar"
  }

  // MARK: Internal rate

  func internalRate() -> (Estimate?, String) {
    var rates = InternalRates(flow.mean)
    guard rates.touching.isEmpty else {
      return (
        nil,
        "bij \(Self.list(rates.touching)) % raken baten en lasten elkaar: hoeveel rentevoeten er zijn, valt niet te zeggen"
      )
    }
    rates.dropChance { force in
      error(at: force).map { abs(flow.mean.value(at: force).value) > 2 * $0 }
    }
    let chosen = rates.chosen
    guard chosen.count < 2 else {
      return (nil, "er is meer dan één rentevoet waarbij baten en lasten gelijk zijn: \(Self.list(rates.roots)) %")
    }
    guard let root = chosen.first else {
      let isGain = RunningTotal(flow.mean).payback == 0
      return (nil, isGain ? "er gaat geen geld aan vooraf" : "er is geen rentevoet waarbij baten en lasten gelijk zijn")
    }
    let slope = flow.mean.value(at: root).slope
    // Worth more at a higher rate: what comes in comes first, and the rate is what borrowing would cost.
    guard slope < 0 else { return (nil, "er gaat geen geld aan vooraf") }
    var estimate = Estimate(mean: expm1(root))
    estimate.mcError = error(at: root).map { abs($0 / slope) * exp(root) }
    if scale > 0, let interval = interval(around: root) {
      (estimate.low, estimate.median, estimate.high) = (interval[0], interval[1], interval[2])
    }
    let others = rates.roots.filter { $0 != root }
    return (
      estimate, others.isEmpty ? "" : "ook bij \(Self.list(others)) % zijn baten en lasten gelijk, maar dat is negatief"
    )
  }

  /// Standard error of the present value at a continuous rate.
  private func error(at force: Double) -> Double? {
    outcomes.blocks.error(means: flow.blocks.map { $0.value(at: force).value })
  }

  /// The rates at which 97.5, 50 and 2.5 per cent of the draws are worth more than nothing; `nil` unless all three are in the range.
  private func interval(around root: Double) -> [Double]? {
    let ends = [0.025, 0.5, 0.975].map { share -> Double? in
      func quantile(_ force: Double) -> Double {
        Quantiles.of(flow.values(at: force, scale: scale), at: [share])[0]
      }
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
    return found.count == 3 && found[0] < found[2] ? found : nil
  }

  /// Rates per year in per cent.
  private static func list(_ forces: [Double]) -> String {
    forces.map { ReasonNumber.tenths(100 * expm1($0)) }.joined(separator: " %, ")
  }
}

extension DrawOutcomes {
  /// Whether any number differs between draws.
  var isAnyNumberUncertain: Bool {
    guard let first = results.parameters.first else { return false }
    return results.parameters.contains { $0 != first }
  }
}
