// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Scenarios

extension Fields {
  /// Studies whose worth is asked for, from the root; prices and parameters must have been read.
  func readProposedStudies() {
    for (name, fields) in named("onderzoek") {
      if !NameRule.isWellFormed(name.string) { NameRule.report(name.string, at: name.place, to: &context.findings) }
      if let study = fields.proposedStudy(name.string) { context.draft.scenario.proposedStudies.append(study) }
    }
  }

  private enum Form: String {
    case yesOrNo = "ja_nee"
    case count = "aantal"
    case value = "waarde"
  }

  private func proposedStudy(_ name: String) -> ProposedStudy? {
    let (form, households): (Form?, Int?) = (choice("waarneming"), integer("huishoudens"))
    guard let form else { return nil }
    refuse("spreiding", unless: form == .value, "alleen bij `waarneming: waarde`")
    refuse("duur", unless: form == .count, "alleen bij `waarneming: aantal`")
    guard let scalar = scalar("parameter"), let input = studied(scalar), let households,
      let observation = observation(form, of: input, at: scalar)
    else { return nil }
    return ProposedStudy(name: name, parameter: scalar.string, households: households, observation: observation)
  }

  private func refuse(_ key: String, unless holds: Bool, _ remedy: String) {
    guard has(key), !holds else { return }
    context.error(
      "key.conflict", "`\(key)` past niet bij deze `waarneming`", "haal `\(key)` weg: het hoort \(remedy)",
      at: keyPlace(key))
  }

  /// Value and dimension of a parameter or a price that is drawn by itself.
  private func studied(_ name: Scalar) -> (value: InputValue, dimension: Dimension)? {
    let input: (InputValue, Dimension)?
    if name.string.hasPrefix("prijs.") {
      let id = String(name.string.dropFirst(6))
      context.refer(to: .price, id, at: name.place(6..<name.string.count))
      input = context.prices[id].map { (.drawn($0.distribution), $0.dimension) }
    } else {
      context.refer(to: .parameter, name.string, at: name.place)
      input = context.draft.scenario.parameters.first { $0.name == name.string }.map { ($0.value, $0.dimension) }
    }
    guard let input else { return nil }
    if input.0.isDrawn { return input }
    context.error(
      "study.parameter", "`\(name.string)` heeft geen verdeling: een onderzoek ernaar leert niets",
      "geef `\(name.string)` een `verdeling`, of noem een getal waar het uit volgt", at: name.place)
    return nil
  }

  private func observation(
    _ form: Form, of input: (value: InputValue, dimension: Dimension), at name: Scalar
  ) -> ProposedStudy.Observation? {
    switch form {
    case .yesOrNo:
      let fits = input.dimension == .none && isWithin(input.value, 0...1)
      return fits ? .yesOrNo : unfit(name, "een kans", "ligt niet tussen 0 en 1")
    case .count:
      let fits = [.none, .rate].contains(input.dimension) && isWithin(input.value, 0...Double.infinity)
      guard fits else {
        return unfit(name, "een aantal, of een aantal per jaar", "kan negatief zijn of heeft een andere eenheid")
      }
      refuse("duur", unless: input.dimension == .rate, "alleen bij een getal per jaar")
      return .count(exposure: has("duur") ? constant("duur")?.value ?? 1 : 1)
    case .value:
      guard has("spreiding") else {
        context.error(
          "key.missing", "bij `waarneming: waarde` hoort een `spreiding`", "voeg toe, bijvoorbeeld: spreiding: € 900",
          at: place)
        return nil
      }
      guard let spread = constant("spreiding") else { return nil }
      if spread.dimension == input.dimension { return .value(sd: spread.value) }
      context.error(
        "unit.wrong",
        "bij `spreiding` hoort \(input.dimension.description), en hier staat \(spread.dimension.description)",
        "schrijf de eenheid van de parameter", at: valuePlace("spreiding"))
      return nil
    }
  }

  private func isWithin(_ value: InputValue, _ range: ClosedRange<Double>) -> Bool {
    switch value {
    case .drawn(let distribution):
      range.contains(distribution.support.lowerBound) && range.contains(distribution.support.upperBound)
    case .share: true
    case .computed: false
    }
  }

  private func unfit(_ name: Scalar, _ wanted: String, _ why: String) -> ProposedStudy.Observation? {
    context.error(
      "study.observation", "`\(name.string)` is niet \(wanted): het \(why)",
      "kies een andere `waarneming`, of een verdeling die erbij past", at: name.place)
    return nil
  }
}
