// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Quantities
import Scenarios

extension Fields {
  /// What cost-effectiveness is about, from the root; parties, groups and everything with items must have been read.
  func readEffect() {
    guard let node = node("effect") else { return }
    context.draft.scenario.effect = Fields(node, "effect", at: keyPlace("effect"), in: context).effect()
  }

  private func effect() -> Effect? {
    let (gains, losses) = (posts("posten"), posts("verlies"))
    if gains.isEmpty, losses.isEmpty {
      context.error(
        "key.missing", "een effect heeft `posten` of `verlies`", "voeg toe, bijvoorbeeld: posten: [qaly]", at: place)
    }
    let gained = Set(gains)
    for name in losses where gained.contains(name) {
      context.error(
        "key.conflict", "`\(name)` staat bij `posten` en bij `verlies`", "laat er één staan", at: keyPlace("verlies"))
    }
    for item in context.draft.scenario.items where gained.contains(item.name) && item.unitPrice.isNegative {
      context.error(
        "effect.sign", "`\(item.name)` staat bij `posten`, waar meer beter is, en heeft een negatief bedrag",
        "zet de post bij `verlies`, of schrijf het aantal negatief en het bedrag niet", at: valuePlace("posten"))
    }
    let payer = payer()
    guard let unit = text("eenheid"), let willingness = willingness(), let payer else { return nil }
    return Effect(
      title: text("titel") ?? unit, unit: unit, gains: gains, losses: losses,
      payer: payer == Self.society ? nil : payer, willingness: willingness)
  }

  private static let society = "maatschappelijk"

  private func posts(_ key: String) -> [String] {
    let known = Set(context.draft.declarations.filter { $0.kind == .post }.map(\.name))
    return scalars(key).map { scalar in
      if !known.contains(scalar.string) {
        context.error(
          "name.unknown", "de post `\(scalar.string)` bestaat niet",
          Suggestion.remedy(for: scalar.string, in: Array(known)),
          at: scalar.place)
      }
      return scalar.string
    }
  }

  /// `nil` when there is no such party or group.
  private func payer() -> String? {
    guard let name = scalar("kosten") else { return Self.society }
    let scenario = context.draft.scenario
    let known = [Self.society] + scenario.parties.map(\.name) + scenario.groups.map(\.name)
    if known.contains(name.string) { return name.string }
    context.error(
      "name.unknown", "de partij of groep `\(name.string)` bestaat niet",
      Suggestion.remedy(for: name.string, in: known), at: name.place)
    return nil
  }

  private func willingness() -> WillingnessToPay? {
    guard let node = node("betalingsbereidheid") else { return nil }
    return Fields(node, "betalingsbereidheid", at: keyPlace("betalingsbereidheid"), in: context).axis()
  }

  private func axis() -> WillingnessToPay? {
    let (low, high, step) = (wholeEuros("van"), wholeEuros("tot"), wholeEuros("stap"))
    guard let high, low != nil || !has("van"), step != nil || !has("stap") else { return nil }
    if let axis = WillingnessToPay(from: low ?? 0, to: high, step: step) { return axis }
    context.error(
      "range",
      "de as loopt van `van` omhoog naar `tot`, met een `stap` boven 0 en hoogstens \(WillingnessToPay.mostValues) bedragen",
      "schrijf bijvoorbeeld {van: € 0, tot: € 100000, stap: € 5000}", at: place)
    return nil
  }

  /// An amount, or an amount for each of something.
  private func wholeEuros(_ key: String) -> Int? {
    guard let value = constant(key) else { return nil }
    guard value.dimension.euro == 1 || value == Quantity(0) else {
      context.error(
        "unit.wrong", "bij `\(key)` hoort een bedrag, en hier staat \(value.dimension.description)",
        "schrijf bijvoorbeeld € 100000", at: valuePlace(key))
      return nil
    }
    if let whole = Int(exactly: value.value), whole >= 0 { return whole }
    context.error(
      "range", "bij `\(key)` hoort een bedrag in hele euro's", "schrijf bijvoorbeeld € 100000", at: valuePlace(key))
    return nil
  }
}

extension Expression {
  /// Whether it can be seen to be below 0: a negative number, or something with a minus before it.
  fileprivate var isNegative: Bool {
    if case .negated = self { return true }
    return (constantValue?.value ?? 0) < 0
  }
}
