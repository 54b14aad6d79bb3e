// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios

/// What an item says of investment changes something: somebody pays it, and it does not say what holds already.
enum InvestmentsHaveEffect: Rule {
  static func check(_ context: Context) {
    let scenario = context.draft.scenario
    for use in context.draft.investments {
      let item = scenario.items[use.item]
      if item.posting.kind == .production || item.posting.kind == .valuation {
        context.warning(
          "investment.unpaid", "bij \(item.posting.kind.rawValue) betaalt niemand, dus `investering` verandert niets",
          "haal `investering` weg", at: use.place)
        continue
      }
      let alternatives = scenario.arrangements.dropFirst()
      let grounds = alternatives.map { scenario.defaultGround(of: item, in: $0) }
      if item.isInvestment == false, grounds.allSatisfy({ $0 == nil }) {
        context.warning(
          "investment.idle",
          "de post `\(item.name)` telt onder geen arrangement als investering: `nee` verandert niets",
          "haal `investering` weg", at: use.place)
      }
      if item.isInvestment == true, !grounds.isEmpty, grounds.allSatisfy({ $0 != nil }) {
        context.warning(
          "investment.idle",
          "de post `\(item.name)` telt onder elk arrangement al als investering: `ja` verandert niets",
          "haal `investering` weg", at: use.place)
      }
    }
  }
}
