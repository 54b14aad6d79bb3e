// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// Quantiles of a standard gamma distribution at a given integrated hazard, tabulated once for a fixed shape.
///
/// An inversion takes about 1 µs, and a service's waiting times are drawn in every life. Cubic Hermite interpolation of
/// log(quantile) over log(hazard), with exact slopes, on steps of 1/64.
///
/// - Accuracy: relative error below 1e-8 for shapes 0.1...100 and hazards 1e-9...40; inversion outside that range.
/// - Complexity: about 30 ns; one logarithm, one exponential.
public struct GammaTable: Sendable {
  static let first = -21.0
  static let last = 3.75
  static let steps = 64.0

  public let shape: Double
  private let nodes: [Double]
  private let slopes: [Double]

  public init(shape: Double) {
    self.shape = shape
    let count = Int((Self.last - Self.first) * Self.steps) + 1
    var nodes: [Double] = []
    var slopes: [Double] = []
    for i in 0..<count {
      let hazard = exp(Self.first + Double(i) / Self.steps)
      let x = StandardGamma.quantile(hazard: hazard, shape: shape)
      nodes.append(log(x))
      slopes.append(hazard * exp(-hazard) / (x * gsl_ran_gamma_pdf(x, shape, 1)) / Self.steps)
    }
    self.nodes = nodes
    self.slopes = slopes
  }

  /// The time x, in units of the scale, at which −log(survival) reaches `hazard` > 0.
  public func quantile(hazard: Double) -> Double {
    let place = (log(hazard) - Self.first) * Self.steps
    guard place >= 0, place < Double(nodes.count - 1) else {
      return StandardGamma.quantile(hazard: hazard, shape: shape)
    }
    let i = Int(place)
    let t = place - Double(i)
    let s = 1 - t
    let value =
      nodes[i] * s * s * (1 + 2 * t) + nodes[i + 1] * t * t * (3 - 2 * t) + slopes[i] * t * s * s - slopes[i + 1] * t
      * t * s
    return exp(value)
  }
}
