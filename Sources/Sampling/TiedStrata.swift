// SPDX-License-Identifier: EUPL-1.2

import CGSL
import CLoops
import Distributions
import Glibc

/// A Latin hypercube of tied parameters: draws of a Gaussian copula with one draw in each stratum of every member.
///
/// The first member is stratified as if it stood alone. Each next one has, given those before it, a chance for every stratum in every
/// draw; a random permutation with these chances gives each draw its stratum, and its place in there follows the same law.
///
/// - Accuracy: the joint distribution of two members is that of the copula, up to 0.1 percent of the correlation; with more members
///   correlations may be 1 percent too weak, because the chances are made to add to 1 in every stratum.
/// - Source: Latin hypercubes with dependence: N. Packham, W. M. Schmidt 2010, Journal of Computational Finance 13(3):81, by ranks;
///   making rows and columns add to 1: R. Sinkhorn 1964, Annals of Mathematical Statistics 35:876; overshooting: A. Thibault, L. Chizat,
///   C. Dossal, N. Papadakis 2021, Algorithms 14:143, with the step of successive over-relaxation (D. M. Young 1954).
struct TiedStrata {
  /// Lower Cholesky factor of the correlations.
  let factor: [[Double]]
  let count: Int
  /// Normal scores between the strata.
  private let edges: [Double]
  /// [member so far][draw]: independent scores behind the tied ones.
  private var scores: [[Double]]

  /// - Parameter first: uniforms of the first member, one in each stratum.
  init(factor: [[Double]], first: [Double]) {
    self.factor = factor
    count = first.count
    edges = (0...first.count).map { gsl_cdf_ugaussian_Pinv(Double($0) / Double(first.count)) }
    scores = [first.map(gsl_cdf_ugaussian_Pinv)]
  }

  /// Uniforms of the next member.
  ///
  /// - Parameters:
  ///   - inside: uniform in (0, 1), the place of each draw in its stratum.
  ///   - coin: uniform in (0, 1), as many as asked for.
  /// - Complexity: count² cycles for the permutation.
  mutating func next(inside: [Double], coin: () -> Double) -> [Double] {
    let row = factor[scores.count]
    let sd = row[scores.count]
    let means = (0..<count).map { k in scores.indices.reduce(0.0) { $0 + row[$1] * scores[$1][k] } }
    let strata = strata(means, sd, coin)
    var (own, uniforms) = ([Double](), [Double]())
    for k in 0..<count {
      let b = strata[k]
      let score =
        TruncatedNormal(center: means[k], sd: sd, low: edges[b], high: edges[b + 1]).quantile(inside[k])
      own.append((score - means[k]) / sd)
      let place = gsl_cdf_ugaussian_P(score) * Double(count) - Double(b)
      uniforms.append((Double(b) + min(1 - Self.margin, max(Self.margin, place))) / Double(count))
    }
    scores.append(own)
    return uniforms
  }

  /// The stratum of each draw.
  private func strata(_ means: [Double], _ sd: Double, _ coin: () -> Double) -> [Int] {
    let matching = RandomMatching(chances(means, sd), count: count)
    var strata = matching.draw(coin)
    // What rounding left over goes in order.
    var free = Set(0..<count)
    for k in 0..<count where strata[k] >= 0 && free.remove(strata[k]) == nil { strata[k] = -1 }
    let rest = (0..<count).filter { strata[$0] < 0 }.sorted { means[$0] < means[$1] }
    for (k, b) in zip(rest, free.sorted()) { strata[k] = b }
    return strata
  }

  /// [draw × stratum], rows and columns adding to 1.
  private func chances(_ means: [Double], _ sd: Double) -> [Double] {
    var chances = [Double]()
    for mean in means {
      let below = edges.map { gsl_cdf_ugaussian_P(($0 - mean) / sd) }
      // No stratum is quite out of reach, so that every sum can be made 1.
      for b in 0..<count { chances.append(max(1e-15, below[b + 1] - below[b])) }
    }
    scale(&chances, sd)
    return chances
  }

  /// Makes columns and rows add to 1, within 1e-5, by turns.
  ///
  /// - Parameter sd: what is left to chance of a member, given those before it: the more they tell of it, the more each turn overshoots.
  private func scale(_ chances: inout [Double], _ sd: Double) {
    let relaxation = min(Self.mostRelaxation, 2 / (1 + sd))
    chances.withUnsafeMutableBufferPointer { chances in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * count) { memory in
        memory.initialize(repeating: 1)
        let rows = UnsafeMutableBufferPointer(rebasing: memory[..<count])
        let columns = UnsafeMutableBufferPointer(rebasing: memory[count..<2 * count])
        let sums = UnsafeMutableBufferPointer(rebasing: memory[(2 * count)...])
        for _ in 0..<Self.mostRounds {
          if divide(chances, rows, columns, sums, relaxation) <= 1e-5 { break }
        }
        for k in 0..<count { for b in 0..<count { chances[k * count + b] *= rows[k] * columns[b] } }
      }
    }
  }

  /// Betters the factors of the columns, and then of the rows; how far a sum was off.
  private func divide(
    _ chances: UnsafeMutableBufferPointer<Double>, _ rows: UnsafeMutableBufferPointer<Double>,
    _ columns: UnsafeMutableBufferPointer<Double>, _ sums: UnsafeMutableBufferPointer<Double>, _ relaxation: Double
  ) -> Double {
    sums.update(repeating: 0)
    for k in 0..<count {
      columns_add(sums.baseAddress!, chances.baseAddress! + k * count, rows[k], count)
    }
    var worst = 0.0
    for b in 0..<count {
      let sum = sums[b] * columns[b]
      worst = max(worst, abs(sum - 1))
      columns[b] *= Self.correction(sum, relaxation)
    }
    for k in 0..<count {
      let sum = rows[k] * columns_product(chances.baseAddress! + k * count, columns.baseAddress!, count)
      worst = max(worst, abs(sum - 1))
      rows[k] *= Self.correction(sum, relaxation)
    }
    return worst
  }

  /// About sum^−relaxation where the sum is nearly 1, and its inverse elsewhere; never 0 or less.
  private static func correction(_ sum: Double, _ relaxation: Double) -> Double {
    let off = sum - 1
    guard abs(off) < 0.2 else { return 1 / sum }
    return 1 - relaxation * off * (1 - (relaxation + 1) / 2 * off)
  }

  /// Keeps a place off the edges of its stratum, where rounding could move it to the next.
  private static let margin = 1e-9
  private static let mostRounds = 200
  private static let mostRelaxation = 1.8
}
