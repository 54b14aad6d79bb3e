// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A distribution on listed values.
public struct WeightedSteps: DistributionFamily {
  /// Ascending; those without weight are left out.
  public let values: [Double]
  /// Probability up to and including each value; the last is 1.
  let cumulative: [Double]
  public let mean: Double

  /// - Precondition: as many weights as values, all finite, no weight negative, at least one positive.
  init(values: [Double], weights: [Double]) {
    precondition(values.count == weights.count, "a weight for every value")
    precondition(values.allSatisfy(\.isFinite) && weights.allSatisfy { $0 >= 0 && $0 < .infinity }, "finite numbers")
    let steps = zip(values, weights).filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
    precondition(!steps.isEmpty, "a positive weight")
    // Divided by the largest first, so that no sum overflows.
    let largest = steps.map(\.1).max()!
    let shares = steps.map { $0.1 / largest }
    let total = shares.reduce(0, +)
    var sum = 0.0
    var cumulative: [Double] = []
    for share in shares {
      sum += share
      cumulative.append(sum / total)
    }
    self.values = steps.map(\.0)
    self.cumulative = cumulative
    mean = zip(steps, shares).reduce(0) { $0 + $1.0.0 * ($1.1 / total) }
  }

  public var support: ClosedRange<Double> { values[0]...values[values.count - 1] }

  public func quantile(_ u: Double) -> Double {
    var low = 0
    var high = values.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] >= u { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }

  public func cdf(_ x: Double) -> Double { values.lastIndex { $0 <= x }.map { cumulative[$0] } ?? 0 }

  /// - Precondition: `factor` times every value is finite.
  public func scaled(by factor: Double) -> Distribution {
    .empirical(WeightedSteps(values: values.map { $0 * factor }, cumulative: cumulative, mean: mean * factor))
  }

  private init(values: [Double], cumulative: [Double], mean: Double) {
    self.values = values
    self.cumulative = cumulative
    self.mean = mean
  }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    Bilingual(
      nl: "een van \(values.count) waarden, met gewichten", en: "one of \(values.count) values, with weights")[language]
  }
}

extension Distribution {
  /// One of these values, with weights that need not add to 1.
  ///
  /// - Precondition: as many weights as values, all finite, no weight negative, at least one positive.
  public static func empirical(values: [Double], weights: [Double]) -> Distribution {
    .empirical(WeightedSteps(values: values, weights: weights))
  }
}
