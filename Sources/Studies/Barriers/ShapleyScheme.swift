// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Sampling

/// Which coalitions to value, and how much of each worth goes into the Shapley value of each player.
///
/// The value of a player is the mean, over all orders in which players can come in, of what the coalition of those before it is worth
/// more with it. Here it is a sum of worths with fixed factors, so that it holds draw by draw and for every perspective at once. In any
/// scheme the values add up to the worth of all players less that of none.
///
/// - Source: L. S. Shapley 1953, Contributions to the Theory of Games II, 307-317; by orders drawn at random: J. Castro, D. Gómez,
///   J. Tejada 2009, Computers & Operations Research 36:1726.
struct ShapleyScheme {
  /// Each once; a coalition comes after one that lacks one of its players or has one more, save the first.
  private(set) var coalitions: [Set<Int>] = []
  /// By player: coalition and factor.
  private(set) var terms: [[(coalition: Int, factor: Double)]]
  private var places: [Set<Int>: Int] = [:]

  private init(players: Int) { terms = Array(repeating: [], count: players) }

  /// All orders, by way of all coalitions. 2^players of them.
  static func exact(players n: Int) -> ShapleyScheme {
    var scheme = ShapleyScheme(players: n)
    for subset in 0..<(1 << n) { _ = scheme.place(Set((0..<n).filter { subset >> $0 & 1 == 1 })) }
    for subset in 0..<(1 << n) - 1 {
      // |S|! (n − |S| − 1)! / n!, as 1 / (n × (n − 1 over |S|)).
      let share = 1 / (Double(n) * gsl_sf_choose(UInt32(n - 1), UInt32(subset.nonzeroBitCount)))
      for player in 0..<n where subset >> player & 1 == 0 {
        scheme.terms[player] += [(subset | 1 << player, share), (subset, -share)]
      }
    }
    return scheme
  }

  /// The given orders only, each player once in each of them.
  static func orders(_ orders: [[Int]]) -> ShapleyScheme {
    var scheme = ShapleyScheme(players: orders[0].count)
    let share = 1 / Double(orders.count)
    for order in orders {
      var before = Set<Int>()
      var last = scheme.place(before)
      for player in order {
        before.insert(player)
        let next = scheme.place(before)
        scheme.terms[player] += [(next, share), (last, -share)]
        last = next
      }
    }
    return scheme
  }

  /// An order drawn at random, and its reverse: who comes early in one comes late in the other, so that what players do for each other
  /// counts about once (antithetic permutations). Where players only work together in pairs the two give the exact value.
  ///
  /// - Source: R. Mitchell, J. Cooper, E. Frank, G. Holmes 2022, Journal of Machine Learning Research 23(43).
  static func antitheticOrders(players n: Int, _ stream: inout PhiloxStream) -> [[Int]] {
    var order = Array(0..<n)
    for i in stride(from: n - 1, to: 0, by: -1) { order.swapAt(i, Int(stream.nextUniform() * Double(i + 1))) }
    return [order, order.reversed()]
  }

  /// - Parameter worth: of each coalition.
  func value(of player: Int, _ worth: (Int) -> Double) -> Double {
    terms[player].reduce(0) { $0 + $1.factor * worth($1.coalition) }
  }

  private mutating func place(_ coalition: Set<Int>) -> Int {
    if let place = places[coalition] { return place }
    coalitions.append(coalition)
    places[coalition] = coalitions.count - 1
    return coalitions.count - 1
  }
}
