// SPDX-License-Identifier: EUPL-1.2

import Words

/// Gives the pictures in a page the colours themselves instead of the names that its style gives them, for programs that draw a
/// picture without the style around it.
public enum LiteralColours {
  /// - Parameter page: as `ReportPage` makes it: colours are whole attributes, and texts hold no quotes.
  /// - Returns: the page in the colours of paper: those for a dark screen are not used.
  public static func page(_ page: [UInt8]) -> [UInt8] {
    let text = String(decoding: page, as: UTF8.self)
    let colours = colours(text)
    return Array(
      text.replacing(#/<svg\b(?s:.*?)<\/svg>/#) { picture in
        picture.output.replacing(#/(["'])var\(--(\w+)\)(?=["'])/#) {
          $0.output.1 + (colours[String($0.output.2)] ?? "currentColor")
        }
      }.utf8)
  }

  /// Custom properties by name; a later one replaces an earlier one, as in CSS.
  private static func colours(_ text: String) -> [String: String] {
    let style = text.matches(of: #/<style>((?s:.*?))<\/style>/#).map(\.output.1).joined()
    let plain = style.replacing(#/\/\*(?s:.*?)\*\//#, with: "")
      .replacing(#/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/#, with: "")
    let pairs = plain.matches(of: #/--(\w+)\s*:\s*([^;}]+)/#).map { (String($0.output.1), String($0.output.2)) }
    return Dictionary(pairs, uniquingKeysWith: { _, later in later })
  }
}
