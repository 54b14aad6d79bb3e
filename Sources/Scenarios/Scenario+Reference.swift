// SPDX-License-Identifier: EUPL-1.2

extension Scenario {
  /// Why an arrangement cannot be what the others are compared with.
  public enum NoReference: Error, Hashable, Sendable {
    case unknown
    /// It begins later, and until then a household lives under the reference.
    case beginsLater
  }

  /// The same with another arrangement as the reference: it comes first, and the others keep their order.
  ///
  /// Each arrangement stays what the files say of it. Until one begins, a household lives under the new reference.
  public func compared(with name: String) throws(NoReference) -> Scenario {
    guard let place = arrangements.firstIndex(where: { $0.name == name }) else { throw .unknown }
    guard place > 0 else { return self }
    guard arrangements[place].startsAt == 0 else { throw .beginsLater }
    var copy = self
    copy.arrangements.insert(copy.arrangements.remove(at: place), at: 0)
    copy.settings.reference = name
    return copy
  }
}
