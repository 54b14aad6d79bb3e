// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// No parameter depends on itself through formulas.
enum ParametersDoNotCircle: Rule {
  static func check(_ context: Context) {
    let computed = context.draft.computed
    let known = computed.first(by: \.parameter.name)
    for circle in FormulaOrder(computed.map { ($0.parameter.name, $0.formula.expression) }).circles {
      guard let first = known[circle[0]] else { continue }
      context.error(
        "parameter.cycle", "deze parameters hangen van elkaar af: \(circle.joined(separator: " → "))",
        "geef één van hen een waarde of een verdeling", at: first.formula.scalar.place)
    }
  }
}
