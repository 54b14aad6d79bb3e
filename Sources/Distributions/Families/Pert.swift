// SPDX-License-Identifier: EUPL-1.2

import CGSL
public import Words

/// A beta distribution on [low, high] with mean (low + 4 mode + high) / 6.
///
/// - Source: D. G. Malcolm et al. 1959, Operations Research 7:646.
public struct Pert: DistributionFamily {
  public let low: Double
  public let mode: Double
  public let high: Double

  private var width: Double { high - low }
  private var alpha: Double { 1 + 4 * (mode - low) / width }
  private var beta: Double { 1 + 4 * (high - mode) / width }

  public var support: ClosedRange<Double> { low...high }
  public var mean: Double { (low + 4 * mode + high) / 6 }

  public func quantile(_ u: Double) -> Double {
    guard width > 0 else { return low }
    return low + width * BetaQuantile.value(u, alpha, beta)
  }

  public func cdf(_ x: Double) -> Double {
    x >= high ? 1 : x <= low ? 0 : gsl_cdf_beta_P((x - low) / width, alpha, beta)
  }

  public func scaled(by factor: Double) -> Distribution {
    .pert(low: low * factor, mode: mode * factor, high: high * factor)
  }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    "PERT" + WordsOfNumbers(language, number).ends(low, mode, high)
  }
}

extension Distribution {
  public static func pert(low: Double, mode: Double, high: Double) -> Distribution {
    .pert(Pert(low: low, mode: mode, high: high))
  }
}
