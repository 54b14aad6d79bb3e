// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A density that rises in a straight line to the mode, and falls in one after it.
public struct Triangular: DistributionFamily {
  public let low: Double
  public let mode: Double
  public let high: Double

  public var support: ClosedRange<Double> { low...high }
  public var mean: Double { (low + mode + high) / 3 }

  public func quantile(_ u: Double) -> Double {
    let width = high - low
    guard width > 0 else { return low }
    let split = (mode - low) / width
    if u < split { return low + (u * width * (mode - low)).squareRoot() }
    return high - ((1 - u) * width * (high - mode)).squareRoot()
  }

  public func cdf(_ x: Double) -> Double {
    if x >= high { return 1 }
    guard x > low else { return 0 }
    let width = high - low
    return x < mode
      ? (x - low) * (x - low) / (width * (mode - low)) : 1 - (high - x) * (high - x) / (width * (high - mode))
  }

  public func scaled(by factor: Double) -> Distribution {
    .triangular(low: low * factor, mode: mode * factor, high: high * factor)
  }

  public func text(_ language: Language, _ number: @escaping (Double) -> String) -> String {
    Bilingual(nl: "driehoek", en: "triangular")[language] + WordsOfNumbers(language, number).ends(low, mode, high)
  }
}

extension Distribution {
  public static func triangular(low: Double, mode: Double, high: Double) -> Distribution {
    .triangular(Triangular(low: low, mode: mode, high: high))
  }
}
