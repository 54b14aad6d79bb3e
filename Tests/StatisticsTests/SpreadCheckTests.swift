// SPDX-License-Identifier: EUPL-1.2

import CGSL
import RunRecord
import TestSupport
import Testing
import Words

@testable import Statistics

/// Is it the same for every seed whether a spread may be told, where it is clear how much of it is chance in lives?
///
/// A draw is a normal expectation with chance in lives of a known variance added to it: normal, or now and then a large amount, as of a
/// rare event.
@Suite struct SpreadCheckTests {
  private let blocks = Blocks(ranges: (0..<25).map { $0 * 40..<$0 * 40 + 40 }, draws: 1000)

  private func draws(share: Double, isRare: Bool, seed: UInt64) -> [Double] {
    var generator = SplitMix(seed: seed)
    func uniform() -> Double { Double.random(in: 1e-12..<1, using: &generator) }
    return (0..<blocks.draws).map { _ in
      let signal = (1 - share).squareRoot() * gsl_cdf_ugaussian_Pinv(uniform())
      // One in twenty, on average 0, of variance 1.
      let chance = isRare ? (uniform() < 0.05 ? 0.95 : -0.05) / 0.0475.squareRoot() : gsl_cdf_ugaussian_Pinv(uniform())
      return 100 + signal + share.squareRoot() * chance
    }
  }

  private func told(share: Double, isRare: Bool) -> Int {
    (1...200).count { seed in
      let check = SpreadCheck(replications: 1, isAnythingUncertain: true)
      return check.obstacle(draws(share: share, isRare: isRare, seed: UInt64(seed)), noise: share, blocks: blocks)
        == nil
    }
  }

  @Test(arguments: [false, true]) func `a quarter of chance is told in every run, and four fifths in none`(isRare: Bool)
  {
    #expect(told(share: 0.25, isRare: isRare) == 200)
    #expect(told(share: 0.8, isRare: isRare) == 0)
  }

  /// The noise of so many times the lives is that part of it: the number that is advised is enough.
  @Test func `the lives that are advised leave a fifth of chance`() throws {
    let values = draws(share: 0.8, isRare: false, seed: 1)
    let check = SpreadCheck(replications: 3, isAnythingUncertain: true)
    let reason = try #require(check.obstacle(values, noise: 0.8, blocks: blocks))
    guard case .filled = reason, let number = reason.text.nl.split(separator: " ").last.flatMap({ Double($0) }) else {
      Issue.record("\(reason.text.nl)")
      return
    }
    // 3 × 0.8 / 0.2 × 0.8 / 0.2 = 48; the signal of 0.2 is known to a quarter of itself.
    #expect(number > 48 / 2 && number < 48 * 2)
  }

  /// Draws that differ by chance alone: no number of lives would do, and the advice to take more comes to an end.
  @Test func `where nothing is uncertain in a figure, ever more lives are not advised`() {
    var lives = 1
    var tried: [Int] = []
    while tried.count < 20 {
      let check = SpreadCheck(replications: lives, isAnythingUncertain: true)
      let reason = check.obstacle(draws(share: 1, isRare: false, seed: 7), noise: 1, blocks: blocks)
      guard case .filled(let filled) = reason, reason?.code == "spread.lives-tried" else {
        #expect(reason == .spread(.farMoreLives))
        break
      }
      lives = filled.text.nl.split { !$0.isNumber }.compactMap { Int($0) }.first ?? 0
      tried.append(lives)
    }
    #expect(tried == [10, 100, 1000, 10_000])
  }

  @Test func `arrangements without a difference make none, also where nothing is uncertain`() {
    let check = SpreadCheck(replications: 1, isAnythingUncertain: false)
    let nothing = Array(repeating: 0.0, count: blocks.draws)
    #expect(check.obstacle(nothing, noise: 0, blocks: blocks) == .spread(.noDifference))
  }
}
