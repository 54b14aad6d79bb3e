// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension ModelBuilder {
  mutating func compilePurchases() {
    for purchase in allPurchases { compile(purchase) }
  }

  mutating func compileDiscretion() {
    discretion = scenario.arrangements.map { arrangement in
      guard let room = arrangement.discretion else { return DiscretionSlots(budget: -1, mandate: -1) }
      return DiscretionSlots(
        budget: slot(room.budget, .notNegative, use: "handelingsruimte: bedrag"),
        mandate: slot(room.mandate, .notNegative, use: "handelingsruimte: mandaat"))
    }
  }

  private mutating func compile(_ purchase: Purchase) {
    let index = Int32(purchases[0].count)
    let entity = entityIndex[purchase.name]!
    let offered = scenario.arrangements.map { $0.discretion?.purchases.contains { $0.name == purchase.name } ?? false }
    let changes = add(purchase.changes, of: "aankoop \(purchase.name)", use: "\(purchase.name): gevolgen")
    let prices = slots(purchase.price, .notNegative, use: "\(purchase.name): prijs", where: offered)
    for (arrangement, price) in prices.enumerated() {
      purchases[arrangement].append(
        PurchaseSteps(
          entity: Int32(entity), price: price, isRepeatable: purchase.isRepeatable, changes: changes,
          count: exposures.purchase(purchase.name)))
    }
    compileRequest(purchase, index, entity, offered)
    compileDecision(purchase, index, entity)
    compileExpiry(purchase, index, entity)
  }

  private mutating func draft(
    _ purchase: Purchase, _ index: Int32, _ entity: Int, _ kind: Channel.Kind, _ step: String, state: Int
  ) -> ChannelDraft {
    var draft = ChannelDraft("aankoop \(purchase.name) \(step)", kind)
    draft.owner = Int32(entity)
    draft.renewal = .entry
    draft.argument = index
    require(entity: entity, states: 1 << UInt64(state), on: &draft)
    return draft
  }

  private mutating func compileRequest(_ purchase: Purchase, _ index: Int32, _ entity: Int, _ offered: [Bool]) {
    var draft = draft(purchase, index, entity, .request, "verzoek", state: StepState.none)
    require(purchase.condition, on: &draft)
    rate(slots(purchase.rate, .notNegative, use: "\(purchase.name): tempo", where: offered), on: &draft)
    append(draft)
  }

  private mutating func compileDecision(_ purchase: Purchase, _ index: Int32, _ entity: Int) {
    var draft = draft(purchase, index, entity, .decision, "besluit", state: StepState.waiting)
    draft.timing = timingIndex(use: "handelingsruimte: besluit") { [scenario] in
      scenario.arrangements[$0].discretion?.decision ?? .fixed(.constant(0, .duration))
    }
    append(draft)
  }

  private mutating func compileExpiry(_ purchase: Purchase, _ index: Int32, _ entity: Int) {
    guard let duration = purchase.duration else { return }
    var draft = draft(purchase, index, entity, .expiry, "afloop", state: StepState.active)
    draft.timing = timingIndex(use: "\(purchase.name): duur") { _ in duration }
    append(draft)
  }
}
