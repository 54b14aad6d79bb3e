// SPDX-License-Identifier: EUPL-1.2

/// Numbers as readers of a language write them: Dutch `1.234,5` and `€ 12.300`, English `1,234.5` and `€12,300`; a real
/// minus sign in both.
///
/// The system's formatter gives the same but brings 40 MB of tables and follows the locale; a report may not.
public struct NumberStyle: Sendable, Equatable {
  public static let dutch = NumberStyle(.nl)
  public static let english = NumberStyle(.en)

  /// A space at which no line may break; the answer turns it into an ordinary one at the end.
  public static let hardSpace: Character = "\u{A0}"
  private static let minus = "\u{2212}"

  public let language: Language

  public init(_ language: Language) { self.language = language }

  private var thousands: Character { language == .nl ? "." : "," }
  private var point: String { language == .nl ? "," : "." }
  /// Between a sign of unit and its number.
  private var gap: String { language == .nl ? String(Self.hardSpace) : "" }

  /// `1.234`, `−1.234`.
  public func integer(_ value: Int) -> String { (value < 0 ? Self.minus : "") + grouped(value.magnitude) }

  /// `1.234,50`: rounded half away from zero; never `−0`.
  ///
  /// - Parameter decimals: 0...9.
  public func decimal(_ value: Double, decimals: Int) -> String {
    precondition(value.isFinite && (0...9).contains(decimals), "cannot write \(value) with \(decimals) decimals")
    let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = (abs(value) * power).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e18 else { return (value < 0 ? Self.minus : "") + abs(value).description }
    let units = UInt(scaled)
    let sign = value < 0 && units > 0 ? Self.minus : ""
    guard decimals > 0 else { return sign + grouped(units) }
    let fraction = String(units % UInt(power))
    return sign + grouped(units / UInt(power)) + point + String(repeating: "0", count: decimals - fraction.count)
      + fraction
  }

  /// `€ 12.300`, `−€ 12.300`.
  ///
  /// - Parameter decimals: 0 for whole euros, 2 for a receipt.
  public func euro(_ value: Double, decimals: Int = 0) -> String {
    let text = decimal(value, decimals: decimals)
    let isNegative = text.hasPrefix(Self.minus)
    return (isNegative ? Self.minus : "") + "€" + gap + text.dropFirst(isNegative ? 1 : 0)
  }

  /// `2,25 %` for 0.0225: at most two decimals, no zeros at the end.
  public func percentage(_ share: Double) -> String { short(share * 100) + gap + "%" }

  /// `7,5` or `10`: at most two decimals, no zeros at the end.
  public func short(_ value: Double) -> String {
    var text = decimal(value, decimals: 2)
    while text.last == "0" { text.removeLast() }
    if text.hasSuffix(point) { text.removeLast() }
    return text
  }

  /// `1984` or `2,5`: all digits and no groups, for a number that may be a year.
  public func ungrouped(_ value: Double) -> String { TraitValue.plain(value).replacing(".", with: point) }

  /// `87 van de 100`, `87 out of 100`; never certainty, because a finite number of draws cannot show it.
  public func hundreds(_ probability: Double) -> String {
    switch (probability * 100).rounded(.toNearestOrAwayFromZero) {
    case ..<1: Bilingual(nl: "minder dan 1 van de 100", en: "fewer than 1 out of 100")[language]
    case 100...: Bilingual(nl: "meer dan 99 van de 100", en: "more than 99 out of 100")[language]
    case let count: Bilingual(nl: "\(Int(count)) van de 100", en: "\(Int(count)) out of 100")[language]
    }
  }

  /// The same in a table: `87 %`.
  public func chance(_ probability: Double) -> String {
    let space = String(Self.hardSpace)
    switch (probability * 100).rounded(.toNearestOrAwayFromZero) {
    case ..<1: return "<" + space + "1" + gap + "%"
    case 100...: return ">" + space + "99" + gap + "%"
    case let count: return "\(Int(count))" + gap + "%"
    }
  }

  /// `63 %` for 0.63: whole percents.
  public func wholePercentage(_ share: Double) -> String { decimal(share * 100, decimals: 0) + gap + "%" }

  private func grouped(_ value: UInt) -> String {
    let digits = Array(String(value))
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(thousands) }
      out.append(digit)
    }
    return out
  }
}
