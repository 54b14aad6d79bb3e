// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Scenarios

extension Fields {
  /// A property of households: from the case table, or drawn. `nil` when something is missing or wrong.
  func attribute(_ name: String) -> Attribute? {
    let title = text("titel") ?? ""
    guard let kind = attributeKind() else {
      context.draft.unreadable.insert(name)
      return nil
    }
    return Attribute(name: name, title: title, kind: kind)
  }

  private func attributeKind() -> Attribute.Kind? {
    let forms = [["keuzes"], ["verdeling"], ["van", "tot"]].filter { $0.contains(where: has) }
    guard forms.count == 1, let form = forms.first else {
      let second = forms.dropFirst().first?.first(where: has)
      context.error(
        forms.isEmpty ? "key.missing" : "key.conflict",
        "een kenmerk heeft `van` en `tot`, of `keuzes`, of een `verdeling`",
        forms.isEmpty ? "voeg toe, bijvoorbeeld: van: 0, tot: 12" : "laat er één staan",
        at: forms.isEmpty ? place : keyPlace(forms[0] == ["keuzes"] ? "keuzes" : second ?? "verdeling"))
      return nil
    }
    let allowed =
      [["keuzes": ["kansen"], "verdeling": ["gemiddelde", "spreiding", "laag", "hoog"]][form[0]] ?? [], form]
      .flatMap { $0 } + ["titel"]
    for key in section.keys.map(\.name) where has(key) && !allowed.contains(key) {
      context.error(
        "key.conflict", "`\(key)` hoort niet bij `\(form[0])`", "laat `\(key)` weg", at: keyPlace(key))
    }
    switch form[0] {
    case "keuzes": return choiceKind()
    case "verdeling": return law().map(Attribute.Kind.drawnNumber)
    default: return rangeKind()
    }
  }

  private func choiceKind() -> Attribute.Kind? {
    let words = words("keuzes")
    guard has("kansen") else { return .choice(words) }
    let scalars = nodes("kansen").compactMap { scalar($0, "kansen") }
    let place = keyPlace("kansen")
    guard let shares = context.shares(scalars, key: "kansen", at: place, scope: .parameters) else { return nil }
    guard shares.count == words.count else {
      context.error(
        "distribution.incomplete", "er zijn \(words.count) keuzes, en hier staan \(shares.count) kansen",
        "geef elke keuze een kans", at: place)
      return nil
    }
    return .drawnChoice(words, shares)
  }

  private func rangeKind() -> Attribute.Kind? {
    guard has("van"), has("tot") else {
      context.error(
        "key.missing", "een kenmerk heeft `van` en `tot`, of `keuzes`, of een `verdeling`",
        "voeg toe, bijvoorbeeld: van: 0, tot: 12", at: place)
      return nil
    }
    guard let low = constant("van"), let high = constant("tot") else { return nil }
    guard low.value <= high.value else {
      context.error("range", "`van` is groter dan `tot`", "draai de grenzen om", at: valuePlace("van"))
      return nil
    }
    return .number(low.value...high.value)
  }

  private func law() -> DistributionFormula? {
    guard let name = text("verdeling") else { return nil }
    guard let family = KeyTable.householdFamilies.first(where: { $0.name == name }), let form = family.ways[0].form
    else {
      context.error(
        "value.unknown", "de verdeling `\(name)` bestaat niet voor een kenmerk",
        Suggestion.remedy(for: name, in: KeyTable.householdFamilies.map(\.name)), at: valuePlace("verdeling"))
      return nil
    }
    let keys = family.ways[0].keys
    for key in ["gemiddelde", "spreiding", "laag", "hoog"] where has(key) != keys.contains(key) {
      context.error(
        "distribution.incomplete",
        has(key) ? "`\(key)` hoort niet bij verdeling \(name)" : "verdeling \(name) vraagt ook `\(key)`",
        "geef \(family.wanted)", at: has(key) ? keyPlace(key) : valuePlace("verdeling"))
    }
    guard keys.allSatisfy(has) else { return nil }
    let measure: Measure =
      switch form {
      case .lognormalMean, .gammaMean: .positiveNumber
      case .betaMean: .probability
      default: .number
      }
    let first = formula(keys[0], as: measure, scope: .parameters)
    let second = formula(keys[1], as: form == .uniformEnds ? .number : .positiveNumber, scope: .parameters)
    guard let first, let second, isPossible(form, first, second) else { return nil }
    return DistributionFormula(form, [first, second])
  }

  /// Whether numbers that are known define a distribution; else that is reported.
  private func isPossible(_ form: Distribution.Form, _ first: Expression, _ second: Expression) -> Bool {
    guard let x = first.constantValue?.value, let y = second.constantValue?.value else { return true }
    if form == .betaMean, x > 0, x < 1, y * y >= x * (1 - x) {
      context.error(
        "range", "de spreiding is te groot voor een verdeling tussen 0 en 1", "schrijf een kleinere spreiding",
        at: valuePlace("spreiding"))
      return false
    }
    if form == .uniformEnds, x >= y {
      context.error("range", "`laag` is niet kleiner dan `hoog`", "draai de grenzen om", at: valuePlace("laag"))
      return false
    }
    return true
  }
}

extension Attribute {
  /// Whether every household draws its own, so that the case table has no column for it.
  var isDrawn: Bool {
    switch kind {
    case .number, .choice: false
    case .drawnNumber, .drawnChoice: true
    }
  }
}
