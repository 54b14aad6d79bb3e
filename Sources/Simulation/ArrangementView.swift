// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// What the loop needs to know of one arrangement, as plain integers.
final class ArrangementView: @unchecked Sendable {
  struct HotService {
    var entity: Int32
    var decisionID: UInt32
    var approval: Int32
    var isRepeatable: Bool
    var hasStop: Bool
    var stop: Gate
    var delayStart: Int32
    var delayEnd: Int32
    var refusalStart: Int32
    var refusalEnd: Int32
    var decisionCount: Int32
    var startCount: Int32
  }

  struct HotPurchase {
    var entity: Int32
    var price: Int32
    var isRepeatable: Bool
    var changeStart: Int32
    var changeEnd: Int32
    var count: Int32
  }

  struct HotStep {
    var gate: Gate
    var applies: Bool
    /// Slot of the refusal probability.
    var slot: Int32
  }

  let services: Pinned<HotService>
  let purchases: Pinned<HotPurchase>
  let delays: Pinned<HotStep>
  let refusals: Pinned<HotStep>
  let branchSlots: Pinned<Int32>
  let changeSlots: Pinned<Int32>
  /// Household × static conditions.
  let staticBits: Pinned<Bool>
  let staticCount: Int
  let budget: Int32
  let mandate: Int32

  init(_ model: CompiledModel, _ a: Int) {
    services = Pinned(
      model.services.map {
        HotService(
          entity: $0.entity, decisionID: $0.decisionID, approval: $0.approval[a], isRepeatable: $0.isRepeatable,
          hasStop: $0.stop != nil, stop: $0.stop ?? .open, delayStart: $0.delays.lowerBound, delayEnd: $0.delays.upperBound,
          refusalStart: $0.refusals.lowerBound, refusalEnd: $0.refusals.upperBound, decisionCount: $0.decisionCount,
          startCount: $0.startCount)
      })
    purchases = Pinned(
      model.purchases.map {
        HotPurchase(
          entity: $0.entity, price: $0.price[a], isRepeatable: $0.isRepeatable, changeStart: $0.changes.lowerBound,
          changeEnd: $0.changes.upperBound, count: $0.count)
      })
    delays = Pinned(model.delays.map { HotStep(gate: $0.gate, applies: $0.applies[a], slot: -1) })
    refusals = Pinned(
      zip(model.refusals, model.refusalSlots[a]).map { HotStep(gate: $0.gate, applies: $0.applies[a], slot: $1) })
    branchSlots = Pinned(model.branchSlots[a])
    changeSlots = Pinned(model.changeSlots[a])
    staticBits = Pinned(model.staticBits[a])
    staticCount = model.staticCount
    budget = model.discretion[a].budget
    mandate = model.discretion[a].mandate
  }
}
