// SPDX-License-Identifier: EUPL-1.2

/// A text as runs of letters and runs of digits, whatever script, width or kind of space they are written in.
struct TextParts {
  struct Part {
    /// ASCII: digits, or letters as they were; letters of other alphabets are `x` or `X`.
    var bytes: [UInt8]
    var isNumber: Bool
    /// What stands before it: spaces of every kind are one kind, and so are dashes.
    var gap: [UInt8]
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    var gap: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = Self.plain(scalar) else { continue }
      let isNumber = Self.isDigit(byte)
      guard isNumber || Self.isLetter(byte) else {
        gap.append(byte)
        continue
      }
      if gap.isEmpty, let last = parts.last, last.isNumber == isNumber {
        parts[parts.count - 1].bytes.append(byte)
      } else {
        parts.append(Part(bytes: [byte], isNumber: isNumber, gap: gap))
        gap = []
      }
    }
  }

  /// Sequences of numbers with at most three separating marks between them, as places in `parts`.
  var linkedNumbers: [[Part]] {
    var all: [[Part]] = []
    var isLinked = false
    for part in parts {
      if !part.isNumber {
        isLinked = false
      } else if isLinked, part.gap.count <= 3 {
        all[all.count - 1].append(part)
      } else {
        all.append([part])
        isLinked = true
      }
    }
    return all
  }

  /// The digits of neighbours in a sequence of numbers that together are so many, with the first of them.
  static func neighbours(_ sequence: [Part], withDigits count: Int) -> [(digits: [UInt8], first: Part)] {
    sequence.indices.compactMap { start in
      var digits: [UInt8] = []
      for part in sequence[start...] {
        digits += part.bytes
        if digits.count >= count { break }
      }
      return digits.count == count ? (digits, sequence[start]) : nil
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte & 0xDF) }

  /// `nil` for what nobody sees.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return UInt8(scalar.value) }
    // Letters, digits and signs of double width.
    if (0xFF01...0xFF5E).contains(scalar.value) { return UInt8(scalar.value - 0xFEE0) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .decimalNumber: return UInt8(ascii: "0") + UInt8(properties.numericValue ?? 0)
    case .uppercaseLetter, .titlecaseLetter: return UInt8(ascii: "X")
    case .lowercaseLetter, .modifierLetter, .otherLetter: return UInt8(ascii: "x")
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return UInt8(ascii: " ")
    case .dashPunctuation: return UInt8(ascii: "-")
    case .nonspacingMark, .enclosingMark, .format: return nil
    default: return scalar == "\u{2212}" ? UInt8(ascii: "-") : UInt8(ascii: "?")
    }
  }
}
