// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// A formula as written: the tree with the stretch of characters of each part.
struct Syntax {
  indirect enum Form {
    case number(Quantity)
    case name(String)
    case negated(Syntax)
    case binary(Expression.Operator, Syntax, Syntax)
    case call(Expression.Function, [Syntax])
  }

  var form: Form
  var range: Range<Int>

  var expression: Expression {
    switch form {
    case .number(let quantity): .number(quantity)
    case .name(let name): .name(name)
    case .negated(let inner): .negated(inner.expression)
    case .binary(let sign, let left, let right): .binary(sign, left.expression, right.expression)
    case .call(let function, let arguments): .call(function, arguments.map(\.expression))
    }
  }

  /// Every use of a name, left to right.
  var names: [(name: String, range: Range<Int>)] {
    switch form {
    case .number: []
    case .name(let name): [(name, range)]
    case .negated(let inner): inner.names
    case .binary(_, let left, let right): left.names + right.names
    case .call(_, let arguments): arguments.flatMap(\.names)
    }
  }
}

/// A formula or condition that cannot be read, at a stretch of its characters.
struct SyntaxFailure: Error, Equatable {
  var code: String
  var message: String
  var remedy: String
  var range: Range<Int>
}
