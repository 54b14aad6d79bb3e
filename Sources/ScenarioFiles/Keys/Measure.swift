// SPDX-License-Identifier: EUPL-1.2

public import Quantities

/// What a number at a key must be measured in, and between which bounds it must lie.
public struct Measure: Hashable, Sendable {
  public enum Bounds: Hashable, Sendable {
    case any
    case notNegative
    case positive
    /// 0 to 1, both included.
    case share
  }

  /// `nil`: any dimension.
  public var dimension: Dimension?
  public var bounds: Bounds
  /// How to write one, for messages.
  public var example: String

  public init(_ dimension: Dimension?, _ bounds: Bounds, example: String) {
    self.dimension = dimension
    self.bounds = bounds
    self.example = example
  }

  public static let rate = Measure(.rate, .notNegative, example: "0.35 per jaar")
  public static let probability = Measure(Dimension.none, .share, example: "0.6 of 60 %")
  public static let factor = Measure(Dimension.none, .notNegative, example: "0.6")
  public static let positiveNumber = Measure(Dimension.none, .positive, example: "1.5")
  public static let duration = Measure(.duration, .notNegative, example: "3 maanden")
  public static let positiveDuration = Measure(.duration, .positive, example: "3 maanden")
  public static let amount = Measure(.amount, .notNegative, example: "€ 1200")
  public static let count = Measure(nil, .notNegative, example: "4 uur per maand")
  public static let positiveRate = Measure(.rate, .positive, example: "0.2 per jaar")
  public static let anyRate = Measure(.rate, .any, example: "0.09 per jaar")
  public static let number = Measure(Dimension.none, .any, example: "0.3")
  public static let weight = Measure(Dimension.none, .notNegative, example: "3")
  public static let anything = Measure(nil, .any, example: "1.8")
}

extension Measure.Bounds {
  /// Whether a value lies between the bounds; never for NaN.
  func contains(_ value: Double) -> Bool {
    switch self {
    case .any: !value.isNaN
    case .notNegative: value >= 0
    case .positive: value > 0
    case .share: value >= 0 && value <= 1
    }
  }

  /// Whether all values of an interval lie between the bounds; an interval that only touches 0 counts as positive.
  func contains(_ low: Double, _ high: Double) -> Bool {
    switch self {
    case .any: true
    case .notNegative: low >= 0
    case .positive: low >= 0 && high > 0
    case .share: low >= 0 && high <= 1
    }
  }

  /// Dutch wording for messages.
  var wording: String {
    switch self {
    case .any: "een getal"
    case .notNegative: "0 of meer"
    case .positive: "groter dan 0"
    case .share: "tussen 0 en 1"
    }
  }
}
