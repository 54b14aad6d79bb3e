// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import RunRecord
import Sampling
import Statistics
import TestSupport

@testable import Studies

/// Draws of made-up inputs, as an experiment would draw them.
struct SensitivityDraws {
  var all: UncertainInputs
  var blocks: Blocks

  /// - Parameter tied: correlation of the first two inputs.
  init(_ quantiles: [Distribution], draws: Int, seed: UInt64, tied: Double? = nil) {
    var design = ParameterDesign(
      margins: quantiles.enumerated().map { .init(name: "x\($0 + 1)", distribution: $1) }, copulas: [],
      spread: .latinHypercube, seed: seed, draws: draws)
    if let tied {
      design.copulas = [ParameterDesign.Copula(members: [0, 1], correlation: [[1, tied], [tied, 1]])!]
    }
    let rows = (0..<design.blockCount).flatMap(design.values)
    var units = quantiles.indices.map { InputUnit(name: "x\($0 + 1)", isGroup: false, members: [$0]) }
    if tied != nil { units = [InputUnit(name: "samen", isGroup: true, members: [0, 1])] + units.dropFirst(2) }
    let inputs = quantiles.enumerated().map { i, quantile in
      UncertainInput(
        margin: i, name: "x\(i + 1)", isPrice: false, low: quantile.quantile(0.05), high: quantile.quantile(0.95),
        mean: quantile.mean,
        values: rows.map { $0[i] }, unit: units.firstIndex { $0.members.contains(i) }!, isShare: false)
    }
    all = UncertainInputs(inputs: inputs, units: units)
    blocks = Blocks(design)
  }

  func response(_ f: ([Double]) -> Double) -> [Double] {
    (0..<blocks.draws).map { k in f(all.inputs.map { $0.values[k] }) }
  }

  /// First-order index of every unit.
  func firstOrder(_ response: [Double], noise: Double = 0) -> [SensitivityIndex?] {
    let fits = InputFits(all, responses: [response], blocks: blocks)
    let variance = TrueVariance(response, noise: noise, blocks: blocks)
    return all.units.map { fits.together($0, 0)?.firstOrder(variance, blocks) }
  }
}

/// Standard normal numbers in a fixed order.
struct NormalNumbers {
  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(seed: seed) }

  mutating func next() -> Double { gsl_cdf_ugaussian_Pinv(Double.random(in: 1e-12..<1, using: &generator)) }
}

/// Functions of which the shares of variance are known.
enum KnownFunction {
  /// On (−π, π)³ with a = 7 and b = 0.1.
  ///
  /// - Source: T. Ishigami, T. Homma 1990, First International Symposium on Uncertainty Modeling and Analysis, 398.
  static func ishigami(_ x: [Double]) -> Double {
    let (s1, s2) = (sin(x[0]), sin(x[1]))
    return s1 + 7 * s2 * s2 + 0.1 * x[2] * x[2] * x[2] * x[2] * s1
  }
  static let ishigamiFirst = [0.3139, 0.4424, 0]
  static let ishigamiTotal = [0.5576, 0.4424, 0.2437]
  static let angle = Distribution.uniform(low: -Double.pi, high: .pi)

  /// Sobol's G on the unit cube: Π (|4x − 2| + a) / (1 + a).
  ///
  /// - Source: A. Saltelli, I. M. Sobol' 1995, Reliability Engineering and System Safety 50:225.
  static func g(_ x: [Double], _ a: [Double]) -> Double {
    zip(x, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }
  static func gIndices(_ a: [Double]) -> (first: [Double], total: [Double]) {
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    return (parts.map { $0 / (product - 1) }, parts.map { $0 * product / (1 + $0) / (product - 1) })
  }
}
