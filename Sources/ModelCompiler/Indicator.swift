// SPDX-License-Identifier: EUPL-1.2

/// A compound condition while it is being compiled: a truth table in which the answer is at Σ stride × level + Σ stride × truth of the
/// static conditions.
struct IndicatorDraft {
  struct Input {
    /// Entity, or static condition.
    var index: Int32
    var stride: Int32
  }
  var entity: Int32
  var levels: [Input]
  var fixed: [Input]
  var table: [Bool]

  /// Largest table; a condition over nine domains of five levels fits.
  static let limit = 1 << 21
  /// Largest number of rows of all tables together: filling them is the work of `check` that does not follow from the size of a file.
  static let limitTogether = 1 << 23
}

/// A compound condition: whether it holds is at the place in ``IndicatorTables/truth`` that its inputs add up to.
public struct Indicator: Sendable {
  /// What it looks at: an entity or a static condition, and where the steps of its levels begin in ``IndicatorTables/steps``.
  public struct Input: Sendable {
    public var index: Int32
    public var steps: Int32
  }
  public var entity: Int32
  /// First place of its truth table.
  public var table: Int32
  /// Inputs: static conditions, and entities.
  public var fixed: Range<Int32>
  public var levels: Range<Int32>
}
