// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The whole budget is enough for each purchase, under some arrangement.
enum PurchasesAreAffordable: Rule {
  static func check(_ context: Context) {
    var (affordable, bought): (Set<String>, Set<String>) = ([], [])
    let arrangements = context.draft.scenario.arrangements.filter { $0.discretion != nil }
    let names = arrangements.isEmpty ? nil : NumericNames(context)
    for arrangement in arrangements {
      guard let discretion = arrangement.discretion, let names else { continue }
      let numbers = ArrangementNumbers(arrangement, names, context)
      let budget = numbers.support(of: discretion.budget)?.high ?? .infinity
      for purchase in discretion.purchases {
        let price = numbers.support(of: purchase.price)?.low ?? 0
        bought.insert(purchase.name)
        if !(price > budget) { affordable.insert(purchase.name) }
      }
    }
    for declaration in context.draft.declarations
    where declaration.kind == .purchase && bought.contains(declaration.name) && !affordable.contains(declaration.name) {
      context.warning(
        "purchase.unaffordable", "`\(declaration.name)` wordt nooit gekocht: de prijs is hoger dan het hele bedrag",
        "verhoog het `bedrag` van de handelingsruimte, of controleer de prijs", at: declaration.place)
    }
  }
}
