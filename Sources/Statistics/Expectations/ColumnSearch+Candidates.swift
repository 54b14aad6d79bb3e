// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// What inputs can do together, as candidates.
extension ColumnSearch {
  /// Products of two lines; again where some were taken, since those hide others.
  mutating func takeProducts(_ lines: [[Double]]) {
    let products = lines.indices.flatMap { i in lines[..<i].map { [Self.product(lines[i], by: $0)] } }
    if take(products) { take(products) }
  }

  /// Products of three lines.
  mutating func takeTriples(_ lines: [[Double]]) {
    take(
      lines.indices.flatMap { i in
        (0..<i).flatMap { j in
          let pair = Self.product(lines[i], by: lines[j])
          return lines[..<j].map { [Self.product(pair, by: $0)] }
        }
      })
  }

  /// Products of one column of a curve and one of another, each by itself.
  mutating func takeTensors(_ curves: [[[Double]]]) {
    let products = curves.indices.flatMap { i in
      curves[..<i].flatMap { other in
        curves[i].flatMap { column in other.map { [Self.product(column, by: $0)] } }
      }
    }
    for _ in 0..<3 where !take(products) { return }
  }

  /// Curves of what is fitted so far of each outcome, which take up a scale on which effects multiply.
  ///
  /// - Source: projections on curves of a fit: J. H. Friedman, W. Stuetzle 1981, JASA 76:817.
  mutating func takeBends(_ outcomes: [[Double]]) {
    for fitted in fitted(outcomes) { take([Self.bends(fitted)].filter { !$0.isEmpty }) }
  }

  /// Jumps of a line at its 5 % quantiles, for what a curve of four pieces smooths over; without room for all of them, those jumps and
  /// bends at its deciles that say something.
  ///
  /// - Parameter free: columns up to which they are taken whatever they say.
  mutating func takeKnots(_ line: [Double], free: Int) {
    func steps(_ count: Int) -> [[Double]] {
      Quantiles.of(line, at: (1..<count).map { Double($0) / Double(count) }).map { knot in
        line.map { $0 > knot ? 1 : 0 }
      }
    }
    if columns.count + 19 <= free { return keep(steps(20)) }
    let hinges = Quantiles.of(line, at: (1..<10).map { Double($0) / 10 }).map { knot in line.map { max(0, $0 - knot) } }
    let knots = (hinges + steps(10)).map { [$0] }
    if take(knots) { take(knots) }
  }

  private static func product(_ a: [Double], by b: [Double]) -> [Double] { zip(a, b).map { $0 * $1 } }

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
