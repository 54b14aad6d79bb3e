// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension Expression {
  /// The same with other names in place of these.
  func renaming(_ names: [String: String]) -> Expression {
    switch self {
    case .number: self
    case .name(let name): .name(names[name] ?? name)
    case .negated(let inner): .negated(inner.renaming(names))
    case .binary(let op, let a, let b): .binary(op, a.renaming(names), b.renaming(names))
    case .call(let function, let list): .call(function, list.map { $0.renaming(names) })
    }
  }
}
