// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// Typed access to the keys of one block; what does not fit the key table is reported at its place.
struct Fields {
  let section: Section
  let context: Context
  /// Where to point for the block as a whole: its name, or its start.
  let place: Place
  private var entries: [String: YAMLNode.Entry] = [:]

  /// Reports unknown keys and missing required ones.
  init(_ node: YAMLNode, _ id: String, at place: Place? = nil, in context: Context) {
    section = KeyTable.section(id)
    self.context = context
    self.place = place ?? node.place
    switch node.content {
    case .map(let list):
      var brackets = 0
      for entry in list {
        let isTail = brackets > 0 && entry.value.isEmpty
        brackets = (isTail ? brackets : 0) + ((isTail ? entry.key : entry.value.scalar)?.openBrackets ?? 0)
        if !isTail { add(entry) }
      }
    case .empty: break
    default:
      context.error(
        "type.wrong", "hier hoort een blok met sleutels, en er staat \(node.kind)",
        "schrijf bijvoorbeeld \(section.keys.first { $0.isRequired }?.example ?? section.keys[0].example)",
        at: node.place)
      return
    }
    for key in section.keys where key.isRequired && entries[key.name] == nil { reportMissing(key) }
  }

  private mutating func add(_ entry: YAMLNode.Entry) {
    let name = entry.key.string
    guard KeyTable.has(name, in: section.id) else { return reportUnknown(entry) }
    if case .empty = entry.value.content {
      context.error(
        "value.missing", "bij `\(name)` staat niets", "vul een waarde in of haal de sleutel weg", at: entry.key.place)
    }
    entries[name] = entry
  }

  private func reportUnknown(_ entry: YAMLNode.Entry) {
    let name = entry.key.string
    if case .empty = entry.value.content, name.first?.isNumber == true {
      context.error(
        "number.ambiguous", "na een komma tussen { } begint een nieuwe sleutel, en `\(name)` is er geen",
        "schrijf een decimale punt in plaats van een komma", at: entry.key.place)
      return
    }
    context.error(
      "key.unknown", "de sleutel `\(name)` bestaat hier niet",
      entry.value.isEmpty && name.contains(" ")
        ? "hoort dit bij de tekst voor de komma, zet die tekst dan tussen aanhalingstekens"
        : Suggestion.remedy(for: name, in: section.keys.map(\.name)), at: entry.key.place)
  }

  private func reportMissing(_ key: Key) {
    let code = section.id == "scenario" && key.name == "arrangementen" ? "arrangement.none" : "key.missing"
    let example = key.example.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
    context.error(code, "hier mist de sleutel `\(key.name)`", "voeg toe, bijvoorbeeld: \(example)", at: place)
  }

  func has(_ key: String) -> Bool { entries[key] != nil }

  /// Where a key stands; the block when it is not there.
  func keyPlace(_ key: String) -> Place { entries[key]?.key.place ?? place }

  func valuePlace(_ key: String) -> Place { entries[key]?.value.place ?? place }

  private func kind(_ key: String) -> Key.Kind { KeyTable.key(key, in: section.id).kind }

  /// The value's node; `nil` when the key is left out or empty.
  func node(_ key: String) -> YAMLNode? {
    guard let node = entries[key]?.value else { return nil }
    if case .empty = node.content { return nil }
    return node
  }

  /// A single value; a block or list there is reported.
  func scalar(_ key: String) -> Scalar? { node(key).flatMap { scalar($0, key) } }

  func scalar(_ node: YAMLNode, _ key: String) -> Scalar? {
    if let scalar = node.scalar { return scalar }
    context.error(
      "type.wrong", "bij `\(key)` hoort één waarde, en er staat \(node.kind)",
      "schrijf bijvoorbeeld \(KeyTable.key(key, in: section.id).example)", at: node.place)
    return nil
  }

  func text(_ key: String) -> String? { scalar(key)?.string }

  func boolean(_ key: String) -> Bool? {
    guard let scalar = scalar(key) else { return nil }
    switch scalar.string {
    case "ja", "true": return true
    case "nee", "false": return false
    default:
      context.error("value.unknown", "bij `\(key)` hoort ja of nee", "schrijf ja of nee", at: scalar.place)
      return nil
    }
  }

  func integer(_ key: String) -> Int? {
    guard let scalar = scalar(key), case .integer(let range) = kind(key) else { return nil }
    return integer(scalar, key, range)
  }

