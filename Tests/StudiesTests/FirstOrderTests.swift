// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc
import RunRecord
import Sampling
import Statistics
import TestSupport
import Testing

@testable import Studies

/// Do regressions on the draws at hand find known expectations and shares of variance?
@Suite struct FirstOrderTests {
  /// Within four standard errors, which are small enough to tell something.
  private func expect(_ indices: [SensitivityIndex?], _ exact: [Double], atMost error: Double = 0.03) throws {
    for (index, exact) in zip(indices, exact) {
      let index = try #require(index)
      #expect(abs(index.value - exact) < 4 * index.error, "\(index) for \(exact)")
      #expect(index.error < error)
      let (low, high) = (try #require(index.low), try #require(index.high))
      #expect(low <= index.value && index.value <= high)
    }
  }

  @Test func `Ishigami's first-order indices`() throws {
    let draws = SensitivityDraws(Array(repeating: KnownFunction.angle, count: 3), draws: 2000, seed: 1)
    try expect(draws.firstOrder(draws.response(KnownFunction.ishigami)), KnownFunction.ishigamiFirst)
  }

  @Test func `the first-order indices of Sobol's G`() throws {
    let a = [0, 1, 4.5, 9, 99]
    let draws = SensitivityDraws(a.map { _ in .uniform(low: 0, high: 1) }, draws: 2000, seed: 2)
    try expect(
      draws.firstOrder(draws.response { KnownFunction.g($0, a) }), KnownFunction.gIndices(a).first, atMost: 0.05)
  }

  @Test func `in a linear model, indices are squares of standardised coefficients, freed of chance in lives`() throws {
    let slopes = [3.0, 2, 1, 0]
    let draws = SensitivityDraws(slopes.map { _ in .normal(mean: 5, sd: 1) }, draws: 2000, seed: 3)
    var noise = NormalNumbers(seed: 4)
    let exact = draws.response { zip($0, slopes).reduce(0) { $0 + $1.0 * $1.1 } }
    let noisy = exact.map { $0 + 3 * noise.next() }
    let shares = slopes.map { $0 * $0 / 14 }
    try expect(draws.firstOrder(noisy, noise: 9), shares)
    // Chance that is taken for uncertainty makes every index too small.
    let naive = try #require(draws.firstOrder(noisy)[0])
    #expect(naive.value < shares[0] - 4 * naive.error)
  }

  @Test func `an input takes along what is drawn with it, and a group holds all of it`() throws {
    let (rho, draws) = (0.6, 2000)
    let normal = Distribution.normal(mean: 0, sd: 1)
    let own = SensitivityDraws([normal, normal, normal], draws: draws, seed: 5, tied: rho)
    let response = own.response { 2 * $0[0] + $0[1] + 5 * $0[2] }
    let fits = InputFits(own.all, responses: [response], blocks: own.blocks)
    let (low, high) = (own.all.inputs[0].low, own.all.inputs[0].high)
    let difference = try #require(fits.alone(0, 0)).difference(from: [low], to: [high])
    let error = try #require(difference.mcError)
    #expect(abs(difference.mean - (2 + rho) * (high - low)) < 4 * error)
    // With the third input left in, its spread of 5 would give 2 × 1.645 × √(25 + 1 − ρ²) / √2000 = 0.37.
    #expect(error < 0.37 / 4)
    let group = 4 + 1 + 4 * rho
    try expect(own.firstOrder(response), [group / (group + 25), 25 / (group + 25)])
  }

  @Test func `errors of a tornado bar are those of other seeds`() throws {
    let normal = Distribution.normal(mean: 0, sd: 1)
    let squares = try (0..<60).map { seed -> Double in
      let draws = SensitivityDraws([normal, normal, normal, normal], draws: 1000, seed: 100 + UInt64(seed))
      var noise = NormalNumbers(seed: 900 + UInt64(seed))
      let response = draws.response { x in 2 * x[0] + 3 * x[1] + x[2] * x[3] }.map { $0 + 2 * noise.next() }
      let fits = InputFits(draws.all, responses: [response], blocks: draws.blocks)
      let bar = try #require(fits.alone(0, 0)).difference(from: [-1], to: [1])
      let z = (bar.mean - 4) / (try #require(bar.mcError))
      return z * z
    }
    expectSquaresOfBlockErrors(squares)
  }

  @Test func `an input that multiplies amounts has a line that is known`() throws {
    let draws = SensitivityDraws([.uniform(low: 50, high: 150), .normal(mean: 2, sd: 1)], draws: 1000, seed: 7)
    let price = draws.all.inputs[0]
    var noise = NormalNumbers(seed: 8)
    let amounts = draws.response { $0[0] * $0[1] }
    let outcome = amounts.map { $0 + 1000 * noise.next() }
    let line = ProportionalMean(amounts: amounts, of: outcome, input: price, blocks: draws.blocks)
    let bar = line.difference(from: [price.low], to: [price.high])
    #expect(abs(bar.mean - 2 * 90) < 4 * (try #require(bar.mcError)))
    let fitted = try #require(InputFits(draws.all, responses: [outcome], blocks: draws.blocks).alone(0, 0))
    let error = try #require(fitted.difference(from: [price.low], to: [price.high]).mcError)
    #expect(try #require(bar.mcError) < error / 10)
    // Var(E(Y|p)) = (2 × 100 / √12)², of Var Y = that + E p² × 1; the noise of 1000² is known.
    let variance = TrueVariance(outcome, noise: 0, blocks: draws.blocks)
    let index = try #require(line.firstOrder(variance, draws.blocks))
    let own = 4 * 1e4 / 12
    #expect(abs(index.value - own / (own + 1e4 + 1e4 / 12 + 1e6)) < 4 * index.error)
  }

  @Test func `a grid sees what two inputs do together`() throws {
    let draws = SensitivityDraws(
      [.uniform(low: 1, high: 3), .uniform(low: -1, high: 1), .normal(mean: 0, sd: 1)], draws: 1000, seed: 9)
    let response = draws.response { $0[0] * $0[1] + $0[2] }
    let fits = InputFits(draws.all, responses: [response], blocks: draws.blocks)
    let fit = try #require(fits.both(0, 1, 0))
    for (x, y) in [(1.1, -0.9), (1.1, 0.9), (2.9, -0.9), (2.9, 0.9), (2, 0)] {
      let value = fit.value(at: [x, y])
      #expect(abs(value.mean - x * y) < 4 * (try #require(value.mcError)))
      #expect(try #require(value.mcError) < 0.01)
    }
  }
}
