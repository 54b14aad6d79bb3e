// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Columns by which outcomes can depend on several inputs at once: their lines and curves, and of what they do only together that which
/// says more than chance would.
///
/// An adaptive spline on few inputs: products of two and of three lines, products of columns of two curves, curves of the fit (for what
/// multiplies), and for a single input that clearly says something bends and jumps. Each column is taken by Schwarz's criterion among its candidates.
///
/// - Source: after J. H. Friedman 1991, Annals of Statistics 19:1 (MARS).
package struct JointColumns {
  /// Of mean 0 and mean square 1, at right angles.
  package let columns: [[Double]]
  /// So many times the residual variance a column may explain, over all draws, without being taken.
  package let unseen: Double
  /// Whether there was room for the lines of all inputs.
  package let isComplete: Bool

  /// - Parameters:
  ///   - bases: of the inputs; at least one.
  ///   - outcomes: one value per draw each.
  ///   - most: columns at most.
  /// - Complexity: candidates × draws × (outcomes + columns); candidates are at most some hundreds.
  package init(_ bases: [ParameterBasis], outcomes: [[Double]], most: Int) {
    let draws = outcomes.first?.count ?? 0
    let order = bases.strongestFirst(outcomes).map { bases[$0] }
    var search = ColumnSearch(outcomes, most: most)
    isComplete = order.reduce(0) { $0 + $1.plain.count } <= most
    for basis in order { search.keep(basis.plain) }
    let curves = order.filter { $0.isContinuous && !$0.curved.isEmpty }.map(\.curved)
    let room = max(
      draws / Self.drawsPerFreeColumn - search.columns.count, min(most, 2 * Self.curve) - search.columns.count)
    let free = curves.prefix(max(0, room / Self.curve))
    for curve in free { search.keep(curve) }
    search.take(Array(curves.dropFirst(free.count)))
    if bases.count == 1 {
      if bases[0].isContinuous, search.isClear {
        search.takeKnots(bases[0].linear[0], free: draws / Self.drawsPerFreeColumn)
      }
    } else {
      let lines = order.map { $0.linear[0] }
      search.takeProducts(Array(lines.prefix(Self.mostPaired)))
      search.takeTriples(Array(lines.prefix(Self.mostTripled)))
      search.takeBends(outcomes)
      search.takeTensors(order.prefix(Self.mostCrossed).map { $0.curved.isEmpty ? $0.linear : $0.curved })
    }
    let scale = Double(draws).squareRoot()
    columns = search.columns.map { column in column.map { $0 * scale } }
    let pairs = Double(bases.count * (bases.count - 1) / 2)
    unseen = pairs > 0 ? log(Double(draws)) + 2 * log(pairs * Double(Self.curve * Self.curve)) : 0
  }

  /// Curves are taken whatever they say, the strongest first, up to a column for so many draws, or for the strongest two.
  private static let drawsPerFreeColumn = 40
  /// Columns of a curve.
  private static let curve = 6
  /// The strongest inputs whose products are looked at by two, by three, and as curves.
  private static let mostPaired = 20
  private static let mostTripled = 8
  private static let mostCrossed = 4
}
