// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// A fixed moment lies between the start and the horizon, under some arrangement.
enum MomentsComeInTime: Rule {
  static func check(_ context: Context) {
    let settings = context.draft.scenario.settings
    let start = Double(settings.startYear)
    for use in context.draft.formulas where isTime(use) {
      let first = earliest(use, context)
      guard first >= settings.horizon else { continue }
      context.warning(
        "moment.late", "dit gebeurt nooit: het moment ligt niet voor de horizon",
        (1900...2300).contains(first)
          ? "schrijf voor een jaartal `klok: kalender` met `duur` in plaats van `op`"
          : "schrijf een kortere tijd na het begin, of een langere horizon",
        at: use.scalar.place(use.syntax.range))
    }
    for use in context.draft.years {
      guard earliest(use, context) >= start + settings.horizon || latest(use, context) < start else { continue }
      context.warning(
        "moment.late", "dit gebeurt nooit: het jaar ligt niet tussen het begin en de horizon",
        "schrijf een jaartal van \(settings.startYear) tot de horizon", at: use.scalar.place(use.syntax.range))
    }
  }

  private static func isTime(_ use: FormulaUse) -> Bool {
    use.key == "op" && use.measure.dimension == .duration
      && use.expression.constantValue.map { $0.dimension == .duration } ?? true
  }

  private static func earliest(_ use: FormulaUse, _ context: Context) -> Double {
    supports(use, context).map { $0?.low ?? 0 }.min() ?? 0
  }

  private static func latest(_ use: FormulaUse, _ context: Context) -> Double {
    supports(use, context).map { $0?.high ?? .infinity }.max() ?? .infinity
  }

  /// What it can be under each arrangement; `nil` where that cannot be told.
  private static func supports(_ use: FormulaUse, _ context: Context) -> [Support?] {
    context.draft.scenario.arrangements.map { ArrangementNumbers($0, context).support(of: use.expression) }
  }
}
