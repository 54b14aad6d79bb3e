// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Yams

/// Turns the text of a YAML file into nodes with places, within limits; refuses what two readers may read differently.
struct YAMLLoader {
  /// Levels of blocks and lists inside each other.
  static let depthLimit = 32
  /// Values and keys together.
  static let nodeLimit = 200_000
  /// Each takes reading the text again.
  private static let duplicateLimit = 50
  /// Bytes that are read again for duplicates.
  private static let mostBytesAgain = 5_000_000

  let source: SourceText
  private(set) var findings: [Finding] = []
  private var count = 0
  private var anchors: Set<Place> = []

  init(_ source: SourceText) { self.source = source }

  /// The root of the only document, `nil` when the text is empty or is no YAML.
  mutating func load() -> YAMLNode? {
    if let suspicion = AliasGuard.suspicion(in: source) {
      switch suspicion {
      case .alias(let place): reportAlias(place)
      case .key(let place): reportKey(place)
      }
      return nil
    }
    var lines = source.lines
    var read = 0
    for _ in 0...Self.duplicateLimit where read <= Self.mostBytesAgain {
      do {
        let text = lines.joined(separator: "\n")
        read += text.utf8.count
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        return try withExtendedLifetime(parser) {
          guard let root = try parser.singleRoot() else { return nil }
          return convert(root, depth: 0, fallback: start)
        }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard let place = hideDuplicate(of: keys.first ?? "", after: context.mark, in: &lines) else { return nil }
        findings.append(
          Finding(
            code: "key.duplicate", message: "de sleutel `\(keys.first ?? "")` staat er twee keer",
            remedy: "laat er één staan; de eerste staat op regel \(context.mark.line)", place: place))
      } catch {
        findings.append(YAMLProblem(error, source: source).finding)
        return nil
      }
    }
    return nil
  }

  private var start: Place { Place(file: source.file, line: 1, column: 1, length: 1) }

  private mutating func hideDuplicate(of key: String, after mark: Mark, in lines: inout [String]) -> Place? {
    let first = (line: mark.line, column: mark.column)
    guard let found = DuplicateKey.find(key, after: first, in: lines) else {
      findings.append(
        Finding(
          code: "key.duplicate", message: "de sleutel `\(key)` staat er twee keer", remedy: "laat er één staan",
          place: place(mark, length: key.count)))
      return nil
    }
    DuplicateKey.hide(at: found, number: findings.count, in: &lines)
    let column = source.characterColumn(line: found.line, scalarColumn: found.column)
    return Place(file: source.file, line: found.line, column: column, length: key.count)
  }

  private func place(_ mark: Mark?, length: Int = 1) -> Place {
    guard let mark else { return start }
    let column = source.characterColumn(line: mark.line, scalarColumn: mark.column)
    return Place(file: source.file, line: mark.line, column: column, length: length)
  }

  private mutating func convert(_ node: Node, depth: Int, fallback: Place) -> YAMLNode {
    let here = place(node.mark)
    let nothing = YAMLNode(content: .empty, place: fallback)
    count += 1
    if count == Self.nodeLimit { refuse("yaml.size", "het bestand heeft meer dan \(Self.nodeLimit) waarden", here) }
    if count >= Self.nodeLimit { return nothing }
    guard depth <= Self.depthLimit else {
      refuse("yaml.depth", "blokken zijn meer dan \(Self.depthLimit) niveaus diep", here)
      return nothing
    }
    if node.anchor != nil {
      if anchors.insert(here).inserted { reportAlias(here) }
      return nothing
    }
    switch node {
    case .scalar(let scalar): return convert(scalar, fallback: fallback)
    case .sequence(let list):
      var items: [YAMLNode] = []
      for item in list { items.append(convert(item, depth: depth + 1, fallback: here)) }
      return YAMLNode(content: .list(items), place: here)
    case .mapping(let map): return convert(map, depth: depth, here: here)
    case .alias: return nothing
    }
  }

  private mutating func convert(_ map: Node.Mapping, depth: Int, here: Place) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    for (key, value) in map {
      guard case .scalar(let text) = key, key.anchor == nil else {
        reportKey(place(key.mark))
        continue
      }
      let name = scalar(text)
      let node = convert(value, depth: depth + 1, fallback: name.place)
      if !DuplicateKey.isHidden(name.string) { entries.append(YAMLNode.Entry(key: name, value: node)) }
    }
    return YAMLNode(
      content: .map(entries),
      place: entries.first.map { $0.key.place.line == here.line && $0.key.column == here.column ? $0.key.place : here }
        ?? here)
  }

  private mutating func convert(_ text: Node.Scalar, fallback: Place) -> YAMLNode {
    let scalar = scalar(text)
    if text.style == .plain, text.tag != .implicit {
      refuse("yaml.tag", "een type met `!` wordt niet gelezen", scalar.place, "laat het woord met `!` weg")
    }
    if text.style == .plain, ["", "~", "null"].contains(text.string) {
      return YAMLNode(content: .empty, place: fallback)
    }
    return YAMLNode(content: .scalar(scalar), place: scalar.place)
  }

  private mutating func scalar(_ text: Node.Scalar) -> Scalar {
    let start = place(text.mark)
    let style: Scalar.Style =
      switch text.style {
      case .singleQuoted, .doubleQuoted: .quoted
      case .literal, .folded: .block
      case .plain, .any: .plain
      }
    return Scalar(
      string: shown(text.string, start), style: style, line: start.line, column: start.column, source: source)
  }

  /// A text between double quotes can hold characters that are not in the file, written as `\e` or `\u202E`.
  private mutating func shown(_ text: String, _ place: Place) -> String {
    guard let hidden = text.unicodeScalars.first(where: HiddenCharacter.isRefused) else { return text }
    findings.append(HiddenText.finding(hidden, count: 1, at: place))
    return HiddenCharacter.replaced(text)
  }

  private mutating func refuse(
    _ code: String, _ message: String, _ place: Place, _ remedy: String = "maak het bestand eenvoudiger"
  ) {
    findings.append(Finding(code: code, message: message, remedy: remedy, place: place))
  }

  private mutating func reportKey(_ place: Place) {
    refuse("yaml.key", "een sleutel is hier geen woord", place, "zet een waarde met haken tussen aanhalingstekens")
  }

  private mutating func reportAlias(_ place: Place) {
    refuse(
      "yaml.alias", "verwijzingen met `&` en `*` worden niet gelezen", place,
      "schrijf de waarde uit, of zet een tekst die met & of * begint tussen aanhalingstekens")
  }
}
