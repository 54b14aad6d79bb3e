// SPDX-License-Identifier: EUPL-1.2

/// A date of day, month and year: in the name of a case it is hardly ever anything but a day of birth.
enum CalendarDay {
  static func isIn(_ text: TextParts) -> Bool {
    let parts = text.parts
    if parts.contains(where: { $0.isNumber && $0.bytes.count == 8 && isDay(inOne: $0.bytes) }) { return true }
    return parts.indices.dropLast(2).contains { place in
      let three = Array(parts[place..<place + 3])
      return isDay(three) || (isShortDay(three) && hasName(parts))
    }
  }

  /// `12-03-1980`, `1980-3-12`, `12 mei 1980`, `12 03 1980`.
  private static func isDay(_ parts: [TextParts.Part]) -> Bool {
    guard parts[0].isNumber, parts[2].isNumber else { return false }
    if !parts[1].isNumber {
      return isMonth(parts[1].bytes) && (1...31).contains(number(parts[0])) && isYear(parts[2])
        && parts[1].gap.count <= 2 && parts[2].gap.count <= 2
    }
    guard parts[1].gap.count == 1, parts[1].gap == parts[2].gap, "-./_ ".utf8.contains(parts[1].gap[0]) else {
      return false
    }
    let isSpaced = parts[1].gap == [UInt8(ascii: " ")]
    if isSpaced, parts.map(\.bytes.count) != [2, 2, 4] { return false }
    return isYear(parts[2])
      ? isDayAndMonth(number(parts[0]), number(parts[1]))
      : isYear(parts[0]) && isDayAndMonth(number(parts[1]), number(parts[2]))
  }

  /// `12-03-80`.
  private static func isShortDay(_ parts: [TextParts.Part]) -> Bool {
    parts.allSatisfy { $0.isNumber && $0.bytes.count == 2 } && parts[1].gap == parts[2].gap
      && [[UInt8(ascii: "-")], [UInt8(ascii: "/")]].contains(parts[1].gap)
      && isDayAndMonth(number(parts[0]), number(parts[1]))
  }

  /// Whether there is a word with a capital that is not one for any case.
  private static func hasName(_ parts: [TextParts.Part]) -> Bool {
    parts.contains { part in
      !part.isNumber && part.bytes.count >= 3 && TextParts.isUpper(part.bytes[0])
        && !general.contains(String(decoding: part.bytes.map { $0 | 0x20 }, as: UTF8.self))
    }
  }

  private static let general: Set<String> = [
    "casus", "casussen", "gezin", "huishouden", "geval", "profiel", "groep", "type", "versie", "wijk",
  ]

  private static let months = [
    "jan", "feb", "mrt", "maart", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]
  .map { Array($0.utf8) }

  private static func isMonth(_ word: [UInt8]) -> Bool {
    let word = word.map { $0 | 0x20 }
    return (3...9).contains(word.count) && months.contains { word.starts(with: $0) }
  }

  /// Eight digits in one piece, with the year first or last.
  private static func isDay(inOne digits: [UInt8]) -> Bool {
    let values = digits.map { Int($0) - 48 }
    func value(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
    return years.contains(value(0..<4)) && isDayAndMonth(value(6..<8), value(4..<6), inOrder: true)
      || years.contains(value(4..<8)) && isDayAndMonth(value(0..<2), value(2..<4), inOrder: true)
  }

  private static let years = 1900...2099

  private static func isYear(_ part: TextParts.Part) -> Bool { part.bytes.count == 4 && years.contains(number(part)) }

  private static func isDayAndMonth(_ day: Int, _ month: Int, inOrder: Bool = false) -> Bool {
    (1...31).contains(day) && (1...12).contains(month)
      || !inOrder && (1...31).contains(month) && (1...12).contains(day)
  }

  /// Of a few digits; 0 for more.
  private static func number(_ part: TextParts.Part) -> Int {
    part.bytes.count > 4 ? 0 : part.bytes.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
