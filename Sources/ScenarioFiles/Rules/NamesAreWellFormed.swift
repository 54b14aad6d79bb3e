// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Names are lower-case letters, digits and underscores, start with a letter, and are no words of the language.
enum NamesAreWellFormed: Rule {
  static func check(_ context: Context) {
    for declaration in context.draft.declarations
    where declaration.kind != .influence || !declaration.name.contains(":") {
      if !NameRule.isWellFormed(declaration.name) {
        NameRule.report(declaration.name, at: declaration.place, to: &context.findings)
      } else if NameRule.reserved.contains(declaration.name) {
        context.error(
          "name.reserved", "`\(declaration.name)` is een woord van de taal", "kies een andere naam",
          at: declaration.place)
      }
    }
  }
}

enum NameRule {
  static let reserved: Set<String> = [
    "en", "of", "niet", "in", "per", "ja", "nee", "arrangement", "prijs", "alle", "geen", "wacht", "actief", "geldt",
    "opgeheven", "casus", "gewicht", "euro", "tijd", "begin", "rest",
  ]

  static func isWellFormed(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy {
      isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  static func report(_ name: String, at place: Place, to findings: inout FindingList) {
    let simple = String(
      name.lowercased().map { $0 == "-" || $0 == " " || $0 == "." ? "_" : $0 }.filter { isWellFormed("a\($0)") })
    let remedy = isWellFormed(simple) ? "schrijf bijvoorbeeld \(simple)" : "begin met een kleine letter"
    findings.append(
      Finding(
        code: "name.invalid", message: "`\(name)` is geen naam: alleen kleine letters, cijfers en _", remedy: remedy,
        place: place))
  }
}
