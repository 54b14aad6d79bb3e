// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios

/// What the loop needs to know of one arrangement, as plain integers.
final class ArrangementView: @unchecked Sendable {
  struct HotService {
    var entity: Int32
    var decisionID: UInt32
    var approval: Int32
    /// The state after a refusal or a withdrawal, and after it has ended.
    var refused: UInt8
    var ended: UInt8
    var isAbsent: Bool
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

  /// The memory itself, owned by the view.
  struct Memory {
    var services: UnsafeMutablePointer<HotService>
    var purchases: UnsafeMutablePointer<HotPurchase>
    var delays: UnsafeMutablePointer<HotStep>
    var refusals: UnsafeMutablePointer<HotStep>
    var branchSlots: UnsafeMutablePointer<Int32>
    var changeSlots: UnsafeMutablePointer<Int32>
    var budget: Int32
    var mandate: Int32
  }

  let memory: Memory
  private let owners: [AnyObject]

  init(_ model: CompiledModel, _ a: Int) {
    var owners: [AnyObject] = []
    func pin<T>(_ elements: [T]) -> UnsafeMutablePointer<T> {
      let pinned = Pinned(elements)
      owners.append(pinned)
      return pinned.base
    }
    memory = Memory(
      services: pin(model.services.map { HotService($0, a) }),
      purchases: pin(model.purchases.map { HotPurchase($0, a) }),
      delays: pin(model.delays.map { HotStep(gate: $0.gate, applies: $0.applies[a], slot: -1) }),
      refusals: pin(
        zip(model.refusals, model.refusalSlots[a]).map { HotStep(gate: $0.gate, applies: $0.applies[a], slot: $1) }),
      branchSlots: pin(model.branchSlots[a]), changeSlots: pin(model.changeSlots[a]),
      budget: model.discretion[a].budget, mandate: model.discretion[a].mandate)
    self.owners = owners
  }
}

extension ArrangementView.HotService {
  init(_ service: ServiceSteps, _ a: Int) {
    self.init(
      entity: service.entity, decisionID: service.decisionID, approval: service.approval[a],
      refused: Self.state(service.repetition.allowsAfterRefusal), ended: Self.state(service.repetition.allowsAfterEnd),
      isAbsent: service.isAbsent[a],
      hasStop: service.stop != nil, stop: service.stop ?? .open, delayStart: service.delays.lowerBound,
      delayEnd: service.delays.upperBound, refusalStart: service.refusals.lowerBound,
      refusalEnd: service.refusals.upperBound,
      decisionCount: service.decisionCount, startCount: service.startCount)
  }

  private static func state(_ mayApply: Bool) -> UInt8 { UInt8(mayApply ? StepState.none : StepState.closed) }
}

extension ArrangementView.HotPurchase {
  init(_ purchase: PurchaseSteps, _ a: Int) {
    self.init(
      entity: purchase.entity, price: purchase.price[a], isRepeatable: purchase.isRepeatable,
      changeStart: purchase.changes.lowerBound, changeEnd: purchase.changes.upperBound, count: purchase.count)
  }
}
