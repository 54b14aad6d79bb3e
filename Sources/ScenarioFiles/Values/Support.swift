// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// The smallest and largest value a number can take.
struct Support: Equatable {
  var low: Double
  var high: Double

  init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  init(_ distribution: Distribution) {
    switch distribution {
    case .fixed(let value): self.init(low: value, high: value)
    case .normal: self.init(low: -.infinity, high: .infinity)
    case .lognormal, .gamma: self.init(low: 0, high: .infinity)
    case .beta: self.init(low: 0, high: 1)
    case .uniform(let low, let high), .triangular(let low, _, let high), .pert(let low, _, let high):
      self.init(low: low, high: high)
    }
  }

  /// Interval arithmetic; wider than the truth when a name occurs twice. `nil` for an unknown name.
  init?(_ syntax: Syntax, names: (String) -> Support?) {
    switch syntax.form {
    case .number(let quantity): self.init(low: quantity.value, high: quantity.value)
    case .name(let name):
      guard let support = names(name) else { return nil }
      self = support
    case .negated(let inner):
      guard let support = Support(inner, names: names) else { return nil }
      self.init(low: -support.high, high: -support.low)
    case .binary(let sign, let left, let right):
      guard let a = Support(left, names: names), let b = Support(right, names: names) else { return nil }
      self = Self.combine(sign, a, b)
    }
  }

  private static func combine(_ sign: Expression.Operator, _ a: Support, _ b: Support) -> Support {
    switch sign {
    case .plus: return Support(low: a.low + b.low, high: a.high + b.high)
    case .minus: return Support(low: a.low - b.high, high: a.high - b.low)
    case .times: return a.times(b)
    case .divided:
      if b == Support(low: 0, high: 0) { return Support(low: .nan, high: .nan) }
      if b.low < 0, b.high > 0 { return Support(low: -.infinity, high: .infinity) }
      return a.times(Support(low: b.high == 0 ? -.infinity : 1 / b.high, high: b.low == 0 ? .infinity : 1 / b.low))
    }
  }

  private func times(_ other: Support) -> Support {
    func product(_ x: Double, _ y: Double) -> Double { x == 0 || y == 0 ? 0 : x * y }
    let corners = [
      product(low, other.low), product(low, other.high), product(high, other.low), product(high, other.high),
    ]
    return Support(low: corners.min() ?? .nan, high: corners.max() ?? .nan)
  }
}
