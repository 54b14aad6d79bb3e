// SPDX-License-Identifier: EUPL-1.2

/// What arrangements are for, in units of its own: the effect of a cost-effectiveness analysis.
public struct Effect: Hashable, Sendable {
  public var title: String
  /// One unit, such as `qaly`.
  public var unit: String
  /// Names of the items whose units are the effect.
  public var gains: [String]
  /// Names of the items whose units count off.
  public var losses: [String]
  /// The party or group whose costs are set against it; `nil`: society, which bears all money and all else that is valued.
  public var payer: String?
  public var willingness: WillingnessToPay

  public init(
    title: String, unit: String, gains: [String], losses: [String] = [], payer: String? = nil,
    willingness: WillingnessToPay
  ) {
    self.title = title
    self.unit = unit
    self.gains = gains
    self.losses = losses
    self.payer = payer
    self.willingness = willingness
  }

  /// What a unit of an item adds to the effect: 1, −1, or 0 where it is no part of it.
  public func sign(of item: String) -> Double { gains.contains(item) ? 1 : losses.contains(item) ? -1 : 0 }
}

/// What a unit of effect may be worth, as places on an axis: whole euro per unit, at the price level.
public struct WillingnessToPay: Hashable, Sendable {
  public static let mostValues = 201

  /// 0 or more.
  public let low: Int
  public let high: Int
  /// Above 0.
  public let step: Int

  /// - Parameter step: `nil` for a round step, of which about twenty fit.
  /// - Returns: `nil` unless 0 ≤ low < high, the step is above 0, and there are no more than ``mostValues``.
  public init?(from low: Int, to high: Int, step: Int? = nil) {
    guard low >= 0, low < high, high <= 1_000_000_000 else { return nil }
    let step = step ?? Self.round(high - low)
    guard step > 0, (high - low) / step < Self.mostValues else { return nil }
    (self.low, self.high, self.step) = (low, high, step)
  }

  /// The smallest of 1, 2 and 5 times a power of ten that is a twentieth of the span or more.
  private static func round(_ span: Int) -> Int {
    var power = 1
    while true {
      if let step = [1, 2, 5].map({ $0 * power }).first(where: { 20 * $0 >= span }) { return step }
      power *= 10
    }
  }

  /// `0:100000:5000`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    let numbers = parts.compactMap(\.self)
    guard numbers.count == parts.count, (2...3).contains(numbers.count) else { return nil }
    self.init(from: numbers[0], to: numbers[1], step: numbers.count == 3 ? numbers[2] : nil)
  }

  public var text: String { "\(low):\(high):\(step)" }

  /// Rising; the last is the highest place that a whole number of steps reaches.
  public var values: [Double] { stride(from: low, through: high, by: step).map(Double.init) }
}
