// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension Syntax {
  /// The dimension of the formula; `nil` when a name in it is unknown.
  ///
  /// - Throws: when two parts do not fit, at the second part.
  func dimension(_ known: (String) -> Dimension?) throws(SyntaxFailure) -> Dimension? {
    switch form {
    case .number(let quantity): return quantity.dimension
    case .name(let name): return known(name)
    case .negated(let inner): return try inner.dimension(known)
    case .binary(.power, let base, let exponent): return try power(base, exponent, known)
    case .binary(let sign, let left, let right):
      guard let a = try left.dimension(known), let b = try right.dimension(known) else { return nil }
      switch sign {
      case .plus, .minus:
        if a == b { return a }
        throw mismatch(
          "optellen en aftrekken kan alleen met gelijke eenheden, en hier staat \(b.description) bij \(a.description)",
          right)
      default:
        if let product = a.times(sign == .times ? b : b.inverse) { return product }
        throw mismatch("\(a.description) en \(b.description) zijn twee verschillende getelde dingen", right)
      }
    case .call(let function, let arguments): return try call(function, arguments, known)
    }
  }

  private func power(_ base: Syntax, _ exponent: Syntax, _ known: (String) -> Dimension?) throws(SyntaxFailure)
    -> Dimension?
  {
    let dimensions = (try base.dimension(known), try exponent.dimension(known))
    if let written = dimensions.1, written != .none {
      throw mismatch(
        "een macht heeft geen eenheid, en hier staat \(written.description)", exponent,
        "laat de eenheid van de macht weg")
    }
    guard let dimension = dimensions.0, dimensions.1 != nil else { return nil }
    if dimension == .none { return dimension }
    if exponent.names.isEmpty, let value = exponent.expression.constantValue, let power = dimension.power(value.value) {
      return power
    }
    throw mismatch(
      "een getal met een eenheid (\(dimension.description)) heeft alleen een geheel getal als macht", exponent,
      "schrijf een heel getal, of deel eerst door één eenheid, zoals (tijd_p / 1 jaar)")
  }

  private func call(_ function: Expression.Function, _ arguments: [Syntax], _ known: (String) -> Dimension?)
    throws(SyntaxFailure) -> Dimension?
  {
    var first: Dimension?
    var isKnown = true
    for argument in arguments {
      guard let dimension = try argument.dimension(known) else {
        isKnown = false
        continue
      }
      if !function.keepsUnit, dimension != .none {
        throw mismatch(
          "`\(function.rawValue)` vraagt een getal zonder eenheid, en hier staat \(dimension.description)", argument,
          "deel eerst door één eenheid, zoals / 1 jaar")
      }
      if let first, first != dimension {
        throw mismatch(
          "`\(function.rawValue)` vraagt gelijke eenheden, en hier staat \(dimension.description) bij \(first.description)",
          argument)
      }
      first = dimension
    }
    return isKnown ? first : nil
  }

  private func mismatch(
    _ message: String, _ part: Syntax, _ remedy: String = "controleer de eenheden van beide delen"
  ) -> SyntaxFailure {
    SyntaxFailure(code: "unit.wrong", message: message, remedy: remedy, range: part.range)
  }
}

extension Expression.Function {
  fileprivate var keepsUnit: Bool { self == .min || self == .max || self == .abs }
}
