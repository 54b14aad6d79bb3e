// SPDX-License-Identifier: EUPL-1.2

/// One of several targets of a direction at one level.
public struct Branch: Sendable {
  public var level: Int32
  public var target: Int32
  public var factors: Range<Int32>
}

/// A sudden move of a domain.
public struct Change: Sendable {
  /// Address of its chance.
  public var id: UInt32
  public var entity: Int32
  public var isShift: Bool
  public var value: Int32
}
