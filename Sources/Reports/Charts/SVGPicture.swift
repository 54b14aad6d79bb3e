// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios

/// An SVG that gnuplot wrote, made fit for a page: words for those who cannot see it, inks in place of colours, no names
/// that another picture could have too, and the texts of the chart where gnuplot wrote their placeholders.
public struct SVGPicture: Sendable, Equatable {
  /// The `svg` element.
  public let text: String

  /// Cuts what gnuplot wrote into the pictures of these charts; `nil` when it is not that: other pictures, a text that is no
  /// placeholder, or a number that is none.
  public static func all(_ output: String, of charts: [Chart]) -> [String: SVGPicture]? {
    var lines: [Substring] = []
    var documents: [[Substring]] = []
    for line in output.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.hasPrefix("<?xml") { lines = [] }
      lines.append(line)
      if line.hasPrefix("</svg>") { documents.append(lines) }
    }
    guard documents.count == charts.count else { return nil }
    var pictures: [String: SVGPicture] = [:]
    for (chart, lines) in zip(charts, documents) {
      guard let picture = SVGPicture(chart, lines) else { return nil }
      pictures[chart.name] = pictures[chart.name] ?? picture
    }
    return pictures
  }

  private init?(_ chart: Chart, _ lines: [Substring]) {
    let (title, description) = (chart.name + "-titel", chart.name + "-uitleg")
    var out = [
      "<svg viewBox=\"0 0 \(chart.width) \(chart.height)\" role=\"img\" aria-labelledby=\"\(title) \(description)\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<title id=\"\(title)\">\(Self.escaped(chart.title))</title>",
      "<desc id=\"\(description)\">\(Self.escaped(chart.description))</desc>",
    ]
    var body = Self.canvas(lines)
    Self.joinDots(&body)
    Self.dropEmptyGroups(&body)
    let texts = ChartTexts(chart)
    for line in body {
      guard !Self.has("nan", line), !Self.has("inf", line), let written = Self.written(Self.inked(line), texts) else {
        return nil
      }
      out.append(written)
    }
    text = out.joined(separator: "\n") + "\n</svg>"
  }

  /// What is drawn: without gnuplot's own title, symbols and names.
  private static func canvas(_ lines: [Substring]) -> [String] {
    guard let end = lines.firstIndex(of: "</defs>") else { return [] }
    // The last two lines close the canvas and the document.
    return lines[(end + 1)...].dropLast(2).map { line in
      guard line.hasPrefix("\t<g id=") else { return String(line) }
      return "<g>"
    }
  }

  /// gnuplot writes every dot as a copy of a symbol; one path of points with round ends is a tenth of that.
  private static func joinDots(_ lines: inout [String]) {
    var out: [String] = []
    var path: (colour: String, size: String, points: String)?
    func close() {
      if let path {
        out.append(
          "<path stroke=\"\(path.colour)\" stroke-width=\"\(path.size)\" stroke-linecap=\"round\" fill=\"none\" d=\"\(path.points)\"/>"
        )
      }
      path = nil
    }
    for line in lines {
      guard let dot = dot(line) else {
        close()
        out.append(line)
        continue
      }
      if path?.colour != dot.colour || path?.size != dot.size { close() }
      path = (dot.colour, dot.size, (path?.points ?? "") + "M\(dot.point)h0")
    }
    close()
    lines = out
  }

  /// `<use xlink:href='#gpPt6' transform='translate(50.40,196.88) scale(1.69)' color='rgb(  1,   1,   6)'/>`.
  private static func dot(_ line: String) -> (point: String, size: String, colour: String)? {
    guard has("<use ", line), let point = between(line, "translate(", ")"),
      let radius = between(line, "scale(", ")").flatMap(Double.init), let colour = between(line, "color='", "'")
    else { return nil }
    return (point, CSVWriter.text(of: 2 * radius), colour)
  }

  private static func between(_ text: String, _ start: String, _ end: String) -> String? {
    guard let from = place(of: start, in: text[...])?.upperBound,
      let to = place(of: end, in: text[from...])?.lowerBound
    else { return nil }
    return String(text[from..<to])
  }

  private static func dropEmptyGroups(_ lines: inout [String]) {
    var out: [String] = []
    for line in lines {
      if line == "</g>", let last = out.last, last.hasPrefix("<g "), !last.contains("</") {
        out.removeLast()
      } else {
        out.append(line)
      }
    }
    lines = out
  }

  /// `rgb(  1,   1,   6)` and `rgb(1,1,6)` become the ink they stand for.
  private static func inked(_ line: String) -> String {
    var out = ""
    var rest = line[...]
    while let start = place(of: "rgb(", in: rest) {
      guard let end = rest[start.upperBound...].firstIndex(of: ")") else { break }
      let parts = rest[start.upperBound..<end].split(separator: ",").map { part in Int(part.filter { $0 != " " }) }
      out += rest[..<start.lowerBound]
      if parts.count == 3, parts[0] == 1, parts[1] == 1, let ink = parts[2].flatMap(Ink.init) {
        out += "var(--\(ink))"
      } else {
        out += "currentColor"
      }
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  /// `<text>T3E</text>` becomes the text itself. Nothing looks at the line after this, so that no text is taken for anything
  /// else.
  private static func written(_ line: String, _ texts: ChartTexts) -> String? {
    guard has("<text", line) else { return line }
    guard let end = place(of: "</", in: line[...])?.lowerBound, let start = line[..<end].lastIndex(of: ">") else {
      return nil
    }
    let placeholder = line[line.index(after: start)..<end]
    // A tick without a text.
    if placeholder.isEmpty { return line }
    guard let text = texts.text(for: placeholder) else { return nil }
    return line[...start] + escaped(text) + line[end...]
  }

  /// By bytes: what is looked for is ASCII, and to look for characters took a hundredth of a run.
  private static func place(of part: String, in text: Substring) -> Range<String.Index>? {
    let bytes = text.utf8
    var start = bytes.startIndex
    while let first = bytes[start...].firstIndex(of: part.utf8.first!) {
      if bytes[first...].starts(with: part.utf8) { return first..<bytes.index(first, offsetBy: part.utf8.count) }
      start = bytes.index(after: first)
    }
    return nil
  }

  private static func has(_ part: String, _ line: String) -> Bool { place(of: part, in: line[...]) != nil }

  /// Text for XML, also in an attribute.
  static func escaped(_ text: String) -> String {
    HiddenCharacter.escaped(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
