// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// A distribution that can be drawn by inversion, which Latin hypercube and copula designs need.
public enum QuantileFunction: Hashable, Sendable {
  case fixed(Double)
  case normal(mean: Double, sd: Double)
  case lognormal(location: Double, scale: Double)
  case gamma(shape: Double, scale: Double)
  case beta(alpha: Double, beta: Double)
  case uniform(low: Double, high: Double)
  case triangular(low: Double, mode: Double, high: Double)
  case pert(low: Double, mode: Double, high: Double)
  /// Normal between bounds, of which either may be infinite; low ≤ high, sd > 0.
  case truncatedNormal(mean: Double, sd: Double, low: Double, high: Double)
  case steps(WeightedSteps)

  /// One of these values, with weights that need not add to 1.
  ///
  /// - Precondition: as many weights as values, all finite, no weight negative, at least one positive.
  public static func empirical(values: [Double], weights: [Double]) -> QuantileFunction {
    .steps(WeightedSteps(values: values, weights: weights))
  }

  /// The value with cumulative probability `u`.
  ///
  /// - Parameter u: in (0, 1).
  /// - Complexity: 20 ns for the closed forms, about 1 µs for gamma, beta and PERT, and for a normal truncated in a tail.
  public func callAsFunction(_ u: Double) -> Double {
    switch self {
    case .fixed(let x): return x
    case .normal(let mean, let sd): return mean + gsl_cdf_ugaussian_Pinv(u) * sd
    case .lognormal(let location, let scale): return exp(location + gsl_cdf_ugaussian_Pinv(u) * scale)
    case .gamma(let shape, let scale): return scale * StandardGamma.quantile(hazard: -log1p(-u), shape: shape)
    case .beta(let alpha, let beta): return BetaQuantile.value(u, alpha, beta)
    case .uniform(let low, let high): return low + u * (high - low)
    case .triangular(let low, let mode, let high):
      let width = high - low
      guard width > 0 else { return low }
      let split = (mode - low) / width
      if u < split { return low + (u * width * (mode - low)).squareRoot() }
      return high - ((1 - u) * width * (high - mode)).squareRoot()
    case .pert(let low, let mode, let high):
      let width = high - low
      guard width > 0 else { return low }
      let a = 1 + 4 * (mode - low) / width
      let b = 1 + 4 * (high - mode) / width
      return low + width * BetaQuantile.value(u, a, b)
    case .truncatedNormal(let mean, let sd, let low, let high):
      return TruncatedNormal.quantile(u, mean: mean, sd: sd, low: low, high: high)
    case .steps(let steps): return steps(u)
    }
  }

  /// The mean, for runs at fixed parameters.
  public var mean: Double {
    switch self {
    case .fixed(let x): x
    case .normal(let mean, _): mean
    case .lognormal(let location, let scale): exp(location + scale * scale / 2)
    case .gamma(let shape, let scale): shape * scale
    case .beta(let alpha, let beta): alpha / (alpha + beta)
    case .uniform(let low, let high): (low + high) / 2
    case .triangular(let low, let mode, let high): (low + mode + high) / 3
    case .pert(let low, let mode, let high): (low + 4 * mode + high) / 6
    case .truncatedNormal(let mean, let sd, let low, let high):
      min(high, max(low, mean + sd * TruncatedNormal.mean((low - mean) / sd, (high - mean) / sd)))
    case .steps(let steps): steps.mean
    }
  }
}
