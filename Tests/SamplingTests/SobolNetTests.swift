// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import Testing

@testable import Sampling

/// Is a scrambled net a net, uniform, and better than chance by as much as theory says?
@Suite struct SobolNetTests {
  /// One-dimensional strata, and boxes of two dimensions whose sides are powers of two: with direction numbers of quality 0 in the
  /// first two dimensions, every box of volume 1/64 holds one of 64 points.
  @Test func `the net has one point in every stratum and every box`() {
    let net = SobolNet(dimensions: 40, points: 64)
    for d in 0..<40 { #expect(net.cells[d].sorted() == Array(0..<64)) }
    for digits in 0...6 {
      let boxes = (0..<64).map { k in [net.cells[0][k] >> (6 - digits), net.cells[1][k] >> digits] }
      #expect(Set(boxes).count == 64)
    }
  }

  /// Whatever the coins, the digits of a cell say which of two halves it is in: boxes stay full.
  @Test(arguments: [1, 2, 16, 256])
  func `scrambling keeps the strata and the boxes`(points: Int) {
    var coins = PhiloxStream(seed: 7)
    let net = SobolNet(dimensions: 2, points: points)
    let (x, y) = (
      net.scrambled(0) { coins.nextWord() & 1 == 1 }, net.scrambled(1) { coins.nextWord() & 1 == 1 }
    )
    #expect(x.sorted() == Array(0..<points) && y.sorted() == Array(0..<points))
    let m = points.trailingZeroBitCount
    for digits in 0...m {
      #expect(Set((0..<points).map { [x[$0] >> (m - digits), y[$0] >> digits] }).count == points)
    }
  }

  /// A point lands in each of 8 cells with probability 1/8: the counts over 4,000 scramblings have a chi-square of 7 degrees of
  /// freedom, of which 1 in 30,000 is above 35.
  @Test func `every point is uniform by itself`() {
    let net = SobolNet(dimensions: 3, points: 8)
    var coins = PhiloxStream(seed: 11)
    var counts = Array(repeating: 0.0, count: 8)
    for _ in 0..<4000 { counts[net.scrambled(2) { coins.nextWord() & 1 == 1 }[5]] += 1 }
    let square = counts.reduce(0) { $0 + ($1 - 500) * ($1 - 500) / 500 }
    #expect(square < gsl_cdf_chisq_Qinv(gsl_cdf_ugaussian_Q(4), 7))
  }
}
