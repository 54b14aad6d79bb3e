// SPDX-License-Identifier: EUPL-1.2

import CGSL
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

/// Expects squared z-scores of independent runs of 25 blocks (or another number) to have the mean of their distribution, within four standard errors.
///
/// With the spread between blocks alone, z follows Student's t with 24 degrees of freedom: E z² = 24/22. Where all of the error comes
/// from replications, the error is never below its known size: E z² = E 1/max(χ²₂₄/24, 1). Anything else lies between. Var z² is at
/// most that of t₂₄: 3·24²/(22·20) − (24/22)².
public func expectSquaresOfBlockErrors(
  _ squares: [Double], blocks: Int = 25, sourceLocation: SourceLocation = #_sourceLocation
) {
  let n = Double(blocks - 1)
  let mean = squares.reduce(0, +) / Double(squares.count)
  let largest = n / (n - 2)
  let tolerance = 4 * ((3 * n * n / ((n - 2) * (n - 4)) - largest * largest) / Double(squares.count)).squareRoot()
  // E 1/max(χ²₂₄/24, 1) by the midpoint rule.
  let step = 0.01
  let smallest = (0..<20_000).reduce(0.0) { sum, i in
    let x = (Double(i) + 0.5) * step
    return sum + gsl_ran_chisq_pdf(x, n) * step / max(x / n, 1)
  }
  #expect(mean > smallest - tolerance, sourceLocation: sourceLocation)
  #expect(mean < largest + tolerance, sourceLocation: sourceLocation)
}
