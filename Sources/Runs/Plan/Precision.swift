// SPDX-License-Identifier: EUPL-1.2

import Reports
import Words

/// How small the error of the social net result must be: an amount per household, or a share of the result itself.
public enum Precision: Equatable, Sendable {
  /// Euro per household.
  case euro(Double)
  /// 0.01 for a hundredth.
  case share(Double)

  /// `250`, `€ 250`, `1 %`, `0,5 %`.
  public init?(argument: String) {
    var text = argument.filter { $0 != " " && $0 != "\u{A0}" }
    let isShare = text.hasSuffix("%")
    if isShare { text.removeLast() }
    if !isShare, text.hasPrefix("€") { text.removeFirst() }
    // A comma can only be a decimal sign here; a point followed by three digits may be either.
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].count == 3 { return nil }
    let plain = String(text.map { $0 == "," ? "." : $0 })
    guard plain.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let value = Double(plain), value > 0,
      value.isFinite
    else { return nil }
    self = isShare ? .share(value / 100) : .euro(value)
  }

  func target(mean: Double) -> Double {
    switch self {
    case .euro(let amount): amount
    case .share(let share): share * abs(mean)
    }
  }

  /// With all its decimals.
  private static func euro(_ amount: Double) -> String {
    if amount == amount.rounded() { return NumberStyle.dutch.euro(amount) }
    var text = NumberStyle.dutch.euro(amount, decimals: 9)
    while text.last == "0" { text.removeLast() }
    return text
  }

  /// In Dutch.
  public var text: String {
    switch self {
    case .euro(let amount): Self.euro(amount)
    case .share(let share): NumberStyle.dutch.percentage(share) + " van het saldo"
    }
  }
}
