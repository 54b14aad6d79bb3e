// SPDX-License-Identifier: EUPL-1.2

import Glibc

extension ResponseSurface {
  /// Columns by what they say of outcomes: lines of the inputs first, then curves, products of two, and curves of what is fitted so far
  /// (which takes up a scale on which effects multiply).
  ///
  /// - Parameters:
  ///   - inputs: one value per draw each.
  ///   - outcomes: whose surface it is, one value per draw each.
  /// - Source: projections on curves of a fit: J. H. Friedman, W. Stuetzle 1981, JASA 76:817.
  /// - Complexity: inputs × draws × outcomes, and as much for each pair of the ``mostPaired`` inputs that say most.
  package init(inputs: [[Double]], outcomes: [[Double]], blocks: Blocks) {
    let most = min(Self.mostColumns, blocks.draws / Self.drawsPerColumn)
    guard most > 0, !outcomes.isEmpty else {
      self.init(columns: [], blocks: blocks)
      return
    }
    let bases = inputs.compactMap(ParameterBasis.init)
    var search = ColumnSearch(outcomes, most: most)
    let lines = bases.map { $0.isContinuous || $0.curved.isEmpty ? $0.linear : $0.curved }
    if search.take(lines) { search.take(lines) }
    search.take(bases.filter { $0.isContinuous && !$0.curved.isEmpty }.map(\.curved))
    let paired = Self.strongest(bases.map { $0.linear[0] }, outcomes)
    let products = paired.indices.flatMap { i in
      paired[..<i].map { other in [zip(paired[i], other).map { $0 * $1 }] }
    }
    if search.take(products) { search.take(products) }
    for fitted in search.fitted(outcomes) { search.take([Self.bends(fitted)].filter { !$0.isEmpty }) }
    self.init(columns: search.columns, blocks: blocks)
  }

  /// The work of leaving out blocks grows with the cube of the columns.
  private static let mostColumns = 100
  /// A fit takes up the noise of a draw for every column.
  private static let drawsPerColumn = 5
  /// Inputs of which every pair is looked at.
  private static let mostPaired = 40

  /// The inputs whose lines say most of any outcome, in their own order.
  private static func strongest(_ lines: [[Double]], _ outcomes: [[Double]]) -> [[Double]] {
    guard lines.count > mostPaired else { return lines }
    let strengths = lines.map { line in
      outcomes.reduce(0.0) { most, outcome in
        let mean = outcome.reduce(0, +) / Double(outcome.count)
        var (product, square) = (0.0, 0.0)
        for k in line.indices {
          product += line[k] * (outcome[k] - mean)
          square += (outcome[k] - mean) * (outcome[k] - mean)
        }
        return square > 0 ? max(most, product * product / square) : most
      }
    }
    let kept = lines.indices.sorted { (strengths[$1], $0) < (strengths[$0], $1) }.prefix(mostPaired)
    return kept.sorted().map { lines[$0] }
  }

  /// Square, cube, and cubes from each quartile on.
  private static func bends(_ values: [Double]) -> [[Double]] {
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    guard variance > mean * mean * 1e-24, variance > 0 else { return [] }
    let z = values.map { ($0 - mean) / variance.squareRoot() }
    let knots = Quantiles.of(z, at: [0.25, 0.5, 0.75])
    return [z.map { $0 * $0 }, z.map { $0 * $0 * $0 }]
      + knots.map { knot in
        z.map { value in
          let over = max(0, value - knot)
          return over * over * over
        }
      }
  }
}
