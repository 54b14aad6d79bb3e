// SPDX-License-Identifier: EUPL-1.2

import Testing

/// The examples of keys in the language reference, each as a scenario of its own. `Frame/keys.txt` says where each is put.
struct KeyExamples {
  struct Example: CustomTestStringConvertible {
    /// Of the folder.
    var name: String
    var yaml: String
    /// Columns of the case table for what the block makes.
    var columns: [String: String]

    var testDescription: String { name }
  }

  private(set) var all: [Example] = []
  /// Headings of the reference for which nobody said where their examples go.
  private(set) var homeless: [String] = []
  private let places: [String: Place]

  init() {
    places = Self.places(Frame.text("keys.txt"))
    for block in Document.blocks("Documentation/taalreferentie.md") where Self.isExamples(block) {
      guard places[block.heading] != nil else {
        homeless.append(block.heading)
        continue
      }
      for example in Self.entries(block.text) { add(example, under: block.heading) }
    }
  }

  /// Blocks of the sections that follow those in prose.
  static func isExamples(_ block: DocumentBlock) -> Bool {
    block.document.hasSuffix("taalreferentie.md") && !["Hoe zeg ik ...", "Wat precies geldt"].contains(block.heading)
  }

  private mutating func add(_ example: String, under heading: String) {
    let key = Self.key(example)
    guard let place = places["\(heading): \(key)"] ?? places[heading] else { return }
    let beside = place.beside[key] ?? []
    let gone = Set([key] + (place.instead[key] ?? []) + beside.map(Self.key))
    let block = place.base.filter { !gone.contains(Self.key($0)) } + beside + [example]
    let yaml = place.lines.flatMap { line -> [String] in
      guard line.hasSuffix("@") else { return [line] }
      return block.flatMap { $0.split(separator: "\n").map { String(line.dropLast() + $0) } }
    }
    all.append(
      Example(
        name: (heading + " " + key).map { $0.isLetter || $0 == "_" ? "\($0)" : "-" }.joined(),
        yaml: yaml.joined(separator: "\n") + "\n", columns: place.columns[key].map { ["proef": $0] } ?? [:]))
  }

  static func key(_ line: String) -> String { String(line.prefix { $0 != ":" }) }

  /// A key with its value, which may be on lines below it that are indented.
  private static func entries(_ text: String) -> [String] {
    var entries: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix(" "), !entries.isEmpty {
        entries[entries.count - 1] += "\n" + line
      } else {
        entries.append(String(line))
      }
    }
    return entries
  }

  private struct Place {
    var lines: [String] = []
    var base: [String] = []
    var instead: [String: [String]] = [:]
    var beside: [String: [String]] = [:]
    var columns: [String: String] = [:]
  }

  private static func places(_ text: String) -> [String: Place] {
    var places: [String: Place] = [:]
    var heading = ""
    for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("# ") && !line.hasPrefix("#  ") {
      if line.hasPrefix("## ") {
        heading = String(line.dropFirst(3))
      } else if line.hasPrefix("= ") {
        places[heading, default: Place()].base.append(String(line.dropFirst(2)))
      } else if let rule = line.wholeMatch(of: /(\w+) ([<>|]) (.*)/) {
        let (key, value) = (String(rule.1), String(rule.3))
        switch rule.2 {
        case "<": places[heading, default: Place()].instead[key] = value.split(separator: ", ").map(String.init)
        case ">": places[heading, default: Place()].beside[key, default: []].append(value)
        default: places[heading, default: Place()].columns[key] = value
        }
      } else {
        places[heading, default: Place()].lines.append(line)
      }
    }
    return places
  }
}
