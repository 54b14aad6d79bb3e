// SPDX-License-Identifier: EUPL-1.2

/// Sums at every one of rising thresholds, of amounts that are the same over most of them.
///
/// - Complexity: an amount takes the logarithm of the thresholds, and a ramp as many more as lie on its slope.
struct ThresholdSums {
  private let thresholds: [Double]
  private let columns: Int
  /// [place × column]: what is added at each threshold before the place.
  private var ends: [Double]
  /// [threshold × column]: what is added at one.
  private var own: [Double]

  /// - Parameter thresholds: rising.
  init(_ thresholds: [Double], columns: Int) {
    self.thresholds = thresholds
    self.columns = columns
    ends = Array(repeating: 0, count: (thresholds.count + 1) * columns)
    own = Array(repeating: 0, count: thresholds.count * columns)
  }

  /// The first threshold that is at least a value; their number where there is none.
  func place(of value: Double) -> Int { first { $0 >= value } }

  /// The first threshold above a value; their number where there is none.
  func placeAbove(_ value: Double) -> Int { first { $0 > value } }

  /// By halving.
  private func first(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, thresholds.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(thresholds[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  mutating func add(_ amount: Double, to column: Int, upTo place: Int) { ends[place * columns + column] += amount }

  mutating func add(_ amount: Double, to column: Int, at place: Int) { own[place * columns + column] += amount }

  /// Adds what ``Step`` gives a value less the threshold: 1 at low ones, 0 at high ones.
  ///
  /// - Parameter first: of the thresholds at which it is added.
  mutating func addFall(at value: Double, width: Double, to column: Int, from first: Int = 0, times: Double = 1) {
    var place = max(first, place(of: value - width))
    add(times, to: column, upTo: place)
    add(-times, to: column, upTo: first)
    while place < thresholds.count, thresholds[place] < value + width {
      add(times * Step.at(value - thresholds[place], width: width), to: column, at: place)
      place += 1
    }
  }

  /// [threshold × column]
  var values: [Double] {
    var result = own
    for column in 0..<columns {
      var sum = 0.0
      for place in thresholds.indices.reversed() {
        sum += ends[(place + 1) * columns + column]
        result[place * columns + column] += sum
      }
    }
    return result
  }
}
