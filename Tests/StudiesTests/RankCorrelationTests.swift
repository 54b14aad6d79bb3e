// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc
import RunRecord
import Sampling
import Statistics
import TestSupport
import Testing

@testable import Studies

/// Are correlations of ranks those of jointly normal numbers, where they are known?
@Suite struct RankCorrelationTests {
  private let rho = 0.5

  /// y = x1 + x2 + 2 x3 with x1 and x2 correlated: all pairs are jointly normal, bent by a function that keeps their order.
  private func draws(seed: UInt64, count: Int = 1000) -> (SensitivityDraws, response: [Double]) {
    let draws = SensitivityDraws(
      Array(repeating: .normal(mean: 0, sd: 1), count: 3), draws: count, seed: seed, tied: rho)
    return (draws, draws.response { exp($0[0] + $0[1] + 2 * $0[2]) })
  }

  /// Spearman's correlation of normal numbers with this correlation: 6/π asin(r/2), K. Pearson 1907.
  private func spearman(_ r: Double) -> Double { 6 / .pi * asin(r / 2) }

  private var exact: [Double] {
    let sd = (2 + 2 * rho + 4).squareRoot()
    return [spearman((1 + rho) / sd), spearman((1 + rho) / sd), spearman(2 / sd)]
  }

  @Test func `Spearman's correlation of normal numbers`() throws {
    let (draws, response) = draws(seed: 21)
    let ranks = RankCorrelations(
      inputs: draws.all.inputs.map(\.values), known: [0, 1, 2], responses: [response], blocks: draws.blocks)
    for (index, exact) in zip(ranks.spearman()[0], exact) {
      let index = try #require(index)
      #expect(abs(index.value - exact) < 4 * index.error)
      let (low, high) = (try #require(index.low), try #require(index.high))
      #expect(index.error < 0.05 && low < exact && exact < high)
    }
  }

  /// With y = x1 + noise, x1 and x2 correlated: three correlations, of which the partial ones follow in closed form.
  @Test func `the partial correlation of three normal numbers`() throws {
    let draws = SensitivityDraws(
      Array(repeating: .normal(mean: 0, sd: 1), count: 2), draws: 1000, seed: 22, tied: rho)
    var noise = NormalNumbers(seed: 23)
    let response = draws.response { $0[0] }.map { $0 + noise.next() }
    let half = 0.5.squareRoot()
    let (y1, y2, r) = (spearman(half), spearman(rho * half), spearman(rho))
    let exact = [
      (y1 - y2 * r) / ((1 - y2 * y2) * (1 - r * r)).squareRoot(),
      (y2 - y1 * r) / ((1 - y1 * y1) * (1 - r * r)).squareRoot(),
    ]
    let ranks = RankCorrelations(
      inputs: draws.all.inputs.map(\.values), known: [0, 1], responses: [response], blocks: draws.blocks)
    for (index, exact) in zip(ranks.partial()[0], exact) {
      let index = try #require(index)
      #expect(abs(index.value - exact) < 4 * index.error, "\(index) for \(exact)")
      #expect(index.error < 0.05)
    }
  }

  @Test func `errors of partial correlations among many inputs are not too small`() throws {
    let (inputs, count, seeds) = (76, 400, 100)
    let exact = spearman(0.5.squareRoot())
    let squares = try (0..<seeds).map { seed -> Double in
      let draws = SensitivityDraws(
        Array(repeating: .normal(mean: 0, sd: 1), count: inputs), draws: count, seed: 500 + UInt64(seed))
      var noise = NormalNumbers(seed: 700 + UInt64(seed))
      let response = draws.response { $0[0] }.map { $0 + noise.next() }
      let ranks = RankCorrelations(
        inputs: draws.all.inputs.map(\.values), known: Array(0..<inputs), responses: [response], blocks: draws.blocks)
      let index = try #require(ranks.partial()[0][0])
      return (index.value - exact) * (index.value - exact) / (index.error * index.error)
    }
    let mean = squares.reduce(0, +) / Double(seeds)
    // Ten blocks: Student's t with 9 degrees of freedom, of which E z² = 9/7 and E z⁴ = 3 × 81 / 35.
    let tolerance = 4 * ((3 * 81.0 / 35 - 81.0 / 49) / Double(seeds)).squareRoot()
    #expect(mean < 9.0 / 7 + tolerance)
  }

  @Test func `equal values share the mean of their ranks`() {
    let ranks = RankCorrelations.ranks([3, 1, 3, 0])
    // Ranks 2.5, 1, 2.5, 0 about their mean of 1.5, over √(4.5 / 4).
    let scale = (4.5 / 4).squareRoot()
    for (rank, exact) in zip(ranks, [1.0, -0.5, 1, -1.5]) { #expect(abs(rank - exact / scale) < 1e-12) }
    #expect(RankCorrelations.ranks([2, 2]) == [0, 0])
  }

  @Test func `too few draws for so many inputs are told, and a group that adds to 1 has no partial correlation`() {
    let (few, response) = draws(seed: 24, count: 10)
    let ranks = RankCorrelations(
      inputs: few.all.inputs.map(\.values), known: [0, 1, 2], responses: [response], blocks: few.blocks)
    #expect(ranks.drawsNeeded == 8 && ranks.hasPartial)
    let six = draws(seed: 24, count: 7)
    #expect(
      !RankCorrelations(
        inputs: six.0.all.inputs.map(\.values), known: [0, 1, 2], responses: [six.response], blocks: six.0.blocks
      ).hasPartial)
    let x = few.all.inputs[0].values
    let same = RankCorrelations(
      inputs: [x, x.map { 1 - $0 }], known: [0, 1], responses: [response], blocks: few.blocks)
    #expect(same.partial()[0].allSatisfy { $0 == nil })
  }
}
