// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import RunRecord
import TestSupport
import Testing

@testable import Statistics

/// Is the value of knowing everything what it is on paper?
@Suite struct PerfectInformationTests {
  /// As many standard errors, for Student's t with 29 degrees of freedom, as 4 are for the normal distribution.
  private let far = gsl_cdf_tdist_Qinv(gsl_cdf_ugaussian_Q(4), 29)

  @Test(arguments: [-600.0, -100, 100, 400])
  func `EVPI of a normal worth is the unit normal loss, with errors that say how far off it is`(mean: Double) {
    let runs = Replicated { seed in
      let draws = NormalDraws(2, seed: seed)
      return draws.problem(draws.worth { mean + 300 * $0[0] + 400 * $0[1] }).perfectInformation
    }
    let exact = normalLoss(mean: mean, sd: 500)
    #expect(abs(runs.z(exact)) < far, "\(runs.mean) ± \(runs.error), exact \(exact)")
    expectSquaresOfBlockErrors(runs.squares(exact))
  }

  /// E max(0, X, Y) = ∫ 1 − F(t) G(t) dt for X and Y independent.
  @Test func `EVPI of three options`() {
    let exact =
      integral(from: 0, to: 5000) {
        1 - gsl_cdf_gaussian_P($0 - 100, 300) * gsl_cdf_gaussian_P($0 - 50, 500)
      } - 100
    let runs = Replicated { seed in
      let draws = NormalDraws(2, seed: seed)
      return draws.problem(draws.worth { 100 + 300 * $0[0] }, draws.worth { 50 + 500 * $0[1] }).perfectInformation
    }
    #expect(abs(runs.z(exact)) < far, "\(runs.mean) ± \(runs.error), exact \(exact)")
  }

  @Test func `where one option is always best, nothing is worth knowing`() {
    let draws = NormalDraws(1, seed: 1)
    let certain = draws.problem(draws.worth { 1000 + min(900, max(-900, 100 * $0[0])) })
    #expect(certain.perfectInformation == InformationValue(value: 0, error: 0))
    let never = draws.problem(draws.worth { -1000 + min(900, max(-900, 100 * $0[0])) })
    #expect(never.perfectInformation == InformationValue(value: 0, error: 0))
  }

  /// One draw in a thousand is worth 1,000 and the others hardly anything: no draw has the reference as the best one, but the mean is no
  /// more than one of its standard errors above 0.
  @Test func `where the mean is within its error of 0, knowing is not worth nothing for sure`() throws {
    let draws = NormalDraws(1, seed: 1)
    let worth = draws.inputs[0].indices.map { $0 == 500 ? 1000 : 0.01 }
    let found = draws.problem(worth).perfectInformation
    let error = try #require(draws.blocks.error(worth))
    #expect(found.value == 0)
    #expect(try #require(found.error) >= normalLoss(mean: draws.blocks.mean(worth), sd: error))
  }

  /// Worth N(100, 300²) with noise N(0, 600²) in every draw: as it stands, the unit normal loss of √(300² + 600²).
  @Test func `noise makes the naive value too high, ours not`() {
    let exact = normalLoss(mean: 100, sd: 300)
    func problem(_ seed: UInt64, noise: Double) -> DecisionProblem {
      var draws = NormalDraws(1, seed: seed, draws: 4000)
      let worth = draws.noisy(draws.worth { 100 + 300 * $0[0] }, sd: 600)
      return draws.problem(worth, noise: [noise])
    }
    let naive = Replicated { problem($0, noise: 0).perfectInformation }
    let ours = Replicated { problem($0, noise: 600 * 600).perfectInformation }
    #expect(naive.z(exact) > far)
    #expect(abs(naive.z(normalLoss(mean: 100, sd: (300.0 * 300 + 600 * 600).squareRoot()))) < far)
    #expect(abs(ours.z(exact)) < far, "\(ours.mean) ± \(ours.error), exact \(exact)")
  }

  /// Two draws are two blocks of one: without either nothing varies, and every figure is still a number.
  @Test func `two draws of several options give numbers`() {
    let draws = NormalDraws(1, seed: 1, draws: 2)
    let worths = [1.0, -2, 3].map { slope in draws.worth { 50 + slope * $0[0] } }
    let expectations = Expectations(
      worths, noise: [1, 0, 0, 0, 1, 0, 0, 0, 1].map { $0 * 0.1 }, surface: .flat(draws.blocks))
    let found = expectations.figures { values in
      Expectations.Reading(figures: values.map { $0[0] }) { $1.map { $0[0] } }
    }
    #expect(found.allSatisfy { $0.value.isFinite && $0.error?.isFinite == true }, "\(found)")
  }

  @Test(arguments: [1, 19, 400, 2000, 2040, 10_000])
  func `blocks taken together hold every draw once, and are few`(draws: Int) {
    let blocks = NormalDraws(1, seed: 1, draws: draws).blocks
    let merged = blocks.merged(atMost: 50)
    #expect(merged.ranges.count == [1: 1, 19: 19, 400: 10, 2000: 50, 2040: 26, 10_000: 50][draws])
    #expect(merged.ranges.flatMap { Array($0) } == Array(0..<draws))
    #expect(merged.draws == draws)
    #expect(merged.ranges.dropLast().allSatisfy { $0.count == merged.ranges[0].count })
  }

  @Test func `one block has a value and no error`() {
    let draws = NormalDraws(1, seed: 1, draws: 1)
    #expect(draws.problem([5]).perfectInformation == InformationValue(value: 0, error: nil))
  }
}
