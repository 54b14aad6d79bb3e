// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Conditions compare things that exist with values they can have.
enum ConditionsResolve: Rule {
  static func check(_ context: Context) {
    let subjects = ComparedSubjects(context.draft.scenario)
    for condition in context.draft.conditions {
      for use in condition.uses {
        ComparisonCheck(
          use: use, scalar: condition.scalar, isMeasured: condition.isMeasured, context: context, subjects: subjects
        ).check()
      }
    }
  }
}

/// What conditions compare, by name.
private struct ComparedSubjects {
  let counters: [String: Counter]
  let attributes: [String: Attribute]
  /// Of attributes that are a choice.
  let words: [String: Set<String>]

  init(_ scenario: Scenario) {
    counters = scenario.counters.first(by: \.name)
    attributes = scenario.attributes.first(by: \.name)
    words = attributes.compactMapValues { attribute in
      switch attribute.kind {
      case .choice(let words), .drawnChoice(let words, _): Set(words)
      case .number, .drawnNumber: nil
      }
    }
  }
}

private struct ComparisonCheck {
  let use: ConditionParser.Use
  let scalar: Scalar
  let isMeasured: Bool
  let context: Context
  let subjects: ComparedSubjects
  private var subject: String { use.comparison.subject }

  func check() {
    if subject == "arrangement" {
      return checkWords(Set(context.symbols.names(.arrangement)), "name.unknown", "arrangement")
    }
    if subject == "tijd" { return checkTime() }
    let kind = context.symbols.kind(of: subject)
    if kind == .counter { return checkCounter() }
    if refuseTime() { return }
    switch kind {
    case .domain: checkLevels()
    case .service, .purchase: checkWords(Set(ServiceState.allCases.map(\.rawValue)), "value.unknown", "toestand")
    case .barrier: checkWords(["geldt", "opgeheven"], "value.unknown", "toestand")
    case .attribute: checkAttribute()
    default: reportSubject(kind)
    }
  }

  private func checkCounter() {
    switch subjects.counters[subject]?.kind {
    case .time:
      if isMeasured {
        context.error(
          "counter.nested", "`meet` kan geen teller van tijd gebruiken, en `\(subject)` is er een",
          "schrijf de voorwaarde van `\(subject)` uit", at: scalar.place(use.subject))
      }
      checkTime()
    case .occurrences: if !refuseTime() { checkNumbers() }
    case nil: break
    }
  }

  /// A time is only compared with `>=` and `<`, and with a quantity of time that is not negative.
  private func checkTime() {
    if ![.greaterOrEqual, .less].contains(use.comparison.relation) {
      context.error(
        "condition.relation", "een tijd wordt vergeleken met >= of <", "schrijf bijvoorbeeld \(subject) >= 6 maanden",
        at: scalar.place(use.relation))
    }
    for (index, value) in use.comparison.values.enumerated() {
      let place = scalar.place(use.values[index])
      let number = try? NumberReading.read(value)
      if !use.isTime[index], number != 0 {
        context.error(
          number == nil ? "value.unknown" : "unit.missing",
          number == nil ? "`\(value)` is geen tijd" : "bij \(value) mist de eenheid van tijd",
          "schrijf bijvoorbeeld \(subject) >= 6 maanden", at: place)
      } else if value.hasPrefix("-") {
        context.error("range", "een tijd is 0 of meer", "schrijf een tijd zonder min", at: place)
      }
    }
  }

  /// Whether a value has a unit of time where none belongs.
  private func refuseTime() -> Bool {
    guard let index = use.isTime.firstIndex(of: true) else { return false }
    context.error(
      "unit.wrong", "`\(subject)` is geen tijd", "laat de eenheid weg, of vergelijk `tijd` of een teller met `meet`",
      at: scalar.place(use.values[index]))
    return true
  }

  private func checkNumbers() {
    for (value, range) in zip(use.comparison.values, use.values) where (try? NumberReading.read(value)) == nil {
      context.error(
        "value.unknown", "`\(value)` is geen getal", "vergelijk \(subject) met een getal", at: scalar.place(range))
    }
  }

  private func reportSubject(_ kind: NameKind?) {
    let known =
      context.symbols.names(.domain, .service, .purchase, .barrier, .attribute, .counter) + ["arrangement", "tijd"]
    let message =
      kind.map { "`\(subject)` is \($0.indefinite) en kan niet in een voorwaarde staan" }
      ?? "de naam `\(subject)` bestaat niet"
    context.error(
      "name.unknown", message,
      kind == nil
        ? Suggestion.remedy(for: subject, in: known)
        : "gebruik een leefgebied, voorziening, kenmerk, teller of knelpunt",
      at: scalar.place(use.subject))
  }

  private func checkLevels() {
    for (value, range) in zip(use.comparison.values, use.values) where context.symbols.level(value, in: subject) == nil
    {
      LevelsExist.report(value, subject, at: scalar.place(range), context)
    }
  }

  private func checkAttribute() {
    guard subjects.attributes[subject] != nil else { return }
    if let words = subjects.words[subject] { checkWords(words, "value.unknown", "keuze") } else { checkNumbers() }
  }

  private func checkWords(_ words: Set<String>, _ code: String, _ what: String) {
    if ![.equal, .notEqual, .isOneOf].contains(use.comparison.relation) {
      context.error(
        "condition.relation", "`\(subject)` heeft geen volgorde", "gebruik =, != of in", at: scalar.place(use.relation))
    }
    for (value, range) in zip(use.comparison.values, use.values) where !words.contains(value) {
      let message =
        what == "arrangement"
        ? "het arrangement `\(value)` bestaat niet" : "`\(value)` is geen \(what) van `\(subject)`"
      context.error(code, message, Suggestion.remedy(for: value, in: Array(words)), at: scalar.place(range))
    }
  }
}
