// SPDX-License-Identifier: EUPL-1.2

/// One entry per (entity, channel): the product of all multipliers that depend on that entity's level, in a run of numbers that begins
/// at `offset`. The factors of a channel are filled up to a multiple of four with factors that are one: multiplying by one changes
/// nothing, and loops of few different lengths are guessed right by the processor.
public struct Factor: Sendable {
  public var entity: Int32
  public var offset: Int32

  /// One at every level of the first entity: the tables begin with such a run.
  static let one = Factor(entity: 0, offset: 0)
}

/// How the numbers of a factor are made; none of its rules, and they are one.
public struct Table: Sendable {
  /// Of the factor's entity.
  public var levels: Int32
  public var rules: Range<Int32>
  public var isPerCase: Bool
}

/// A change to the entries of a table: a gate puts 0 outside its levels, any other multiplies inside them.
public struct Rule: Sendable {
  public var mask: UInt64
  public var isGate: Bool
}

/// A multiplier that depends on attributes, arrangement or barriers only, in one arrangement.
public struct StaticFactor: Sendable {
  /// Static condition, or −1 for always.
  public var condition: Int32
  /// `true`: the channel is off unless the condition holds.
  public var isGate: Bool
  /// Of its value, −1 where it is not there.
  public var slot: Int32
}
