// SPDX-License-Identifier: EUPL-1.2

/// The schema of `scenario.yaml` for editors, made from the key table.
public enum JSONSchema {
  /// A draft-07 document in a fixed order, with Dutch descriptions, ending in a line break.
  public static func document() -> String {
    let root = KeyTable.sections[0]
    let definitions = KeyTable.sections.dropFirst().sorted { $0.id < $1.id }.map {
      ($0.id, JSONText.object(object($0)))
    }
    return JSONText.text(
      .object(
        [
          ("$schema", .string("http://json-schema.org/draft-07/schema#")),
          ("title", .string("Scenario van Rendement, versie \(LanguageVersion.current)")),
          ("if", .object([("required", .array([.string("basis")]))])), ("then", .object(overlay(root))),
          ("else", .object(object(root))),
        ] + [("definitions", .object(definitions + [("naam", name)]))]))
  }

  private static let name = JSONText.object([
    ("type", .string("string")), ("pattern", .string("^[a-z][a-z0-9_]*$")),
    ("description", .string("kleine letters, cijfers en _")),
  ])

  /// A scenario that builds on another may say any part of a block, and take keys away.
  private static func overlay(_ section: Section) -> [(String, JSONText)] {
    let properties = section.keys.map {
      ($0.name, JSONText.object([("description", .string(description($0)))]))
    }
    return [
      ("description", .string(section.introduction)), ("type", .string("object")),
      ("additionalProperties", .boolean(false)), ("properties", .object(properties)),
    ]
  }

  private static func object(_ section: Section) -> [(String, JSONText)] {
    let required = section.keys.filter(\.isRequired).map { JSONText.string($0.name) }
    let properties = section.keys.map {
      ($0.name, JSONText.object(value($0.kind) + [("description", .string(description($0)))]))
    }
    return [
      ("description", .string(section.introduction)), ("type", .string("object")),
      ("additionalProperties", .boolean(false)),
      ("required", .array(required)), ("properties", .object(properties)),
    ]
  }

  private static func description(_ key: Key) -> String {
    key.standard.isEmpty ? key.meaning.nl : "\(key.meaning.nl) Standaard: \(key.standard)."
  }

  private static func value(_ kind: Key.Kind) -> [(String, JSONText)] {
    switch kind {
    case .text, .file, .moment, .condition: text
    case .boolean: [("enum", .array([.string("ja"), .string("nee"), .boolean(true), .boolean(false)]))]
    case .integer(let range): integer(range)
    case .integerOr(let word, let range): either(integer(range), [("enum", .array([.string(word)]))])
    case .choice(let words): [("enum", .array(words.map(JSONText.string)))]
    case .formula, .constant: number
    case .name: number
    case .duration: either(number, reference("duur"))
    case .formulas: either(number, list(number))
    case .branches: either(number, [("type", .string("object")), ("additionalProperties", .object(number))])
    case .shares: [("type", .string("object")), ("additionalProperties", .object(number))]
    case .discount:
      [("anyOf", .array([number, list(reference("discontostap")), reference("discontering")].map(JSONText.object)))]
    case .names, .moments, .targets, .files, .liftings: either(text, list(text))
    case .words: list(reference("naam"))
    case .numbers(let count):
      list(number) + (count.map { [("minItems", .integer($0)), ("maxItems", .integer($0))] } ?? [])
    case .matrix: list(list(number))
    case .payers: either(text, map(number))
    case .titles: map(text)
    case .labels: map(number)
    case .values: map(number)
    case .map(let id): map(reference(id))
    case .list(let id): list(reference(id))
    case .section(let id): reference(id)
    case .sectionOrLike(let id):
      either([("type", .string("string")), ("pattern", .string("^(geen|zoals [a-z][a-z0-9_]*)$"))], reference(id))
    }
  }

  private static func integer(_ range: ClosedRange<Int>) -> [(String, JSONText)] {
    [("type", .string("integer")), ("minimum", .integer(range.lowerBound))]
      + (range.upperBound == .max ? [] : [("maximum", .integer(range.upperBound))])
  }

  private static let text: [(String, JSONText)] = [("type", .string("string"))]
  private static let number: [(String, JSONText)] = [("type", .array([.string("number"), .string("string")]))]

  private static func reference(_ id: String) -> [(String, JSONText)] { [("$ref", .string("#/definitions/\(id)"))] }

  private static func list(_ items: [(String, JSONText)]) -> [(String, JSONText)] {
    [("type", .string("array")), ("items", .object(items))]
  }

  private static func map(_ values: [(String, JSONText)]) -> [(String, JSONText)] {
    [
      ("type", .string("object")), ("propertyNames", .object(reference("naam"))),
      ("additionalProperties", .object(values)),
    ]
  }

  private static func either(_ a: [(String, JSONText)], _ b: [(String, JSONText)]) -> [(String, JSONText)] {
    [("anyOf", .array([.object(a), .object(b)]))]
  }
}
