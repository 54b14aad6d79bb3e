// SPDX-License-Identifier: EUPL-1.2

package import RunRecord

/// How the uncertain inputs were drawn.
package struct InputSpread {
  package struct Values {
    package var mean: Double
    package var low: Double
    package var high: Double

    package init(mean: Double, low: Double, high: Double) {
      self.mean = mean
      self.low = low
      self.high = high
    }
  }

  private let draws: DrawTable?
  private let places: [String: Int]

  package init(_ draws: DrawTable?) {
    self.draws = draws
    places = Dictionary(
      (draws?.columns ?? []).enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// `nil` for an input that is not among the draws.
  package subscript(name: String) -> Values? {
    guard let draws, let place = places[name] else { return nil }
    let values = draws.values.map { $0[place] }.sorted()
    guard let last = values.indices.last else { return nil }
    func quantile(_ share: Double) -> Double {
      let at = share * Double(last)
      let below = Int(at)
      let above = min(below + 1, last)
      return values[below] + (at - Double(below)) * (values[above] - values[below])
    }
    return Values(
      mean: values.reduce(0, +) / Double(values.count), low: quantile(0.025), high: quantile(0.975))
  }
}
