// SPDX-License-Identifier: EUPL-1.2

public import Scenarios

/// Findings as text for people.
public enum FindingText {
  private static let lineWidth = 160
  /// Bytes of a line that is drawn; a longer one would be gone through for each finding in it.
  private static let mostBytes = 20_000

  /// A finding drawn under its line, Dutch, without a line break at the end. Nothing in it is obeyed by a terminal, whatever
  /// the files say.
  ///
  ///     noord/scenario.yaml:14:15: fout: "1.500" kan 1500 of 1,5 betekenen
  ///        14 |       bedrag: 1.500
  ///           |               ^^^^^ schrijf 1500 (zonder scheidingsteken) of 1.5
  ///        [number.ambiguous]
  ///
  /// - Parameters:
  ///   - lines: the lines of each file by path, as in `ReadResult`.
  ///   - emphasise: lets the severity and the mark under the line stand out.
  public static func draw(
    _ finding: Finding, lines: [String: [String]], emphasise: (String) -> String = { $0 }
  ) -> String {
    let severity = emphasise(finding.severity == .error ? "fout" : "waarschuwing")
    let head = "\(severity): \(HiddenCharacter.escapedLine(finding.message))"
    let advice = HiddenCharacter.escapedLine(finding.remedy)
    guard let place = finding.place else {
      return [head, advice.isEmpty ? nil : "   " + advice, "   [\(finding.code)]"].compactMap { $0 }
        .joined(separator: "\n")
    }
    let start = "\(HiddenCharacter.escapedLine(place.file)):\(place.line):\(place.column): \(head)"
    guard let text = lines[place.file], text.indices.contains(place.line - 1),
      text[place.line - 1].utf8.count <= mostBytes
    else {
      return [start, advice.isEmpty ? nil : "   " + advice, "   [\(finding.code)]"].compactMap { $0 }
        .joined(separator: "\n")
    }
    let number = String(place.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let (line, column) = window(text[place.line - 1], column: place.column)
    let length = max(1, min(place.length, max(1, line.count - column + 1)))
    let caret = String(repeating: " ", count: column - 1) + emphasise(String(repeating: "^", count: length))
    let remedy = advice.isEmpty ? "" : " " + advice
    return """
      \(start)
      \(margin) | \(line)
      \(String(repeating: " ", count: margin.count)) | \(caret)\(remedy)
         [\(finding.code)]
      """
  }

  /// The part of a long line around a column, and the column in it. A character that nobody sees becomes one that everybody
  /// does, so that columns stay.
  private static func window(_ text: String, column: Int) -> (String, Int) {
    let bytes = text.utf8
    // Where a byte is a character, only what is shown is gone through: a long line may have a thousand findings.
    if bytes.count > lineWidth, bytes.allSatisfy({ $0 < 0x80 }) {
      let part = part(of: bytes.count, around: column)
      let from = bytes.index(bytes.startIndex, offsetBy: part.shown.lowerBound)
      let shown = text[from..<bytes.index(from, offsetBy: part.shown.count)]
      return (part.lead + plain(String(shown)) + part.tail, part.column)
    }
    let line = Array(plain(text))
    let part = part(of: line.count, around: column)
    return (part.lead + String(line[part.shown]) + part.tail, part.column)
  }

  private static func plain(_ text: String) -> String {
    String(HiddenCharacter.replaced(text).map { $0 == "\t" ? " " : $0 })
  }

  /// What of a line of so many characters is shown, what stands for the rest, and where the column is in it.
  private static func part(
    of count: Int, around column: Int
  ) -> (shown: Range<Int>, lead: String, tail: String, column: Int) {
    let column = min(max(1, column), count + 1)
    guard count > lineWidth else { return (0..<count, "", "", column) }
    let start = max(0, min(column - lineWidth / 2, count - lineWidth))
    let end = min(count, start + lineWidth)
    let lead = start > 0 ? "…" : ""
    return (start..<end, lead, end < count ? "…" : "", column - start + lead.count)
  }
}
