// SPDX-License-Identifier: EUPL-1.2

public import Testing

/// Expects a simulated mean within four of its own standard errors of the exact value.
///
/// A wrong standard error shows too: it must be positive, and at most `precision` of the exact value, or the test proves nothing.
public func expectWithinError(
  _ simulated: (mean: Double, error: Double), exact: Double, precision: Double = 0.02,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let z = (simulated.mean - exact) / simulated.error
  #expect(
    abs(z) < 4, "simulated \(simulated.mean) ± \(simulated.error), exact \(exact), z = \(z)",
    sourceLocation: sourceLocation)
  #expect(simulated.error > 0, sourceLocation: sourceLocation)
  #expect(
    simulated.error < precision * abs(exact), "error \(simulated.error) is too large to prove \(exact)",
    sourceLocation: sourceLocation)
}
