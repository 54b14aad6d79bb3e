// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc
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

  init(_ range: ClosedRange<Double>) { self.init(low: range.lowerBound, high: range.upperBound) }

  init(_ distribution: Distribution) { self.init(distribution.support) }

  init(_ value: InputValue) {
    switch value {
    case .drawn(let distribution): self.init(distribution)
    case .share: self.init(low: 0, high: 1)
    case .computed: self = .all
    }
  }

  /// Interval arithmetic; wider than the truth when a name occurs twice. `nil` for an unknown name, NaN where there is no value.
  init?(_ expression: Expression, names: (String) -> Support?) {
    switch expression {
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
    case .call(let function, let arguments):
      let supports = arguments.map { Support($0, names: names) }
      guard !supports.contains(nil) else { return nil }
      self = Self.apply(function, supports.compactMap { $0 })
    }
  }

  private static func combine(_ sign: Expression.Operator, _ a: Support, _ b: Support) -> Support {
    switch sign {
    case .plus: return Support(low: a.low + b.low, high: a.high + b.high)
    case .minus: return Support(low: a.low - b.high, high: a.high - b.low)
    case .times: return a.times(b)
    case .power: return a.power(b)
    case .divided:
      if b == Support(low: 0, high: 0) { return .none }
      if b.low < 0, b.high > 0 { return .all }
      return a.times(Support(low: b.high == 0 ? -.infinity : 1 / b.high, high: b.low == 0 ? .infinity : 1 / b.low))
    }
  }

  static let all = Support(low: -.infinity, high: .infinity)
  /// No value at all.
  private static let none = Support(low: .nan, high: .nan)

  private func times(_ other: Support) -> Support {
    func product(_ x: Double, _ y: Double) -> Double { x == 0 || y == 0 ? 0 : x * y }
    return Self.span([
      product(low, other.low), product(low, other.high), product(high, other.low), product(high, other.high),
    ])
  }

  private static func span(_ corners: [Double]) -> Support {
    Support(low: corners.min() ?? .nan, high: corners.max() ?? .nan)
  }

  /// A power of positive numbers is monotone in both, so that its extremes are at the corners.
  private func power(_ exponent: Support) -> Support {
    if low >= 0 {
      return Self.span([low, high].flatMap { base in [exponent.low, exponent.high].map { pow(base, $0) } })
    }
    guard exponent.low == exponent.high else { return .all }
    let n = exponent.low
    guard n == n.rounded() else { return high < 0 ? .none : .all }
    let ends = Self.span([pow(low, n), pow(high, n)])
    if high < 0 { return ends }
    if n < 0 { return .all }
    return n.truncatingRemainder(dividingBy: 2) == 0 ? Support(low: 0, high: ends.high) : ends
  }

  private static func apply(_ function: Expression.Function, _ list: [Support]) -> Support {
    let a = list[0]
    switch function {
    case .min: return Support(low: list.map(\.low).min() ?? .nan, high: list.map(\.high).min() ?? .nan)
    case .max: return Support(low: list.map(\.low).max() ?? .nan, high: list.map(\.high).max() ?? .nan)
    case .abs:
      let ends = span([abs(a.low), abs(a.high)])
      return a.low < 0 && a.high > 0 ? Support(low: 0, high: ends.high) : ends
    default: return a.monotone(function)
    }
  }

  /// Where an increasing function has no value, the argument is cut off.
  private func monotone(_ function: Expression.Function) -> Support {
    let domain = function.domain
    guard high >= domain.lowerBound, low <= domain.upperBound else { return .none }
    let ends = (Swift.max(low, domain.lowerBound), Swift.min(high, domain.upperBound))
    return Support(low: function.value([ends.0]), high: function.value([ends.1]))
  }
}

extension Support {
  /// `nil` for an attribute that is no number.
  init?(_ attribute: Attribute) {
    switch attribute.kind {
    case .number(let range): self.init(range)
    case .choice, .drawnChoice: return nil
    case .drawnNumber(let law): self.init(law)
    }
  }

  /// A number that is not known yet may be anything its form allows.
  private init(_ law: DistributionFormula) {
    switch law.form {
    case .uniformEnds:
      let ends = law.numbers.map { $0.constantValue?.value }
      self.init(low: ends[0] ?? -.infinity, high: ends[1] ?? .infinity)
    case .betaMean: self.init(low: 0, high: 1)
    case .lognormalMean, .gammaMean: self.init(low: 0, high: .infinity)
    default: self = .all
    }
  }
}
