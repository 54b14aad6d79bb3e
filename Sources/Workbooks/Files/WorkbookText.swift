// SPDX-License-Identifier: EUPL-1.2

import Reports
import Scenarios

/// Texts as a workbook holds them: XML without characters that XML does not know, and as they were written when read back.
enum WorkbookText {
  /// Longer texts do not fit in a cell.
  static let longest = 32_767

  /// A text that is not in a cell, such as the title of a chart. The library writes control characters as they are.
  static func plain(_ text: String) -> String { HiddenCharacter.escaped(text) }

  /// The text of a cell or a note, in which `_x0041_` stands for a character; its underscore is written as `_x005F_`.
  ///
  /// - Source: ECMA-376 part 1, 22.9.2.19, ST_Xstring.
  static func cell(_ text: String) -> String {
    var text = plain(text)
    if text.contains("_x") { text.replace(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_") }
    return clipped(text)
  }

  private static func clipped(_ text: String) -> String {
    guard text.unicodeScalars.count > longest else { return text }
    return start(of: text, longest - 1) + "…"
  }

  /// Text in a heading of a page, where `&` begins a code and little fits.
  static func heading(_ text: String, most: Int) -> String {
    let text = plain(text)
    let escaped = text.replacing("&", with: "&&")
    guard escaped.utf16.count > most else { return escaped }
    return start(of: text.replacing("&", with: ""), most / 2) + "…"
  }

  private static func start(of text: String, _ count: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
  }
}
