// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import Sampling
import Scenarios

extension ProposedStudy {
  /// What the study could find, one outcome per draw: a share, a number of events per household, or a mean.
  ///
  /// - Parameters:
  ///   - input: its value in every draw.
  ///   - seed: of the run.
  func summaries(of input: [Double], seed: UInt64) -> [Double] {
    let key = StreamKey(seed: seed, caseHash: StableHash.of("study:" + name), replication: 0)
    return input.enumerated().map { k, value in
      var stream = PhiloxStream(key, draw: UInt32(k), channel: 0, arming: 0, purpose: .noise)
      return stream.withGSL { summary(of: value, $0) }
    }
  }

  private func summary(of value: Double, _ generator: UnsafePointer<gsl_rng>) -> Double {
    let n = Double(households)
    switch observation {
    case .yesOrNo: return Double(gsl_ran_binomial(generator, min(1, max(0, value)), UInt32(households))) / n
    case .count(let exposure): return Double(gsl_ran_poisson(generator, max(0, value) * exposure * n)) / n
    case .value(let sd): return value + gsl_ran_gaussian(generator, sd / n.squareRoot())
    }
  }
}
