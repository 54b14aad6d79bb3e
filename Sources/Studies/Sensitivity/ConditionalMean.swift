// SPDX-License-Identifier: EUPL-1.2

import CGSL
import RunRecord
import Statistics

/// The expected outcome given one input, or several, whatever else is uncertain: a regression on the draws at hand.
///
/// Each input has a line, or a curve where that says more than chance; for two inputs also the product of their lines, so that one
/// may matter more where the other is high.
///
/// - Source: M. Strong, J. E. Oakley, A. Brennan 2014, Medical Decision Making 34:311, for the same expectation.
struct ConditionalMean: ExpectedOutcome {
  private let shapes: [(basis: ParameterBasis, isCurved: Bool)]
  private let hasProduct: Bool
  private let regression: BlockRegression
  private let whole: BlockRegression.Fit
  private let without: [BlockRegression.Fit?]
  private let center: Double
  private let blocks: Blocks

  /// - Parameters:
  ///   - bases: of the inputs, the most important first: with few draws there is no room for the last ones.
  ///   - product: also the product of the first two.
  /// - Returns: `nil` with too few draws.
  init?(_ bases: [ParameterBasis], of response: [Double], blocks: Blocks, product: Bool = false) {
    let most = blocks.draws / InformationRegression.drawsPerColumn
    let center = blocks.mean(response)
    let values = [response.map { $0 - center }]
    var shapes: [(basis: ParameterBasis, isCurved: Bool)] = []
    var columns: [[Double]] = []
    for basis in bases {
      let hasRoom = !basis.curved.isEmpty && columns.count + basis.curved.count < most
      let isCurved = hasRoom && Self.isCurved(basis, values, blocks)
      let own = isCurved ? basis.curved : basis.linear
      guard columns.count + own.count < most else { break }
      shapes.append((basis, isCurved))
      columns += own
    }
    guard !columns.isEmpty else { return nil }
    hasProduct = product && shapes.count > 1 && columns.count + 1 < most
    if hasProduct { columns.append(zip(shapes[0].basis.linear[0], shapes[1].basis.linear[0]).map { $0 * $1 }) }
    let regression = BlockRegression(columns: columns, responses: values, blocks: blocks)
    guard let whole = regression.fit() else { return nil }
    self.shapes = shapes
    self.regression = regression
    self.whole = whole
    self.center = center
    self.blocks = blocks
    without = blocks.ranges.count > 1 ? blocks.ranges.indices.map { regression.fit(leavingOut: $0) } : []
  }

  private static func isCurved(_ basis: ParameterBasis, _ response: [[Double]], _ blocks: Blocks) -> Bool {
    guard let line = BlockRegression(columns: basis.linear, responses: response, blocks: blocks).fit(),
      let curve = BlockRegression(columns: basis.curved, responses: response, blocks: blocks).fit()
    else { return false }
    return curve.isBetter(than: line, response: 0)
  }

  // MARK: At a place

  func value(at place: [Double]) -> Estimate {
    let row = row(at: place)
    return estimate { center + dot($0, row) }
  }

  func difference(from low: [Double], to high: [Double]) -> Estimate {
    let row = zip(row(at: high), row(at: low)).map { $0 - $1 }
    return estimate { dot($0, row) }
  }

  private func row(at place: [Double]) -> [Double] {
    var row = [1.0]
    for (shape, value) in zip(shapes, place) { row += shape.basis.row(at: value, isCurved: shape.isCurved) }
    if hasProduct {
      row.append(
        shapes[0].basis.row(at: place[0], isCurved: false)[0] * shapes[1].basis.row(at: place[1], isCurved: false)[0])
    }
    return row
  }

  private func dot(_ fit: BlockRegression.Fit, _ row: [Double]) -> Double {
    zip(fit.coefficients[0], row).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// A function of the fit, with its error by leaving out one block at a time.
  private func estimate(_ statistic: (BlockRegression.Fit) -> Double) -> Estimate {
    let error = blocks.errors(leavingOut: { [without[$0].map(statistic) ?? .nan] })?[0]
    return Estimate(mean: statistic(whole), mcError: error.flatMap { $0.isFinite ? $0 : nil })
  }
}
