// SPDX-License-Identifier: EUPL-1.2

/// Numbers as Dutch readers write them: point between thousands, decimal comma, a real minus sign.
///
/// The system's formatter gives the same but brings 40 MB of tables and follows the locale; a report may not.
public enum DutchNumber {
  /// A space at which no line may break; the answer turns it into an ordinary one at the end.
  static let hardSpace: Character = "\u{A0}"
  private static let minus = "\u{2212}"

  /// `1.234`, `−1.234`.
  public static func integer(_ value: Int) -> String {
    (value < 0 ? minus : "") + grouped(value.magnitude)
  }

  /// `1.234,50`: rounded half away from zero; never `−0`.
  ///
  /// - Parameter decimals: 0...9.
  public static func decimal(_ value: Double, decimals: Int) -> String {
    precondition(value.isFinite && (0...9).contains(decimals), "cannot write \(value) with \(decimals) decimals")
    let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = (abs(value) * power).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e18 else { return (value < 0 ? minus : "") + abs(value).description }
    let units = UInt(scaled)
    let sign = value < 0 && units > 0 ? minus : ""
    guard decimals > 0 else { return sign + grouped(units) }
    let fraction = String(units % UInt(power))
    return sign + grouped(units / UInt(power)) + "," + String(repeating: "0", count: decimals - fraction.count)
      + fraction
  }

  /// `€ 12.300`, `−€ 12.300`; whole euros.
  public static func euro(_ value: Double) -> String {
    let text = decimal(abs(value), decimals: 0)
    return (value < 0 && text != "0" ? minus : "") + "€" + String(hardSpace) + text
  }

  /// `2,25 %` for 0.0225: at most two decimals, no zeros at the end.
  public static func percentage(_ share: Double) -> String {
    shortened(decimal(share * 100, decimals: 2)) + String(hardSpace) + "%"
  }

  /// `7,5` or `10`: at most two decimals, no zeros at the end.
  public static func short(_ value: Double) -> String { shortened(decimal(value, decimals: 2)) }

  private static func shortened(_ text: String) -> String {
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "," { text.removeLast() }
    return text
  }

  private static func grouped(_ value: UInt) -> String {
    let digits = Array(String(value))
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(".") }
      out.append(digit)
    }
    return out
  }
}
