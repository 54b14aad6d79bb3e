// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The whole budget is enough for each purchase, under some arrangement.
enum PurchasesAreAffordable: Rule {
  static func check(_ context: Context) {
    var affordable: Set<String> = []
    let arrangements = context.draft.scenario.arrangements
    for arrangement in arrangements {
      guard let discretion = arrangement.discretion else { continue }
      let numbers = ArrangementNumbers(arrangement, context)
      let budget = numbers.support(of: discretion.budget)?.high ?? .infinity
      for purchase in discretion.purchases {
        let price = numbers.support(of: purchase.price)?.low ?? 0
        if !(price > budget) { affordable.insert(purchase.name) }
      }
    }
    for declaration in context.draft.declarations
    where declaration.kind == .purchase && !affordable.contains(declaration.name) {
      guard arrangements.contains(where: { $0.buys(declaration.name) }) else { continue }
      context.warning(
        "purchase.unaffordable", "`\(declaration.name)` wordt nooit gekocht: de prijs is hoger dan het hele bedrag",
        "verhoog het `bedrag` van de handelingsruimte, of controleer de prijs", at: declaration.place)
    }
  }
}

extension Arrangement {
  fileprivate func buys(_ name: String) -> Bool { discretion?.purchases.contains { $0.name == name } ?? false }
}
