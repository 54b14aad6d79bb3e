// SPDX-License-Identifier: EUPL-1.2

/// A starting household.
public struct Start: Sendable {
  public var weight: Double
  public var caseHash: UInt64
  public var levels: [UInt8]
  /// Numeric attributes, then choices by their number; drawn ones 0.
  public var attributes: [Double]
}
