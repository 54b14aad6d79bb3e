// SPDX-License-Identifier: EUPL-1.2

/// Characters that no reader sees, but a program obeys: codes that move the cursor of a terminal, that turn the direction of
/// reading, or that make two words look the same. A scenario may not hold them, and none of them is ever written as it is.
///
/// - Source: Unicode 16, general category Cc, `Bidi_Control` and `Default_Ignorable_Code_Point`; Unicode Technical Report 36,
///   section 2.10. Left out: joiners and variation selectors, which Persian and emoji need.
public enum HiddenCharacter {
  /// Whether a text of a scenario may not hold it. Line feed and tab are plain text.
  public static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x20...0xAC: false
    default: isDirection(scalar) || isInvisible(scalar.value)
    }
  }

  /// Whether it turns the direction of reading.
  public static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x034F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B, 0x2028...0x2029, 0x2060...0x206F,
      0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    // No characters, in any plane.
    default: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }

  /// `U+001B`.
  public static func name(_ scalar: Unicode.Scalar) -> String { "U+" + hexadecimal(scalar, digits: 4) }

  /// The text with every refused character written out, as `\u{1B}`, which a terminal, a browser and XML leave alone.
  /// U+2060 stays: the program writes it itself, to keep a sign with its amount.
  ///
  /// Cost: one look at each byte of a text without them.
  public static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if isRefused(scalar), scalar.value != 0x2060 {
        out += "\\u{" + hexadecimal(scalar, digits: 2) + "}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The same on one line, so that a text cannot pass for a message of its own.
  public static func escapedLine(_ text: String) -> String {
    escaped(text).replacing("\n", with: "\\n").replacing("\t", with: "\\t")
  }

  /// The text with U+FFFD for every refused character: as many scalars as there were.
  public static func replaced(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isRefused) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(isRefused(scalar) ? "\u{FFFD}" : scalar) }
    return String(out)
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) || byte == 0x0A || byte == 0x09 }

  private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let text = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
