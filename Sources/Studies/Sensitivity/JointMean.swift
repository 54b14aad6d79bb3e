// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// What the members of a unit say of an outcome together: a regression on the draws at hand, for their share of the variance.
///
/// A curve always: a bend too weak to be clear is part of the variance too, and what chance adds is taken off.
struct JointMean: ExplainingOutcome {
  private let joint: JointColumns
  private let whole: BlockRegression.Fit
  private let without: [BlockRegression.Fit?]

  /// Whether there was room for all inputs.
  var isComplete: Bool { joint.isComplete }

  /// - Returns: `nil` with too few draws.
  init?(_ bases: [ParameterBasis], of response: [Double], blocks: Blocks) {
    let most = blocks.draws / InformationRegression.drawsPerColumn - 1
    guard most > 0, !bases.isEmpty else { return nil }
    let center = blocks.mean(response)
    let values = [response.map { $0 - center }]
    joint = JointColumns(bases, outcomes: values, most: most)
    let regression = BlockRegression(columns: joint.columns, responses: values, blocks: blocks)
    guard let whole = regression.fit() else { return nil }
    self.whole = whole
    without = blocks.ranges.count > 1 ? blocks.ranges.indices.map { regression.fit(leavingOut: $0) } : []
  }

  /// Columns explain (columns − 1) × residual variance of chance, on average.
  var explainedVariance: (whole: Double, leftOut: [Double]) {
    (Self.explained(whole), without.map { $0.map(Self.explained) ?? .nan })
  }

  /// And that of what may have been missed.
  var luck: Double {
    let chance = BlockRegression.Fit.luck(Double(whole.coefficients[0].count - 1))
    return max(chance, joint.unseen) * whole.residualVariance(0) / whole.count
  }

  private static func explained(_ fit: BlockRegression.Fit) -> Double {
    let more = Double(fit.coefficients[0].count - 1)
    return (fit.explained[0] - more * fit.residualVariance(0)) / fit.count
  }
}
