// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Statistics

/// The expected outcome given an input that only multiplies amounts: a straight line, whose slope is known in every draw.
///
/// Nothing is fitted, so the error is that of a mean slope and not that of a regression through all the other spread.
struct ProportionalMean: ExpectedOutcome, ExplainingOutcome {
  private let slopes: [Double]
  /// The outcome without the amounts.
  private let rest: [Double]
  private let spread: Double
  private let blocks: Blocks

  /// - Parameters:
  ///   - amounts: the part of the outcome that is proportional to the input, draw by draw.
  ///   - input: independent of all that the amounts depend on besides; its values are not 0.
  init(amounts: [Double], of outcome: [Double], input: UncertainInput, blocks: Blocks) {
    slopes = zip(amounts, input.values).map { $0 / $1 }
    rest = zip(outcome, amounts).map { $0 - $1 }
    spread = input.variance
    self.blocks = blocks
  }

  func value(at place: [Double]) -> Estimate { mean(zip(rest, slopes).map { $0 + place[0] * $1 }) }

  func difference(from low: [Double], to high: [Double]) -> Estimate {
    mean(slopes.map { $0 * (high[0] - low[0]) })
  }

  private func mean(_ draws: [Double]) -> Estimate {
    Estimate(mean: blocks.mean(draws), mcError: blocks.error(draws))
  }

  /// The square of a mean slope is too large by the square of its error.
  var explainedVariance: (whole: Double, leftOut: [Double]) {
    let (total, excess) = (slopes.reduce(0, +), error * error)
    func explained(_ sum: Double, _ count: Int) -> Double {
      let slope = sum / Double(count)
      return spread * (slope * slope - excess)
    }
    return (
      explained(total, slopes.count),
      blocks.ranges.map { explained(total - slopes[$0].reduce(0, +), slopes.count - $0.count) }
    )
  }

  var luck: Double { spread * error * error * 2.0.squareRoot() }

  private var error: Double { blocks.error(slopes) ?? 0 }
}
