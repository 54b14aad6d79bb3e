// SPDX-License-Identifier: EUPL-1.2

extension Scalar {
  /// How many brackets are opened and not closed.
  ///
  /// Between { } a comma ends a formula in the middle of a function; what follows it is no key, and the open bracket is reported.
  var openBrackets: Int {
    style == .plain ? string.count { $0 == "(" } - string.count { $0 == ")" } : 0
  }
}

extension YAMLNode {
  var isEmpty: Bool {
    if case .empty = content { true } else { false }
  }
}
