// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Sampling
import Synchronization

/// Standard normal numbers that doubled noise is made of, made once for all outcomes of a run.
final class NoiseNormals: Sendable {
  private struct Place: Hashable {
    var copy: Int
    var option: Int
    var draws: Int
  }

  private let seed: UInt64
  private let made = Mutex<[Place: [Double]]>([:])

  /// - Parameter seed: of the run.
  init(seed: UInt64) { self.seed = seed }

  /// One per draw.
  func callAsFunction(copy: Int, option: Int, draws: Int) -> [Double] {
    let place = Place(copy: copy, option: option, draws: draws)
    return made.withLock { made in
      if let known = made[place] { return known }
      let key = StreamKey(seed: seed, caseHash: StableHash.of("noise"), replication: copy)
      let new = (0..<draws).map { k in
        gsl_cdf_ugaussian_Pinv(
          Addressed.uniform(key, draw: UInt32(k), channel: UInt32(option), arming: 0, purpose: .noise))
      }
      made[place] = new
      return new
    }
  }
}
