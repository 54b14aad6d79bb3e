// SPDX-License-Identifier: EUPL-1.2

/// The percentiles of an uncertain number between which the bars of a tornado run, as probabilities of a lower value.
public struct TornadoEnds: Hashable, Sendable {
  public let low: Double
  public let high: Double

  public static let standard = TornadoEnds(low: 0.05, high: 0.95)!

  /// - Returns: `nil` unless 0 < low < high < 1.
  public init?(low: Double, high: Double) {
    guard low > 0, low < high, high < 1 else { return nil }
    self.low = low
    self.high = high
  }

  /// Without what binary fractions leave: 7, not 7.000000000000001.
  public var percentages: (low: Double, high: Double) {
    func percentage(_ share: Double) -> Double { (share * 1e10).rounded() / 1e8 }
    return (percentage(low), percentage(high))
  }
}
