// SPDX-License-Identifier: EUPL-1.2

/// Numbers in reasons, as Dutch writes them.
enum ReasonNumber {
  /// Whole euros, from a thousand on in hundreds, of an amount above 0.
  static func euro(_ amount: Double) -> String {
    let unit = amount >= 1000 ? 100.0 : 1
    let digits = String(Int((amount / unit).rounded() * unit))
    var text = ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { text += "." }
      text.append(digit)
    }
    return text
  }

  /// One decimal, or none where it is zero.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "−" : ""
    let whole = String(abs(tenths) / 10)
    return sign + (tenths % 10 == 0 ? whole : whole + "," + String(abs(tenths) % 10))
  }
}
