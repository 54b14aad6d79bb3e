// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
public import Words

/// Prentice's form: with w = (ln t − mu) / sigma, survival is the upper regularised gamma function Q(q⁻², q⁻² e^(q w)); for q = 0
/// lognormal.
///
/// - Source: R. L. Prentice 1974, Biometrika 61:539.
public struct GeneralisedGamma: TimeFamily {
  public let mu: Double
  /// Above 0.
  public let sigma: Double
  /// Not negative.
  public let q: Double

  /// e^mu q^(2 sigma / q) Γ(k + sigma / q) / Γ(k) with k = q⁻², with Stirling's formula taken out of both gamma functions: it is
  /// nearly all of them for small q.
  public var mean: Double {
    guard q > 0 else { return exp(mu + sigma * sigma / 2) }
    let shape = 1 / (q * q)
    let ratio = sigma * q
    let rest = shape < 1e12 ? gsl_sf_gammastar(shape + sigma / q) / gsl_sf_gammastar(shape) : 1
    return exp(mu + sigma * sigma * Self.entropy(ratio) - log1p(ratio) / 2) * rest
  }

  /// ((1 + d) log(1 + d) − d) / d², d > 0.
  private static func entropy(_ d: Double) -> Double {
    if d > 0.02 { return ((1 + d) * log1p(d) - d) / (d * d) }
    return (2...10).reversed().reduce(0.0) { sum, n in 1 / Double(n * (n - 1)) - d * sum }
  }

  public func scaled(by factor: Double) -> Distribution {
    .generalisedGamma(GeneralisedGamma(mu: mu + log(factor), sigma: sigma, q: q))
  }

  public func integratedHazard(_ time: Double) -> Double {
    let w = (log(time) - mu) / sigma
    if q == 0 { return NormalTail.hazard(w) }
    if q <= LargeGamma.largest { return LargeGamma.hazard(w, q: q) }
    return StandardGamma.hazard(atLog: q * w - 2 * log(q), shape: 1 / (q * q))
  }

  public func time(atHazard hazard: Double) -> Double { exp(mu + sigma * standardQuantile(hazard)) }

  private func standardQuantile(_ hazard: Double) -> Double {
    if q == 0 { return NormalTail.quantile(hazard: hazard) }
    if q <= LargeGamma.largest { return LargeGamma.quantile(hazard: hazard, q: q) }
    return (StandardGamma.logQuantile(hazard: hazard, shape: 1 / (q * q)) + 2 * log(q)) / q
  }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    Bilingual(nl: "gegeneraliseerde gamma: mu ", en: "generalised gamma: mu ")[language] + number(mu)
      + ", sigma " + number(sigma) + ", q " + number(q)
  }
}
