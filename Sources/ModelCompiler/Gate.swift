// SPDX-License-Identifier: EUPL-1.2

/// When a step applies: a static condition (−1: none) and a set of levels of one entity (−1: none).
public struct Gate: Sendable, Hashable {
  public var fixed: Int32
  public var entity: Int32
  public var mask: UInt64

  public static let open = Gate(fixed: -1, entity: -1, mask: 0)
}
