// SPDX-License-Identifier: EUPL-1.2

import Reports

/// Texts in the XML of a part. The bytes may be anything: what is no markup is text.
enum SheetText {
  /// Texts by number, each put together from its pieces.
  static func shared(_ part: [UInt8]) -> [String] { elements("si", in: part[...]).map { joined($0.body) } }

  /// Address → formula and value.
  static func cells(_ part: [UInt8], _ shared: [String]) -> [(address: String, content: String)] {
    elements("c", in: part[...]).compactMap { cell in
      let parts = ["f", "v", "is"].map { name in elements(name, in: cell.body).first.map { joined($0.body) } ?? "" }
      let isText = attribute("t", of: cell.head) != "" && attribute("t", of: cell.head) != "n"
      let value =
        attribute("t", of: cell.head) == "s"
        ? Int(parts[1]).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? "" : parts[1]
      let content = parts[0] + "\u{1F}" + value + parts[2]
      guard content.utf8.count > 1 else { return nil }
      // A number and a text of the same letters are not the same.
      return (attribute("r", of: cell.head), (isText ? "'" : "") + content)
    }
  }

  /// What stands between tags, without what is only white.
  static func texts(_ part: ArraySlice<UInt8>) -> [String] {
    part.split(separator: open).compactMap { piece in
      let text = piece.firstIndex(of: close).map { piece[($0 + 1)...] } ?? piece
      return text.allSatisfy { [9, 10, 13, 32].contains($0) } ? nil : String(decoding: text, as: UTF8.self)
    }
  }

  private static let open = UInt8(ascii: "<")
  private static let close = UInt8(ascii: ">")

  private static func joined(_ body: ArraySlice<UInt8>) -> String { texts(body).joined() }

  /// Elements of a name with something in them, in order; of nested ones the outer.
  private static func elements(_ name: String, in part: ArraySlice<UInt8>) -> [(
    head: ArraySlice<UInt8>, body: ArraySlice<UInt8>
  )] {
    let (start, end) = (Array("<\(name)".utf8), Array("</\(name)>".utf8))
    var found: [(ArraySlice<UInt8>, ArraySlice<UInt8>)] = []
    var rest = part
    while let at = place(of: start, in: rest) {
      rest = rest[(at + start.count)...]
      // `<c` also begins `<cols`.
      guard let next = rest.first, [32, close, UInt8(ascii: "/")].contains(next) else { continue }
      guard let closing = rest.firstIndex(of: close) else { break }
      let head = rest[..<closing]
      rest = rest[(closing + 1)...]
      if head.last == UInt8(ascii: "/") { continue }
      guard let finish = place(of: end, in: rest) else { break }
      found.append((head, rest[..<finish]))
      rest = rest[(finish + end.count)...]
    }
    return found
  }

  private static func place(of pattern: [UInt8], in part: ArraySlice<UInt8>) -> Int? {
    var rest = part
    while let at = rest.firstIndex(of: pattern[0]) {
      if rest[at...].starts(with: pattern) { return at }
      rest = rest[(at + 1)...]
    }
    return nil
  }

  private static func attribute(_ name: String, of head: ArraySlice<UInt8>) -> String {
    let start = Array(" \(name)=\"".utf8)
    guard let at = place(of: start, in: head) else { return "" }
    return String(decoding: head[(at + start.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}
