// SPDX-License-Identifier: EUPL-1.2

package import RunRecord
package import ScenarioFiles

/// A scenario beside the one it builds on.
package struct BasisComparison: Sendable {
  /// The folder of the basis.
  var name: String
  package var differences: [Difference]

  /// `nil` without a basis.
  init?(_ result: ReadResult) {
    // A basis is read before anything else that a scenario names.
    let parts = result.files.dropFirst().first?.path.split(separator: "/") ?? []
    guard parts.count == 2, parts[1] == ScenarioPlace.usualFile else { return nil }
    (name, differences) = (String(parts[0]), result.differences)
  }

  /// A heading and the differences below it, each line ending in a line feed.
  package var text: String {
    if differences.isEmpty { return "  \(ScenarioPlace.usualFile) zegt niets anders dan de basis \(name)\n" }
    return "  verschillen met de basis \(name) (daar → hier):\n" + lines.map { "    \($0)\n" }.joined()
  }

  /// A line per difference; keys of one block that are all new, or all gone, share one.
  private var lines: [String] {
    var groups: [[Difference]] = []
    for difference in differences {
      if let last = groups.last?.last, last.sharesLine(with: difference) {
        groups[groups.count - 1].append(difference)
      } else {
        groups.append([difference])
      }
    }
    return groups.map { group in
      let first = group[0]
      guard group.count > 1, let word = first.word else { return first.line }
      let block = first.path.dropLast().joined(separator: ".")
      return "\(block): \(word): " + group.map { "\($0.path.last!): \($0.onlyValue)" }.joined(separator: "; ")
    }
  }
}

extension Difference {
  /// `null` where one of the two says nothing.
  package var json: JSON {
    .object(["pad": .text(key), "oud": old.map(JSON.text) ?? .null, "nieuw": new.map(JSON.text) ?? .null])
  }

  /// `nil` where the basis and the scenario both say something.
  fileprivate var word: String? { old == nil ? "nieuw" : new == nil ? "weggehaald" : nil }

  fileprivate var onlyValue: String { Self.cut(new ?? old ?? "") }

  fileprivate func sharesLine(with other: Difference) -> Bool {
    path.count > 1 && word != nil && word == other.word && path.dropLast() == other.path.dropLast()
  }

  /// In words; of long values the part that differs.
  fileprivate var line: String {
    if let word { return "\(key): \(word): \(onlyValue)" }
    let (old, new) = (old ?? "", new ?? "")
    let same = zip(old, new).prefix { $0 == $1 }.count
    return "\(key): \(Self.cut(old, same: same)) → \(Self.cut(new, same: same))"
  }

  private static let widest = 60
  /// What is left standing before the first character that differs.
  private static let lead = 15

  /// - Parameter same: the number of characters at the start that the other value has too.
  private static func cut(_ text: String, same: Int = 0) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    if line.isEmpty { return "leeg" }
    if line.count <= widest { return line }
    let start = max(0, min(same - lead, line.count - widest))
    let end = start + widest
    return (start > 0 ? "…" : "") + line.dropFirst(start).prefix(widest) + (end < line.count ? "…" : "")
  }
}
