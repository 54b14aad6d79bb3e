// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension Expression {
  /// The value of a formula without names; `nil` with a name in it, or when dimensions do not fit.
  var constantValue: Quantity? {
    switch self {
    case .number(let quantity): return quantity
    case .name: return nil
    case .negated(let inner): return inner.constantValue.map { Quantity(-$0.value, $0.dimension) }
    case .binary(let sign, let left, let right):
      guard let a = left.constantValue, let b = right.constantValue else { return nil }
      return sign.apply(a, b)
    case .call(let function, let arguments):
      let values = arguments.compactMap(\.constantValue)
      guard values.count == arguments.count, Set(values.map(\.dimension)).count == 1 else { return nil }
      return Quantity(function.value(values.map(\.value)), values[0].dimension)
    }
  }
}

extension Expression.Operator {
  fileprivate func apply(_ a: Quantity, _ b: Quantity) -> Quantity? {
    switch self {
    case .plus: return a.dimension == b.dimension ? Quantity(value(a.value, b.value), a.dimension) : nil
    case .minus: return a.dimension == b.dimension ? Quantity(value(a.value, b.value), a.dimension) : nil
    case .times: return a.dimension.times(b.dimension).map { Quantity(value(a.value, b.value), $0) }
    case .divided: return a.dimension.times(b.dimension.inverse).map { Quantity(value(a.value, b.value), $0) }
    case .power:
      guard b.dimension == .none else { return nil }
      return a.dimension.power(b.value).map { Quantity(value(a.value, b.value), $0) }
    }
  }
}

extension Dimension {
  /// The dimension of a power; `nil` for a broken power of something with a unit.
  func power(_ exponent: Double) -> Dimension? {
    if self == .none { return self }
    guard let n = Int(exactly: exponent), abs(n) <= 9 else { return nil }
    return Dimension(euro: euro * n, year: year * n, counted: counted, countedPower: countedPower * n)
  }
}

extension Expression.Function {
  /// Where the function of one number has a value.
  var domain: ClosedRange<Double> {
    switch self {
    case .ln, .squareRoot: 0...Double.infinity
    case .logit: 0...1
    case .exp, .expit, .abs, .min, .max: -Double.infinity...Double.infinity
    }
  }
}
