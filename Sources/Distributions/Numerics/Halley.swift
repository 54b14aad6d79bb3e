// SPDX-License-Identifier: EUPL-1.2

/// Halley's method for the quantile of a distribution whose distribution function and density are known.
///
/// GSL's own inversions of beta and gamma evaluate the distribution function a dozen times or more; from a good start three are
/// enough.
///
/// - Source: E. Halley 1694; with the step damped as in W. H. Press et al. 2007, Numerical Recipes, 6.2.1 and 6.14.12.
enum Halley {
  /// The root near `start`, or `nil` when the steps do not settle or leave the range; then the caller uses GSL's inversion.
  ///
  /// - Parameters:
  ///   - range: open interval of possible values.
  ///   - excess: distribution function at x less the wanted probability, over the density: Newton's step.
  ///   - bend: slope of the log density at x.
  static func root(
    from start: Double, in range: Range<Double>, excess: (Double) -> Double, bend: (Double) -> Double
  ) -> Double? {
    var x = start
    for _ in 0..<10 {
      guard x > range.lowerBound, x < range.upperBound else { return nil }
      let newton = excess(x)
      let step = newton / (1 - min(0.5, max(-0.5, newton * bend(x) / 2)))
      guard step.isFinite else { return nil }
      x -= step
      // The error is cubed at every step: after this one it is below rounding.
      if abs(step) < 1e-6 * min(x - range.lowerBound, range.upperBound - x) { return x }
    }
    return nil
  }
}
