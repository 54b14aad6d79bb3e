// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Labels as they stand in files.
enum LabelText {
  /// Characters of a value.
  static let most = 60

  /// The name of the label that a column of a price list is for; `nil` for any other column.
  static func name(of column: TableReader.Column) -> String? {
    column.name.hasPrefix(KeyTable.labelPrefix) ? String(column.name.dropFirst(KeyTable.labelPrefix.count)) : nil
  }
}

extension Context {
  /// Reports a name that is none.
  @discardableResult
  func checkLabel(name: String, at place: Place) -> Bool {
    if draft.labelPlace == nil { draft.labelPlace = place }
    if NameRule.isWellFormed(name) { return true }
    NameRule.report(name, at: place, to: &findings)
    return false
  }

  /// Whether a text can be the value of a label; reported when it cannot.
  func isLabel(_ text: String, at place: Place) -> Bool {
    if text.isEmpty || text.allSatisfy(\.isWhitespace) {
      refuseEmptyLabel(at: place)
      return false
    }
    guard text.count <= LabelText.most, !text.contains(where: \.isNewline) else {
      error(
        "text.long", "de waarde van een label is één regel van hoogstens \(LabelText.most) tekens",
        "schrijf een code of een kort woord", at: place)
      return false
    }
    return true
  }

  func refuseEmptyLabel(at place: Place) {
    error("value.missing", "dit label heeft geen waarde", "vul een waarde in of haal het label weg", at: place)
  }
}
