// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension Context {
  /// Probabilities of which one thing happens; the one written `rest` is what the others leave.
  ///
  /// - Returns: in the same order; `nil` when one cannot be read.
  func shares(_ scalars: [Scalar], key: String, at place: Place, scope: FormulaScope = .household) -> [Expression]? {
    let rests = scalars.indices.filter { scalars[$0].string == "rest" }
    for index in rests.dropFirst() {
      error(
        "probability.rest", "`rest` staat er twee keer", "geef hoogstens één kans als `rest`",
        at: scalars[index].place)
    }
    let written = scalars.indices.filter { !rests.contains($0) }
    let uses = written.map { formula(scalars[$0], .probability, key: key, scope: scope) }
    guard !uses.contains(where: { $0 == nil }), rests.count < 2 else { return nil }
    let formulas = uses.compactMap { $0 }
    draft.probabilities.append(ProbabilityUse(formulas: formulas, hasRest: !rests.isEmpty, place: place))
    var result = formulas.map(\.expression)
    if let index = rests.first { result.insert(.remainder(of: result), at: index) }
    return result
  }
}

extension Expression {
  /// 1 minus the others, and 0 where rounding makes it less; that others are more than 1 shows in the sum of all.
  fileprivate static func remainder(of others: [Expression]) -> Expression {
    guard let first = others.first else { return .constant(1) }
    let values = others.compactMap { $0.constantValue?.value }
    if values.count == others.count { return .constant(max(0, 1 - values.reduce(0, +))) }
    let sum = others.dropFirst().reduce(first) { Expression.binary(.plus, $0, $1) }
    return .call(.max, [.constant(0), .binary(.minus, .constant(1), sum)])
  }
}

extension Fields {
  /// Levels of a domain with a probability each; `nil` when one cannot be read.
  func levelShares(_ key: String, in domain: String) -> [(level: Int?, place: Place, probability: Expression)]? {
    let entries = map(key)
    guard case .map = node(key)?.content else { return nil }
    let levels = entries.map { context.level($0.key.string, in: domain, at: $0.key.place) }
    for (index, level) in levels.enumerated() where level != nil && levels[..<index].contains(level) {
      context.error(
        "level.duplicate", "niveau `\(entries[index].key.string)` staat er twee keer", "tel de kansen op",
        at: entries[index].key.place)
    }
    let scalars = entries.compactMap { scalar($0.value, key) }
    guard scalars.count == entries.count, let shares = context.shares(scalars, key: key, at: keyPlace(key)) else {
      return nil
    }
    return zip(zip(levels, entries), shares).map { ($0.0, $0.1.key.place, $1) }
  }
}
