// SPDX-License-Identifier: EUPL-1.2

import CGSL
import RunRecord
import Testing

@testable import Statistics

/// Quantiles from weighted order statistics, against the weights as they were published.
@Suite struct HarrellDavisTests {
  private static let probabilities = [0.025, 0.5, 0.975]

  /// Numbers in no order, some of them equal.
  private func values(_ count: Int) -> [Double] {
    // 7919 is a prime that divides none of the counts.
    (0..<count).map { i in
      let place = Double((i * 7919) % count)
      return i % 3 == 0 ? (place / 5).rounded() : place / 7 + 0.01 * place * place
    }
  }

  /// Weight of order statistic i of n: I(i/n) − I((i−1)/n) of a beta law with (n + 1)p and (n + 1)(1 − p).
  private func published(_ values: [Double], _ p: Double) -> Double {
    let n = Double(values.count)
    let sorted = values.sorted()
    func below(_ i: Int) -> Double { gsl_cdf_beta_P(Double(i) / n, (n + 1) * p, (n + 1) * (1 - p)) }
    return sorted.indices.reduce(0) { $0 + (below($1 + 1) - below($1)) * sorted[$1] }
  }

  @Test(arguments: [1, 2, 3, 7, 20, 39, 80, 200, 1000])
  func `smooth quantiles are those of the published weights`(count: Int) {
    let values = values(count)
    let found = HarrellDavis(count: count, probabilities: Self.probabilities)(values).smooth
    for (p, quantile) in zip(Self.probabilities, found) {
      #expect(abs(quantile - published(values, p)) < 1e-9 * (1 + abs(quantile)), "\(p) of \(count)")
    }
  }

  @Test(arguments: [1, 2, 3, 7, 20, 39, 80, 200, 960, 1000])
  func `the ends need no order of what lies between them`(count: Int) {
    let values = values(count)
    let ends = HarrellDavis(count: count, probabilities: Self.probabilities).smoothEnds(values)
    #expect(abs(ends.first - published(values, 0.025)) < 1e-9 * (1 + abs(ends.first)))
    #expect(abs(ends.last - published(values, 0.975)) < 1e-9 * (1 + abs(ends.last)))
  }
}
