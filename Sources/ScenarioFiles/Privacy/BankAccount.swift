// SPDX-License-Identifier: EUPL-1.2

/// An IBAN: country, two check digits and an account, which as a number leave 1 on division by 97.
///
/// - Source: ISO 13616 (structure), ISO 7064 MOD 97-10 (check digits); lengths from the IBAN registry, for the countries of SEPA.
enum BankAccount {
  static func isIn(_ text: TextParts) -> Bool {
    let characters = text.parts.flatMap { part in part.bytes.map { part.isNumber ? $0 : $0 & 0xDF } }
    guard characters.count >= 15 else { return false }
    return characters.indices.dropLast(14).contains { start in
      let country = String(decoding: characters[start..<start + 2], as: UTF8.self)
      guard let length = lengths[country],
        start + length <= characters.count
      else { return false }
      return passes(Array(characters[start..<start + length]))
    }
  }

  private static let lengths = [
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24,
    "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21,
    "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24,
    "SI": 19, "SK": 24, "SM": 27, "VA": 22,
  ]

  private static func passes(_ characters: [UInt8]) -> Bool {
    guard TextParts.isDigit(characters[2]), TextParts.isDigit(characters[3]) else { return false }
    var rest = 0
    for byte in characters[4...] + characters[..<4] {
      // A is 10, Z is 35.
      rest = TextParts.isDigit(byte) ? rest * 10 + Int(byte) - 48 : rest * 100 + Int(byte) - 55
      rest %= 97
    }
    return rest == 1
  }
}
