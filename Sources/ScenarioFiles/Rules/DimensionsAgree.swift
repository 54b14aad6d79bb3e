// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// Every formula has the dimension that its key asks for.
enum DimensionsAgree: Rule {
  static func check(_ context: Context) {
    let names = NumericNames(context)
    for use in context.draft.formulas {
      do {
        guard let found = try use.syntax.dimension(names.dimension), let wanted = use.measure.dimension, found != wanted
        else {
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
