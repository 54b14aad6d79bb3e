// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Conditions compare things that exist with values they can have.
enum ConditionsResolve: Rule {
  static func check(_ context: Context) {
    for condition in context.draft.conditions {
      for use in condition.uses { ComparisonCheck(use: use, scalar: condition.scalar, context: context).check() }
    }
  }
}

private struct ComparisonCheck {
  let use: ConditionParser.Use
  let scalar: Scalar
  let context: Context
  private var subject: String { use.comparison.subject }

  func check() {
    if subject == "arrangement" {
      return checkWords(context.symbols.names(.arrangement), "name.unknown", "arrangement")
    }
    switch context.symbols.kind(of: subject) {
    case .domain: checkLevels()
    case .service, .purchase: checkWords(ServiceState.allCases.map(\.rawValue), "value.unknown", "toestand")
    case .barrier: checkWords(["geldt", "opgeheven"], "value.unknown", "toestand")
    case .attribute: checkAttribute()
    case let kind: reportSubject(kind)
    }
  }

  private func reportSubject(_ kind: NameKind?) {
    let known = context.symbols.names(.domain, .service, .purchase, .barrier, .attribute) + ["arrangement"]
    let message =
      kind.map { "`\(subject)` is \($0.indefinite) en kan niet in een voorwaarde staan" }
      ?? "de naam `\(subject)` bestaat niet"
    context.error(
      "name.unknown", message,
      kind == nil
        ? Suggestion.remedy(for: subject, in: known) : "gebruik een leefgebied, voorziening, kenmerk of knelpunt",
      at: scalar.place(use.subject))
  }

  private func checkLevels() {
    for (value, range) in zip(use.comparison.values, use.values) where context.symbols.level(value, in: subject) == nil
    {
      LevelsExist.report(value, subject, at: scalar.place(range), context)
    }
  }

  private func checkAttribute() {
    guard let attribute = context.draft.scenario.attributes.first(where: { $0.name == subject }) else { return }
    switch attribute.kind {
    case .choice(let words): checkWords(words, "value.unknown", "keuze")
    case .number:
      for (value, range) in zip(use.comparison.values, use.values) where (try? NumberReading.read(value)) == nil {
        context.error(
          "value.unknown", "`\(value)` is geen getal", "vergelijk \(subject) met een getal", at: scalar.place(range))
      }
    }
  }

  private func checkWords(_ words: [String], _ code: String, _ what: String) {
    if ![.equal, .notEqual, .isOneOf].contains(use.comparison.relation) {
      context.error(
        "condition.relation", "`\(subject)` heeft geen volgorde", "gebruik =, != of in", at: scalar.place(use.relation))
    }
    for (value, range) in zip(use.comparison.values, use.values) where !words.contains(value) {
      let message =
        what == "arrangement"
        ? "het arrangement `\(value)` bestaat niet" : "`\(value)` is geen \(what) van `\(subject)`"
      context.error(code, message, Suggestion.remedy(for: value, in: words), at: scalar.place(range))
    }
  }
}
