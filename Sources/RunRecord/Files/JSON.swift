// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A JSON value that is always written as the same bytes: keys sorted, two spaces, shortest numbers. Characters that nobody
/// sees are written as codes, so that a terminal does not obey them.
public indirect enum JSON: Sendable, Equatable {
  case object([String: JSON])
  case array([JSON])
  case text(String)
  case number(Double)
  case integer(Int)
  case unsigned(UInt64)
  case boolean(Bool)
  case null

  /// A number, or `null`.
  public init(_ value: Double?) {
    if let value { self = .number(value) } else { self = .null }
  }

  /// Indented text with a line feed at the end.
  public var bytes: [UInt8] {
    var out = ""
    write(to: &out, indent: "\n")
    return Array((out + "\n").utf8)
  }

  /// One line without spaces or line feed, for logs.
  public var line: String {
    var out = ""
    write(to: &out, indent: nil)
    return out
  }

  private func write(to out: inout String, indent: String?) {
    switch self {
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      Self.list(sorted, "{", "}", to: &out, indent: indent) { member, out, inner in
        Self.quote(member.key, to: &out)
        out += inner == nil ? ":" : ": "
        member.value.write(to: &out, indent: inner)
      }
    case .array(let elements):
      Self.list(elements, "[", "]", to: &out, indent: indent) { $0.write(to: &$1, indent: $2) }
    case .text(let text): Self.quote(text, to: &out)
    case .number(let number): out += CSVWriter.text(of: number)
    case .integer(let integer): out += String(integer)
    case .unsigned(let integer): out += String(integer)
    case .boolean(let flag): out += flag ? "true" : "false"
    case .null: out += "null"
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to out: inout String, indent: String?,
    element: (Element, inout String, String?) -> Void
  ) {
    out += open
    let inner = indent.map { $0 + "  " }
    for (index, each) in elements.enumerated() {
      if index > 0 { out += "," }
      if let inner { out += inner }
      element(each, &out, inner)
    }
    if let indent, !elements.isEmpty { out += indent }
    out += close
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      // U+2060 is one of ours.
      case _ where HiddenCharacter.isRefused(scalar) && scalar.value != 0x2060:
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
