// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Sampling
import TestSupport
import Testing

@testable import Studies

/// Values of games on paper, without a simulation.
@Suite struct ShapleySchemeTests {
  private func values(_ scheme: ShapleyScheme, _ worth: (Set<Int>) -> Double) -> [Double] {
    let worths = scheme.coalitions.map(worth)
    return scheme.terms.indices.map { player in scheme.value(of: player) { worths[$0] } }
  }

  private func orders(_ n: Int, pairs: Int, seed: UInt64) -> [[Int]] {
    var stream = PhiloxStream(seed: seed)
    return (0..<pairs).flatMap { _ in ShapleyScheme.antitheticOrders(players: n, &stream) }
  }

  private func expectClose(_ a: [Double], _ b: [Double]) {
    #expect(zip(a, b).allSatisfy { abs($0 - $1) < 1e-12 } && a.count == b.count, "\(a) is not \(b)")
  }

  @Test func `where players add up, each is worth its own`() {
    let own = [3.0, -1, 0, 12.5, 7]
    let worth = { (coalition: Set<Int>) in coalition.sorted().reduce(10) { $0 + own[$1] } }
    expectClose(values(.exact(players: 5), worth), own)
    expectClose(values(.orders(orders(5, pairs: 1, seed: 1)), worth), own)
  }

  /// S. C. Littlechild, G. Owen 1973, Management Science 20:370: each longer stretch of runway is shared by those who need it.
  @Test func `the cost of a runway is shared by those who need each stretch`() {
    let costs = [1.0, 4, 6, 10]
    let worth = { (coalition: Set<Int>) in coalition.map { costs[$0] }.max() ?? 0 }
    let stretches = [1.0, 3, 2, 4]
    var exact: [Double] = []
    for (i, stretch) in stretches.enumerated() { exact.append((exact.last ?? 0) + stretch / Double(4 - i)) }
    expectClose(values(.exact(players: 4), worth), exact)
  }

  @Test func `those who are needed together share alike, others have nothing`() {
    let worth = { (coalition: Set<Int>) in coalition.isSuperset(of: [1, 2, 4]) ? 6.0 : 0 }
    expectClose(values(.exact(players: 6), worth), [0, 2, 2, 0, 2, 0])
  }

  @Test func `all orders give what all coalitions give`() {
    let all = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    let worths: [Set<Int>: Double] = [
      []: 1, [0]: 5, [1]: -2, [2]: 0.5, [0, 1]: 9, [0, 2]: 3, [1, 2]: -7, [0, 1, 2]: 11,
    ]
    expectClose(values(.orders(all), { worths[$0]! }), values(.exact(players: 3), { worths[$0]! }))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `one order and its reverse are exact where players only work in pairs, and one order alone is not`(seed: UInt64)
  {
    let pairs: [(Set<Int>, Double)] = [([0, 1], 4), ([1, 3], -2.5), ([2, 5], 8), ([0, 5], 1)]
    let worth = { (coalition: Set<Int>) in
      pairs.reduce(Double(coalition.count)) { coalition.isSuperset(of: $1.0) ? $0 + $1.1 : $0 }
    }
    let exact = (0..<6).map { i in pairs.reduce(1) { $1.0.contains(i) ? $0 + $1.1 / 2 : $0 } }
    let both = orders(6, pairs: 1, seed: seed)
    expectClose(values(.orders(both), worth), exact)
    #expect(zip(values(.orders([both[0]]), worth), exact).contains { abs($0 - $1) > 0.1 })
  }

  @Test func `orders drawn at random are right on average, and add up in each`() {
    let worth = { (coalition: Set<Int>) in
      Double(coalition.count * coalition.count * coalition.count) + (coalition.isSuperset(of: [0, 3, 4]) ? 100 : 0)
        + (coalition.contains(1) && !coalition.contains(2) && coalition.count > 2 ? 40 : 0)
    }
    let exact = values(.exact(players: 5), worth)
    let count = 400
    let drawn = (0..<count).map { values(.orders(orders(5, pairs: 1, seed: UInt64($0))), worth) }
    let all = worth([0, 1, 2, 3, 4]) - worth([])
    #expect(drawn.allSatisfy { abs($0.reduce(0, +) - all) < 1e-9 })
    for player in 0..<5 {
      let mean = drawn.reduce(0) { $0 + $1[player] } / Double(count)
      let variance = drawn.reduce(0) { $0 + ($1[player] - mean) * ($1[player] - mean) } / Double(count - 1)
      let error = (variance / Double(count)).squareRoot()
      #expect(error > 0)
      #expect(abs(mean - exact[player]) < 4 * error)
    }
  }
}
