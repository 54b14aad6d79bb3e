// SPDX-License-Identifier: EUPL-1.2

/// A citizen service number: nine digits, of which only the first may be a zero at the start, that pass the eleven test.
///
/// The test weighs the digits 9, 8, … 2 and -1, and a number passes when the sum is a multiple of 11: one in eleven numbers does.
///
/// - Source: Logisch Ontwerp BSN (RvIG), where numbers of eight digits get a zero in front.
enum CitizenNumber {
  /// In a text: nine digits, also in groups and with letters before or behind; eight that lost their zero, in one piece or in
  /// thousands.
  static func isIn(_ text: TextParts) -> Bool {
    text.linkedNumbers.contains { sequence in
      TextParts.neighbours(sequence, withDigits: 9).contains { passes($0.digits) }
        || TextParts.neighbours(sequence, withDigits: 8).contains { digits, first in
          first.bytes.count == 8 || isInThousands(sequence, from: first) ? passes([zero] + digits) : false
        }
    }
  }

  /// In a column of numbers: a whole number of eight or nine digits, however a spreadsheet wrote it.
  static func isNumber(_ text: String) -> Bool {
    let parts = TextParts(text)
    let plain = parts.parts.flatMap { $0.gap + $0.bytes }
    guard let value = Double(String(decoding: plain.map { $0 == comma ? point : $0 }, as: UTF8.self)) else {
      return isIn(parts)
    }
    guard value == value.rounded(), (1e7..<1e9).contains(value) else { return false }
    let digits = Array(String(Int(value)).utf8)
    return passes(digits.count == 8 ? [zero] + digits : digits)
  }

  private static let zero = UInt8(ascii: "0")
  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")

  private static func isInThousands(_ sequence: [TextParts.Part], from first: TextParts.Part) -> Bool {
    sequence.count == 3 && sequence.map(\.bytes.count) == [2, 3, 3] && sequence[0].bytes == first.bytes
  }

  static func passes(_ digits: [UInt8]) -> Bool {
    guard digits.count == 9, digits[0] != zero || digits[1] != zero else { return false }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    return zip(digits, weights).reduce(0) { $0 + Int($1.0 - zero) * $1.1 } % 11 == 0
  }
}
