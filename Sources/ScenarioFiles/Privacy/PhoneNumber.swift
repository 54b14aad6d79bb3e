// SPDX-License-Identifier: EUPL-1.2

/// A Dutch telephone number.
///
/// - Source: Nummerplan telefoon- en ISDN-diensten: ten digits of which the first is a zero and the second is none; abroad 31 in place of
///   that zero.
enum PhoneNumber {
  static func isIn(_ text: TextParts) -> Bool {
    text.linkedNumbers.contains { sequence in
      TextParts.neighbours(sequence, withDigits: 10).contains { isNational($0.digits) }
        || TextParts.neighbours(sequence, withDigits: 13).contains { hasStart($0.digits, "0031") }
        || TextParts.neighbours(sequence, withDigits: 11).contains { hasStart($0.digits, "31") && isAbroad($0.first) }
        || TextParts.neighbours(sequence, withDigits: 12).contains { hasStart($0.digits, "310") && isAbroad($0.first) }
        // A spreadsheet drops the zero of a mobile number.
        || sequence.contains { $0.bytes.count == 9 && hasStart($0.bytes, "6") }
    }
  }

  private static func isNational(_ digits: [UInt8]) -> Bool {
    hasStart(digits, "0") && digits[1] != UInt8(ascii: "0")
  }

  private static func isAbroad(_ first: TextParts.Part) -> Bool { first.gap.last == UInt8(ascii: "+") }
  private static func hasStart(_ digits: [UInt8], _ start: String) -> Bool { digits.starts(with: start.utf8) }
}
