// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

extension WaitingTime {
  /// Mean in years; for a table the mean clock value at the event. Infinite where the event may fail to come, or tails are heavy.
  public var mean: Double {
    switch family {
    case .fixed, .exponential: a
    case .weibull: b * tgamma(1 + 1 / a)
    case .gamma: a * b
    case .lognormal: exp(a + b * b / 2)
    case .gompertz: gompertzMean
    case .logLogistic: a > 1 ? b * (Double.pi / a) / sin(Double.pi / a) : .infinity
    case .generalisedGamma: c == 0 ? exp(a + b * b / 2) : generalisedMean
    case .table: tableMean
    case .empirical: empiricalMean
    }
  }

  /// e^x E₁(x) / a with x = b / a.
  private var gompertzMean: Double {
    guard a >= 0 else { return .infinity }
    let x = b / a
    guard x < 1e15 else { return 1 / b }
    return (x < 1 ? exp(x) * gsl_sf_gamma_inc(0, x) : UpperGamma.fraction(0, x)) / a
  }

  /// e^a c^(2 b / c) Γ(k + b / c) / Γ(k) with k = c⁻², with Stirling's formula taken out of both gamma functions: it is nearly all of
  /// them for small c.
  private var generalisedMean: Double {
    let shape = 1 / (c * c)
    let ratio = b * c
    let rest = shape < 1e12 ? gsl_sf_gammastar(shape + b / c) / gsl_sf_gammastar(shape) : 1
    return exp(a + b * b * Self.entropy(ratio) - log1p(ratio) / 2) * rest
  }

  /// ((1 + d) log(1 + d) − d) / d², d > 0.
  private static func entropy(_ d: Double) -> Double {
    if d > 0.02 { return ((1 + d) * log1p(d) - d) / (d * d) }
    return (2...10).reversed().reduce(0.0) { sum, n in 1 / Double(n * (n - 1)) - d * sum }
  }

  private var tableMean: Double {
    guard let nodes, nodes[Int(count) - 1].rate > 0 else { return .infinity }
    var mean = nodes[0].from
    for i in 0..<Int(count) {
      let (node, survival) = (nodes[i], exp(-nodes[i].cumulative))
      let width = i + 1 < Int(count) ? nodes[i + 1].from - node.from : .infinity
      mean += survival * (node.rate > 0 ? -expm1(-node.rate * width) / node.rate : width)
    }
    return mean
  }

  private var empiricalMean: Double {
    guard let nodes else { return .nan }
    var (sum, total) = (0.0, 0.0)
    for i in 0..<Int(count) {
      sum += nodes[i].from * nodes[i].rate
      total += nodes[i].rate
    }
    return sum / total
  }
}
