// SPDX-License-Identifier: EUPL-1.2

/// What the loop needs to know of one arrangement, as plain memory.
package final class ArrangementView: @unchecked Sendable {
  /// The memory itself, owned by the view.
  package struct Memory {
    package let services: UnsafeMutablePointer<ServiceSteps>
    package let purchases: UnsafeMutablePointer<PurchaseSteps>
    package let delays: UnsafeMutablePointer<ConditionalStep>
    package let refusals: UnsafeMutablePointer<ConditionalStep>
    package let branchSlots: UnsafeMutablePointer<Int32>
    package let changeSlots: UnsafeMutablePointer<Int32>
    package let budget: Int32
    package let mandate: Int32
  }

  package let memory: Memory
  private let owners: [AnyObject]

  init(_ model: CompiledModel, _ a: Int) {
    var owners: [AnyObject] = []
    func pin<T>(_ elements: [T]) -> UnsafeMutablePointer<T> {
      let pinned = Pinned(elements)
      owners.append(pinned)
      return pinned.base
    }
    memory = Memory(
      services: pin(model.services[a]), purchases: pin(model.purchases[a]), delays: pin(model.delays[a]),
      refusals: pin(model.refusals[a]), branchSlots: pin(model.branchSlots[a]), changeSlots: pin(model.changeSlots[a]),
      budget: model.discretion[a].budget, mandate: model.discretion[a].mandate)
    self.owners = owners
  }
}
