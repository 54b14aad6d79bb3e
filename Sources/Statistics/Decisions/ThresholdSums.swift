// SPDX-License-Identifier: EUPL-1.2

/// Sums at every one of rising thresholds, of amounts that are the same over most of them.
///
/// - Complexity: an amount takes one step where thresholds are as far apart as each other, and a ramp as many more as lie on its slope.
struct ThresholdSums {
  private let thresholds: [Double]
  /// Thresholds to a unit, on average.
  private let density: Double
  private let columns: Int
  /// [place × column]: what is added at each threshold before the place.
  private var ends: [Double]
  /// [threshold × column]: what is added at one.
  private var own: [Double]

  /// - Parameter thresholds: rising.
  init(_ thresholds: [Double], columns: Int) {
    self.thresholds = thresholds
    self.columns = columns
    let length = thresholds.count > 1 ? thresholds[thresholds.count - 1] - thresholds[0] : 0
    density = length > 0 ? Double(thresholds.count - 1) / length : 0
    ends = Array(repeating: 0, count: (thresholds.count + 1) * columns)
    own = Array(repeating: 0, count: thresholds.count * columns)
  }

  /// The first threshold that is at least a value; their number where there is none.
  func place(of value: Double) -> Int {
    var place = likely(value)
    while place > 0, thresholds[place - 1] >= value { place -= 1 }
    while place < thresholds.count, thresholds[place] < value { place += 1 }
    return place
  }

  /// The first threshold above a value; their number where there is none.
  func placeAbove(_ value: Double) -> Int {
    var place = place(of: value)
    while place < thresholds.count, thresholds[place] == value { place += 1 }
    return place
  }

  /// Where a value would be among thresholds that are as far apart as each other.
  private func likely(_ value: Double) -> Int {
    guard density > 0 else { return 0 }
    let place = (value - thresholds[0]) * density
    return place > 0 ? Int(min(place, Double(thresholds.count - 1))) + 1 : 0
  }

  mutating func add(_ amount: Double, to column: Int, upTo place: Int) { ends[place * columns + column] += amount }

  mutating func add(_ amount: Double, to column: Int, at place: Int) { own[place * columns + column] += amount }

  /// A ramp of ``Step`` for a value less the threshold: 1 at low ones, 0 at high ones.
  struct Fall {
    var value: Double
    var width: Double
    /// The first threshold on its slope, or above it.
    var place: Int
  }

  func fall(at value: Double, width: Double) -> Fall {
    Fall(value: value, width: width, place: place(of: value - width))
  }

  /// - Parameter first: of the thresholds at which it is added.
  mutating func add(_ fall: Fall, to column: Int, from first: Int = 0, times: Double = 1) {
    var place = max(first, fall.place)
    add(times, to: column, upTo: place)
    if first > 0 { add(-times, to: column, upTo: first) }
    while place < thresholds.count, thresholds[place] < fall.value + fall.width {
      add(times * Step.at(fall.value - thresholds[place], width: fall.width), to: column, at: place)
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
