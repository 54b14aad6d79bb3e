// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// Every formula has the dimension that its key asks for.
enum DimensionsAgree: Rule {
  static func check(_ context: Context) {
    let names = NumericNames(context)
    for use in context.draft.formulas {
      do {
        guard let found = try use.syntax.dimension(names), let wanted = use.measure.dimension, found != wanted else {
          continue
        }
        report(found, wanted, use, context)
      } catch {
        context.report(error, use.scalar)
      }
    }
  }

  private static func report(_ found: Dimension, _ wanted: Dimension, _ use: FormulaUse, _ context: Context) {
    let isMissing = found == .none && use.syntax.names.isEmpty
    context.error(
      isMissing ? "unit.missing" : "unit.wrong",
      isMissing
        ? "bij `\(use.key)` mist de eenheid: \(wanted.description)"
        : "bij `\(use.key)` hoort \(wanted.description), en hier staat \(found.description)",
      "schrijf bijvoorbeeld \(use.measure.example)", at: use.scalar.place(use.syntax.range))
  }
}

extension Syntax {
  /// The dimension of the formula; `nil` when a name in it is unknown.
  ///
  /// - Throws: when two parts do not fit, at the second part.
  func dimension(_ names: NumericNames) throws(SyntaxFailure) -> Dimension? {
    switch form {
    case .number(let quantity): return quantity.dimension
    case .name(let name): return names.known[name]?.dimension
    case .negated(let inner): return try inner.dimension(names)
    case .binary(let sign, let left, let right):
      guard let a = try left.dimension(names), let b = try right.dimension(names) else { return nil }
      switch sign {
      case .plus, .minus:
        if a == b { return a }
        throw mismatch(
          "optellen en aftrekken kan alleen met gelijke eenheden, en hier staat \(b.description) bij \(a.description)",
          right)
      case .times, .divided:
        if let product = a.times(sign == .times ? b : b.inverse) { return product }
        throw mismatch("\(a.description) en \(b.description) zijn twee verschillende getelde dingen", right)
      }
    }
  }

  private func mismatch(_ message: String, _ part: Syntax) -> SyntaxFailure {
    SyntaxFailure(
      code: "unit.wrong", message: message, remedy: "controleer de eenheden van beide delen", range: part.range)
  }
}
