// SPDX-License-Identifier: EUPL-1.2

public import Statistics
public import Words

/// One step from a run to another: the net result after a change, and what the change did to it.
public struct ComparisonRow: Sendable, Equatable {
  public var arrangement: String
  public var perspective: Perspective
  /// 0: the first run; the last step is the second run.
  public var step: Int
  /// What was changed; several where a step between them could not be computed.
  public var changes: [InputChange]
  /// Euro per household against the reference, after this change.
  public var net: Estimate
  /// Less the net result before this change, with its simulation error; `nil` for the first run. The changes of all steps add up to
  /// the difference between the runs.
  public var difference: Estimate?

  public init(
    arrangement: String, perspective: Perspective, step: Int, changes: [InputChange], net: Estimate,
    difference: Estimate?
  ) {
    self.arrangement = arrangement
    self.perspective = perspective
    self.step = step
    self.changes = changes
    self.net = net
    self.difference = difference
  }
}
