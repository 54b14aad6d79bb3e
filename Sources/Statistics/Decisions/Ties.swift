// SPDX-License-Identifier: EUPL-1.2

import CGSL

/// How sure it is which option of a problem is the best on average, from the means of every two of them.
struct Ties {
  /// [option][option]: mean of the first less the second, and the error of that.
  private let differences: [[(mean: Double, error: Double)]]

  /// - Complexity: options² × draws.
  init(_ problem: DecisionProblem) {
    let worth = problem.observed
    differences = worth.map { own in
      worth.map { other in
        let difference = zip(own, other).map { $0 - $1 }
        return (problem.blocks.mean(difference), problem.blocks.error(difference) ?? 0)
      }
    }
  }

  /// By how much the highest of the estimated means is expected to be too high, at most: a normal loss at the second best.
  ///
  /// - Parameters:
  ///   - best: the option with the highest estimated mean.
  ///   - threshold: what every option but the reference has to be worth more.
  func error(of best: Int, threshold: Double) -> Double {
    differences[best].indices.filter { $0 != best }.reduce(0.0) { most, o in
      let (mean, error) = differences[best][o]
      guard error > 0 else { return most }
      let shift = (o == 0 ? threshold : 0) - (best == 0 ? threshold : 0)
      let z = abs(mean - shift) / error
      return max(most, error * (gsl_ran_ugaussian_pdf(z) - z * gsl_cdf_ugaussian_Q(z)))
    }
  }
}
