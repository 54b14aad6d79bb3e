// SPDX-License-Identifier: EUPL-1.2

public import Quantities

/// An input whose break-even value is looked for, and where.
public struct BreakEvenRange: Hashable, Sendable {
  /// A parameter with a value or a distribution of its own, or `prijs.<id>`.
  public var parameter: String
  /// In base units; for a price euro at the price level.
  public var range: ClosedRange<Double>
  public var dimension: Dimension

  public init(parameter: String, range: ClosedRange<Double>, dimension: Dimension) {
    self.parameter = parameter
    self.range = range
    self.dimension = dimension
  }
}
