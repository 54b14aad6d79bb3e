// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// What people type or copy from a document: a fenced block, or lines that are indented as one.
struct DocumentBlock: CustomTestStringConvertible {
  var document: String
  var line: Int
  /// The nearest heading above it.
  var heading: String
  /// The comment `<!-- test: … -->` before it.
  var fixture: String?
  var text: String

  var testDescription: String { "\(document):\(line)" }
}

/// A page of the project, as committed.
enum Document {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  static func blocks(_ path: String) -> [DocumentBlock] { BlockReading(path, text(path)).blocks }
}

/// Finds the blocks of a page of Markdown.
private struct BlockReading {
  private(set) var blocks: [DocumentBlock] = []
  private let lines: [Substring]
  private var at = 0
  private var heading = ""
  private var fixture: String?
  /// Where the text of the list begins that a line is in.
  private var indent = 0

  init(_ document: String, _ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while at < lines.count {
      let line = lines[at]
      let start = at + 1
      if let text = fenced() ?? indented() {
        blocks.append(
          DocumentBlock(document: document, line: start, heading: heading, fixture: fixture, text: text))
        fixture = nil
        continue
      }
      note(line)
      at += 1
    }
  }

  private mutating func note(_ line: Substring) {
    if line.allSatisfy(\.isWhitespace) { return }
    // The answer in the README has a mark of its own.
    fixture = line.wholeMatch(of: /\s*<!-- (?:test: )?(.*?)(?::begin)? -->/).map { String($0.1) }
    if let title = line.wholeMatch(of: /#+ (.*)/) { heading = String(title.1) }
    if let item = line.prefixMatch(of: /\s*([-*]|\d+\.) +/) {
      indent = item.0.count
    } else {
      indent = min(indent, line.prefix { $0 == " " }.count)
    }
  }

  private mutating func fenced() -> String? {
    guard let fence = lines[at].prefixMatch(of: /( *)```/) else { return nil }
    let depth = fence.1.count
    let rest = lines[(at + 1)...]
    let end = rest.firstIndex { $0.trimmingPrefix { $0 == " " }.hasPrefix("```") } ?? lines.endIndex
    at = min(end + 1, lines.count)
    return rest[..<end].map { $0.dropFirst(depth) + "\n" }.joined()
  }

  private mutating func indented() -> String? {
    let depth = indent + 4
    func isInside(_ line: Substring) -> Bool { line.prefix { $0 == " " }.count >= depth }
    guard at > 0, lines[at - 1].isEmpty, isInside(lines[at]) else { return nil }
    let start = at
    while at < lines.count, lines[at].isEmpty || isInside(lines[at]) { at += 1 }
    while lines[at - 1].isEmpty { at -= 1 }
    return lines[start..<at].map { $0.dropFirst(depth) + "\n" }.joined()
  }
}
