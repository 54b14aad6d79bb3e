// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// A correlation in a scenario is that of a normal copula.
@Suite(.enabled(if: Program.isBuilt)) struct WrittenCorrelationTests {
  private static let count = 4000
  private static let correlation = 0.6

  private func draws() throws -> (Double, rank: Double) {
    let run = try WrittenRun(
      """
      parameters:
        a: {verdeling: lognormaal, mu: 0, sigma: 1, bron: aanname (test), zekerheid: laag}
        b: {verdeling: lognormaal, mu: 1, sigma: 0.5, bron: aanname (test), zekerheid: laag}
      correlaties:
        samen: {parameters: [a, b], correlatie: \(Self.correlation)}
      posten:
        p: {bedrag: € 1 * a * b, bij: begin, betaler: gemeente, bron: aanname (test), zekerheid: laag}
      """, settings: "trekkingen: \(Self.count)\nherhalingen: 1\n")
    let (a, b) = try (run.column("a", of: "trekkingen"), run.column("b", of: "trekkingen"))
    try #require(a.count == Self.count && b.count == Self.count)
    return (pearson(a.map(log), b.map(log)), pearson(ranks(a), ranks(b)))
  }

  private func ranks(_ x: [Double]) -> [Double] {
    var ranks = x
    for (rank, i) in x.indices.sorted(by: { x[$0] < x[$1] }).enumerated() { ranks[i] = Double(rank) }
    return ranks
  }

  private func pearson(_ x: [Double], _ y: [Double]) -> Double {
    let (mx, my) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    let products = zip(x, y).map { ($0 - mx) * ($1 - my) }.reduce(0, +)
    let (xx, yy) = (x.map { ($0 - mx) * ($0 - mx) }.reduce(0, +), y.map { ($0 - my) * ($0 - my) }.reduce(0, +))
    return products / (xx * yy).squareRoot()
  }

  /// Standard errors: of the correlation of normal numbers (1 - r²) / √n; of that of ranks after Bonett and Wright (2000).
  @Test func `logarithms of lognormal numbers have the correlation, and ranks that of a normal copula`() throws {
    let (logarithms, rank) = try draws()
    let (n, r) = (Double(Self.count), Self.correlation)
    #expect(abs(logarithms - r) < 4 * (1 - r * r) / n.squareRoot())
    let wanted = 6 / Double.pi * asin(r / 2)
    #expect(abs(rank - wanted) < 4 * (1 + wanted * wanted / 2).squareRoot() * (1 - wanted * wanted) / n.squareRoot())
  }
}
