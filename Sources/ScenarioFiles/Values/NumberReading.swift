// SPDX-License-Identifier: EUPL-1.2

/// Strict reading of numbers from their text; refuses what people and parsers read differently.
///
/// Accepted: digits with at most one decimal point, an optional sign and exponent. Refused with advice: `1.500`, `1,5`,
/// `1.500,50`, `12:30`, `010`, `1_000`, `0x1F`, `.5`, `.nan`, and numbers beyond ``sizes``.
enum NumberReading {
  struct Refusal: Error, Equatable {
    var code: String
    var message: String
    var remedy: String
  }

  /// Sizes between which every number other than 0 lies: beyond them sums and products lose what they are about.
  static let sizes = 1e-15...1e15

  static func read(_ text: String) throws(Refusal) -> Double {
    let value = try plain(text)
    let isZero = value == 0 && !text.prefix { !"eE".contains($0) }.contains { ("1"..."9").contains($0) }
    if isZero || sizes.contains(abs(value)) { return value }
    throw abs(value) > 1
      ? Refusal(code: "number.size", message: "\"\(text)\" is te groot", remedy: "schrijf een getal tot 1e15")
      : Refusal(code: "number.size", message: "\"\(text)\" is te klein", remedy: "schrijf 0, of een getal vanaf 1e-15")
  }

  /// Of any size.
  private static func plain(_ text: String) throws(Refusal) -> Double {
    let parts = Parts(text)
    guard parts.isPlain else { throw refusal(text) }
    if parts.whole.count > 1, parts.whole.hasPrefix("0") {
      throw Refusal(
        code: "number.ambiguous", message: "\"\(text)\" begint met een nul en wordt soms anders gelezen",
        remedy: "schrijf \(text.drop { $0 == "0" })")
    }
    if parts.isAmbiguous { throw thousands(text, separator: ".") }
    guard let value = Double(text), value.isFinite else {
      throw Refusal(code: "number.invalid", message: "\"\(text)\" is te groot", remedy: "schrijf een kleiner getal")
    }
    return value
  }

  /// The value of a number that would be ambiguous, had not its neighbours shown what a point is; `nil` for any other.
  static func decimal(_ text: String) -> Double? {
    let parts = Parts(text)
    let isLeading = parts.whole.count > 1 && parts.whole.hasPrefix("0")
    return parts.isPlain && parts.isAmbiguous && !isLeading ? Double(text) : nil
  }

  /// Whether it is a number with a point that nobody takes for a separator of thousands.
  static func hasDecimalPoint(_ text: String) -> Bool {
    let parts = Parts(text)
    return parts.isPlain && !parts.fraction.isEmpty && !parts.isAmbiguous
  }

  /// A whole number without decimals or exponent.
  static func readInteger(_ text: String) throws(Refusal) -> Int {
    let value = try plain(text)
    guard let number = Int(text) else {
      throw Refusal(
        code: "number.invalid", message: "\"\(text)\" is geen heel getal",
        remedy: "schrijf een heel getal, zoals \(whole(value))")
    }
    return number
  }

  private static func whole(_ value: Double) -> String {
    abs(value) < 1e15 ? String(Int(value.rounded())) : "1000"
  }

  private static func thousands(_ text: String, separator: Character) -> Refusal {
    let joined = text.filter { $0 != separator }
    let point = trimmed(String(text.map { $0 == separator ? "." : $0 }))
    // With three decimals it would be refused again.
    let advice = Parts(point).isAmbiguous ? point + "0" : point
    return Refusal(
      code: "number.ambiguous",
      message: "\"\(text)\" kan \(joined) of \(String(point.map { $0 == "." ? "," : $0 })) betekenen",
      remedy: "schrijf \(joined) (zonder scheidingsteken) of \(advice)")
  }

  /// Without zeros at the end of the decimals.
  private static func trimmed(_ text: String) -> String {
    var result = text
    while result.hasSuffix("0") { result.removeLast() }
    if result.hasSuffix(".") { result.removeLast() }
    return result
  }

  private static func refusal(_ text: String) -> Refusal {
    let digits = text.filter(\.isNumber)
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
    if text.contains(":") {
      return Refusal(
        code: "number.ambiguous", message: "\"\(text)\" kan een tijd of een getal zijn",
        remedy: "schrijf een getal met een eenheid")
    }
    if pieces.count == 2, pieces.allSatisfy({ Parts(String($0)).isPlain && !$0.isEmpty }),
      pieces[1].allSatisfy(\.isNumber)
    {
      if pieces[1].count == 3, !pieces[0].contains("."), pieces[0] != "0" { return thousands(text, separator: ",") }
      return Refusal(
        code: "number.invalid", message: "\"\(text)\" heeft een decimale komma",
        remedy: "schrijf \(pieces[0].filter { $0 != "." }).\(pieces[1]), met een decimale punt")
    }
    let isGrouped = !digits.isEmpty && text.allSatisfy { $0.isNumber || ".,_'".contains($0) } && digits.count > 3
    return Refusal(
      code: "number.invalid", message: "\"\(text)\" is geen getal",
      remedy: isGrouped
        ? "schrijf \(digits), zonder scheidingstekens"
        : "schrijf cijfers met hooguit één decimale punt, zoals 1500 of 0.5")
  }

  /// A number taken apart, as far as it goes.
  private struct Parts {
    var whole = ""
    var fraction = ""
    var exponent = ""
    /// Whether there is nothing else.
    var isPlain = false

    /// Whether the point may stand between thousands and hundreds.
    var isAmbiguous: Bool { fraction.count == 3 && exponent.isEmpty && whole.count <= 3 && whole != "0" }

    init(_ text: String) {
      var rest = Substring(text)
      func digits() -> String {
        let found = rest.prefix { ("0"..."9").contains($0) }
        rest = rest.dropFirst(found.count)
        return String(found)
      }
      func sign() { if let first = rest.first, "+-".contains(first) { rest = rest.dropFirst() } }
      sign()
      whole = digits()
      var isComplete = !whole.isEmpty
      if rest.first == "." {
        rest = rest.dropFirst()
        fraction = digits()
        isComplete = isComplete && !fraction.isEmpty
      }
      if let first = rest.first, "eE".contains(first) {
        rest = rest.dropFirst()
        sign()
        exponent = digits()
        isComplete = isComplete && !exponent.isEmpty
      }
      isPlain = isComplete && rest.isEmpty
    }
  }
}
