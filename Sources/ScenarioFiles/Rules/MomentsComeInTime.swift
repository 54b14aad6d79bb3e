// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// A fixed moment lies between the start and the horizon, under some arrangement.
enum MomentsComeInTime: Rule {
  static func check(_ context: Context) {
    let settings = context.draft.scenario.settings
    let start = Double(settings.startYear)
    let times = context.draft.formulas.filter(isTime)
    if times.isEmpty, context.draft.years.isEmpty { return }
    let names = NumericNames(context)
    let numbers = context.draft.scenario.arrangements.map { ArrangementNumbers($0, names, context) }
    for use in times {
      let first = earliest(use, numbers)
      guard first >= settings.horizon else { continue }
      context.warning(
        "moment.late", "dit gebeurt nooit: het moment ligt niet voor de horizon",
        (1900...2300).contains(first)
          ? "schrijf voor een jaartal `klok: kalender` met `duur` in plaats van `op`"
          : "schrijf een kortere tijd na het begin, of een langere horizon",
        at: use.scalar.place(use.syntax.range))
    }
    for use in context.draft.years {
      guard earliest(use, numbers) >= start + settings.horizon || latest(use, numbers) < start else { continue }
      context.warning(
        "moment.late", "dit gebeurt nooit: het jaar ligt niet tussen het begin en de horizon",
        "schrijf een jaartal van \(settings.startYear) tot de horizon", at: use.scalar.place(use.syntax.range))
    }
  }

  private static func isTime(_ use: FormulaUse) -> Bool {
    use.key == "op" && use.measure.dimension == .duration
      && use.expression.constantValue.map { $0.dimension == .duration } ?? true
  }

  /// - Parameter numbers: under each arrangement.
  private static func earliest(_ use: FormulaUse, _ numbers: [ArrangementNumbers]) -> Double {
    numbers.map { $0.support(of: use.expression)?.low ?? 0 }.min() ?? 0
  }

  private static func latest(_ use: FormulaUse, _ numbers: [ArrangementNumbers]) -> Double {
    numbers.map { $0.support(of: use.expression)?.high ?? .infinity }.max() ?? .infinity
  }
}
