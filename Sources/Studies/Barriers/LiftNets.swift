// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Simulation
import Statistics

/// Net results of coalitions, draw by draw, and what they say of means.
struct LiftNets {
  let results: VariantResults
  let sample: DrawSample

  /// Σ factor × net of the variant, in each draw.
  func series(_ terms: [(variant: Int, factor: Double)], _ perspective: Int) -> [Double] {
    sample.draws.indices.map { k in
      terms.reduce(0) { sum, term in
        sum + term.factor * results.nets[draw: k, arrangement: term.variant, perspective: perspective]
      }
    }
  }

  func difference(_ a: Int, _ b: Int, _ perspective: Int) -> [Double] { series([(a, 1), (b, -1)], perspective) }
}

extension DrawSample {
  /// Mean over draws, with its error from the spread between blocks: draws, chance in lives and orders together.
  func estimate(_ series: [Double]) -> Estimate {
    let blocks = blocks
    return Estimate(mean: blocks.mean(series), mcError: blocks.error(series))
  }
}