  /// `nil` for the word too, which is what is meant when the key is left out.
  func integerOrWord(_ key: String) -> Int? {
    guard let scalar = scalar(key), case .integerOr(let word, let range) = kind(key), scalar.string != word else {
      return nil
    }
    if scalar.string.first?.isLetter == true {
      context.error(
        "value.unknown", "`\(scalar.string)` kan niet bij `\(key)`", Suggestion.remedy(for: scalar.string, in: [word]),
        at: scalar.place)
      return nil
    }
    return integer(scalar, key, range)
  }

  private func integer(_ scalar: Scalar, _ key: String, _ range: ClosedRange<Int>) -> Int? {
    do {
      let number = try NumberReading.readInteger(scalar.string)
      if range.contains(number) { return number }
      let bounds =
        range.upperBound == .max ? "\(range.lowerBound) of meer" : "\(range.lowerBound) tot en met \(range.upperBound)"
      context.error("range", "`\(key)` is \(bounds)", "schrijf een getal van \(bounds)", at: scalar.place)
    } catch {
      context.error(error.code, error.message, error.remedy, at: scalar.place)
    }
    return nil
  }

  func choice<Value: RawRepresentable<String>>(_ key: String, as type: Value.Type = Value.self) -> Value? {
    guard let scalar = scalar(key), case .choice(let words) = kind(key) else { return nil }
    if let value = Value(rawValue: scalar.string) { return value }
    context.error(
      "value.unknown", "`\(scalar.string)` kan niet bij `\(key)`", Suggestion.remedy(for: scalar.string, in: words),
      at: scalar.place)
    return nil
  }

  func formula(_ key: String, scope: FormulaScope = .household) -> Expression? {
    formulaUse(key, scope: scope)?.expression
  }

  func formulaUse(_ key: String, scope: FormulaScope = .household) -> FormulaUse? {
    guard let scalar = scalar(key), case .formula(let measure) = kind(key) else { return nil }
    return context.formula(scalar, measure, key: key, scope: scope)
  }

  func constant(_ key: String) -> Quantity? {
    guard let scalar = scalar(key), case .constant(let measure) = kind(key) else { return nil }
    return context.constant(scalar, measure, key: key)
  }

  /// Always when the key is left out.
  func condition(_ key: String) -> Condition { scalar(key).flatMap { context.condition($0) } ?? .always }

  /// The values of a list; a single value counts as a list of one.
  func scalars(_ key: String) -> [Scalar] {
    guard let node = node(key) else { return [] }
    if case .list(let items) = node.content { return items.compactMap { scalar($0, key) } }
    return scalar(node, key).map { [$0] } ?? []
  }

  func nodes(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    if case .list(let items) = node.content { return items }
    let example = KeyTable.key(key, in: section.id).example
    context.error(
      "type.wrong", "bij `\(key)` hoort een lijst, en er staat \(node.kind)", "schrijf \(Self.line(example))",
      at: node.place)
    return []
  }

  /// Names with what stands under them.
  func map(_ key: String) -> [YAMLNode.Entry] {
    guard let node = node(key) else { return [] }
    if case .map(let entries) = node.content { return entries }
    let example = KeyTable.key(key, in: section.id).example
    context.error(
      "type.wrong", "bij `\(key)` horen namen, en er staat \(node.kind)", "schrijf \(Self.line(example))",
      at: node.place)
    return []
  }

  private static func line(_ example: String) -> String {
    example.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
  }

  /// The blocks of a list of sections.
  func sections(_ key: String) -> [Fields] {
    guard case .list(let id) = kind(key) else { return [] }
    return nodes(key).map { Fields($0, id, in: context) }
  }

  /// The named blocks of a map of sections.
  func named(_ key: String) -> [(name: Scalar, fields: Fields)] {
    guard case .map(let id) = kind(key) else { return [] }
    return map(key).map { ($0.key, Fields($0.value, id, at: $0.key.place, in: context)) }
  }

  /// Names of existing things.
  func references(_ key: String, _ kind: NameKind) -> [String] {
    scalars(key).map { scalar in
      context.refer(to: kind, scalar.string, at: scalar.place)
      return scalar.string
    }
  }

  func reference(_ key: String, _ kind: NameKind) -> String? {
    guard let scalar = scalar(key) else { return nil }
    context.refer(to: kind, scalar.string, at: scalar.place)
    return scalar.string
  }
}
