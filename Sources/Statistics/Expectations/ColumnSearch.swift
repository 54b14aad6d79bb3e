// SPDX-License-Identifier: EUPL-1.2

import CLoops
import Glibc

/// Finds columns that say something about outcomes, one set of candidates after the other; each column taken is put at right angles to
/// those before it.
struct ColumnSearch {
  /// Taken so far: of mean 0, at right angles, of length 1.
  private(set) var columns: [[Double]] = []
  private let most: Int
  private let draws: Int
  /// What the columns leave of each outcome.
  private var rest: [[Double]]
  /// Squares of the outcomes about their means.
  private let squares: [Double]

  /// - Parameters:
  ///   - outcomes: [outcome][draw].
  ///   - most: columns to take at most.
  init(_ outcomes: [[Double]], most: Int) {
    self.most = most
    draws = outcomes.first?.count ?? 0
    let centred = outcomes.map(Self.centred)
    rest = centred
    squares = centred.map(Self.square)
  }

  /// Whether the columns taken say more of any outcome than as many columns of chance.
  var isClear: Bool {
    let price = Double(columns.count) * log(Double(draws)) / Double(draws)
    return zip(rest, squares).contains { Self.square($0) < $1 * exp(-price) }
  }

  /// Takes the candidates that say more than the luckiest of them would by chance, those that say most first.
  ///
  /// - Parameter candidates: columns that are taken together or not at all.
  /// - Returns: whether any was taken.
  /// - Complexity: candidates × draws × (outcomes + columns taken).
  @discardableResult
  mutating func take(_ candidates: [[[Double]]]) -> Bool {
    let before = columns.count
    let promising = candidates.enumerated()
      .map { (promise: promise($1), candidate: $1, place: $0) }
      .filter { $0.promise > Self.leastPromise / Double(draws) }
      .sorted { ($1.promise, $0.place) < ($0.promise, $1.place) }
    for (_, candidate, _) in promising where columns.count < most {
      let own = atRightAngles(candidate)
      guard !own.isEmpty, columns.count + own.count <= most, says(own, of: candidates.count) else { continue }
      for column in own { add(column) }
    }
    return columns.count > before
  }

  /// Takes what is new in columns, whatever it says, as far as there is room.
  mutating func keep(_ candidate: [[Double]]) {
    for column in atRightAngles(candidate).prefix(most - columns.count) { add(column) }
  }

  /// What the columns say of each outcome, [outcome][draw], given the outcomes.
  func fitted(_ outcomes: [[Double]]) -> [[Double]] {
    zip(outcomes, rest).map { outcome, rest in zip(Self.centred(outcome), rest).map { $0 - $1 } }
  }

  /// A column that says less than two standard errors of chance is not looked at closer.
  private static let leastPromise = 4.0

  /// The largest share of what is left of any outcome that the columns of a candidate explain, each on its own.
  private func promise(_ candidate: [[Double]]) -> Double {
    let columns = candidate.map(Self.centred)
    let lengths = columns.map(Self.square)
    return rest.reduce(0.0) { most, own in
      let left = Self.square(own)
      guard left > 0 else { return most }
      let share = zip(columns, lengths).reduce(0.0) { sum, column in
        guard column.1 > 0 else { return sum }
        let product = Self.product(column.0, own)
        return sum + product * product / (column.1 * left)
      }
      return max(most, share)
    }
  }

  /// Schwarz's criterion, raised for the number of candidates.
  ///
  /// - Source: J. Chen, Z. Chen 2008, Biometrika 95:759.
  private func says(_ own: [[Double]], of candidates: Int) -> Bool {
    let n = Double(draws)
    let price = (Double(own.count) * log(n) + 2 * log(Double(candidates))) / n
    return rest.contains { rest in
      let before = Self.square(rest)
      let explained = own.reduce(0.0) { sum, column in
        let product = Self.product(column, rest)
        return sum + product * product
      }
      return before > 0 && before - explained < before * exp(-price)
    }
  }

  private mutating func add(_ column: [Double]) {
    for o in rest.indices {
      let product = Self.product(column, rest[o])
      columns_add(&rest[o], column, -product, column.count)
    }
    columns.append(column)
  }

  /// What is new in the columns of a candidate; twice over, so that rounding leaves nothing of the others.
  private func atRightAngles(_ candidate: [[Double]]) -> [[Double]] {
    var own: [[Double]] = []
    for column in candidate {
      var rest = Self.centred(column)
      let before = Self.square(rest)
      for _ in 0..<2 {
        for other in columns + own {
          let product = Self.product(other, rest)
          columns_add(&rest, other, -product, other.count)
        }
      }
      let after = Self.square(rest)
      guard before > 0, after > 1e-8 * before else { continue }
      let scale = 1 / after.squareRoot()
      own.append(rest.map { $0 * scale })
    }
    return own
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.map { $0 - mean }
  }

  private static func square(_ values: [Double]) -> Double { product(values, values) }

  static func product(_ a: [Double], _ b: [Double]) -> Double {
    precondition(a.count == b.count, "columns of different length")
    return columns_product(a, b, a.count)
  }
}
