// SPDX-License-Identifier: EUPL-1.2

/// Every key of the scenario language. Reader, suggestions, JSON Schema and reference page are made from it.
public enum KeyTable {
  /// In the order of the reference page; the first is the root.
  public static let sections: [Section] = [
    scenario, group, attribute, parameter, dirichlet, correlation, domain, transition, duration, influence, event,
    counter,
    levelChange, service,
    barrier, working, post, nestedPost, discount, discountStep, arrangement, change, discretion, purchase,
    budget, budgetYear, breakEven, proposedStudy, effect, willingness,
  ]

  private static let byId: [String: Section] = Dictionary(uniqueKeysWithValues: sections.map { ($0.id, $0) })
  private static let keysById: [String: [String: Key]] = byId.mapValues { section in
    Dictionary(uniqueKeysWithValues: section.keys.map { ($0.name, $0) })
  }

  /// The section with this name; the name must exist.
  static func section(_ id: String) -> Section { byId[id]! }

  /// The key of a section; both names must exist.
  static func key(_ name: String, in section: String) -> Key { keysById[section]![name]! }

  static func has(_ name: String, in section: String) -> Bool { keysById[section]?[name] != nil }

  /// Where a number comes from: the same three keys in many sections.
  static func origin(required: Bool, standard: String = "") -> [Key] {
    [
      Key(
        "bron", "source.text", .text, required: false, standard: required ? "waarschuwing" : standard,
        nl: "Waar het getal vandaan komt; begint met `aanname` als het een aanname is.",
        en: "Where the number comes from; starts with `aanname` for an assumption.",
        example: "bron: NEMESIS-2, Trimbos 2021"),
      Key(
        "url", "source.url", .text, nl: "Webadres van de bron.", en: "Web address of the source.",
        example: "url: https://www.trimbos.nl"),
      Key(
        "zekerheid", "source.confidence", .choice(["hoog", "midden", "laag"]), standard: "laag",
        nl: "Hoe zeker het getal is volgens de bron.", en: "How far the number can be trusted.",
        example: "zekerheid: midden"),
    ]
  }

  static let title = Key(
    "titel", "title", .text, required: true, nl: "De naam zoals lezers van rapporten die zien.",
    en: "The name readers see.",
    example: "titel: Inclusieve stad")
  static let condition = Key(
    "als", "condition", .condition, standard: "altijd", nl: "Wanneer het geldt.", en: "When it holds.",
    example: "als: financien <= 2 en huisvesting = 1")
  static let influences = Key(
    "invloeden", "influences", .list("invloed"), nl: "Wat sneller of langzamer gaat zolang dit actief is.",
    en: "What goes faster or slower while this is active.", example: "invloeden:\n  - {op: financien.beter, factor: 2}")
  static let changes = Key(
    "gevolgen", "changes", .list("gevolg"), nl: "Niveaus die meteen veranderen.", en: "Levels that change at once.",
    example: "gevolgen:\n  - {leefgebied: huisvesting, naar: 1}")
  /// - Parameter example: one cost, as it may stand there.
  static func costs(_ example: String) -> Key {
    Key(
      "kosten", "items", .list("kosten"), nl: "Wat dit kost of oplevert.", en: "What this costs or yields.",
      example: "kosten:\n  - \(example)")
  }
}
