// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension Fields {
  /// The discounting of the scenario, from the root.
  func discount() -> DiscountCurve {
    let isYearly = isYearly() ?? false
    if has("discontovoet"), has("discontovoet_continu") {
      context.error(
        "key.conflict", "`discontovoet` en `discontovoet_continu` staan er allebei", "laat er één staan",
        at: keyPlace("discontovoet_continu"))
    }
    let standard = DiscountCurve(steps: Settings().discount.steps, isYearly: isYearly)
    guard has("discontovoet_continu") else { return discount(isYearly: isYearly) ?? standard }
    guard let rate = constant("discontovoet_continu"),
      isAllowed(rate, "discontovoet_continu", at: valuePlace("discontovoet_continu"))
    else { return standard }
    let step = DiscountCurve.Step(from: 0, rate: DiscountRate(continuous: rate.value))
    return DiscountCurve(steps: [step], isYearly: isYearly)
  }

  /// What stands at `discontovoet`: a rate, steps, or a block; `nil` when left out or wrong.
  ///
  /// - Parameter isYearly: where the block does not say so itself.
  func discount(isYearly: Bool) -> DiscountCurve? {
    guard let node = node("discontovoet") else { return nil }
    switch node.content {
    case .scalar(let scalar):
      let measure = Measure(nil, .notNegative, example: "2.25 % per jaar")
      guard let rate = context.constant(scalar, measure, key: "discontovoet"),
        isAllowed(rate, "discontovoet", at: scalar.place)
      else { return nil }
      let step = DiscountCurve.Step(from: 0, rate: DiscountRate(annualEffective: rate.value))
      return DiscountCurve(steps: [step], isYearly: isYearly)
    case .list(let items):
      return curve(items.map { Fields($0, "discontostap", in: context) }, isYearly, at: keyPlace("discontovoet"))
    default:
      let fields = Fields(node, "discontering", at: keyPlace("discontovoet"), in: context)
      return fields.discountBlock(isYearly: fields.isYearly() ?? isYearly)
    }
  }

  private func isYearly() -> Bool? {
    let word: DiscountWord? = choice("disconteren")
    return word.map { $0 == .yearly }
  }

  private func discountBlock(isYearly: Bool) -> DiscountCurve? {
    guard has("voet") != has("stappen") else {
      context.error(
        has("voet") ? "key.conflict" : "key.missing", "een discontering heeft een `voet` of `stappen`",
        has("voet") ? "laat er één weg" : "voeg toe, bijvoorbeeld: voet: 3 %",
        at: has("voet") ? keyPlace("stappen") : place)
      return nil
    }
    if has("stappen") { return curve(sections("stappen"), isYearly, at: keyPlace("stappen")) }
    return discountRate().map {
      DiscountCurve(steps: [DiscountCurve.Step(from: 0, rate: $0)], isYearly: isYearly)
    }
  }

  private func curve(_ list: [Fields], _ isYearly: Bool, at place: Place) -> DiscountCurve? {
    var steps = list.compactMap { $0.discountStep() }
    guard steps.count == list.count else { return nil }
    guard let first = steps.first else {
      context.error("range", "er staat geen stap", "noem minstens één stap, met `vanaf` en `voet`", at: place)
      return nil
    }
    for (index, step) in steps.enumerated().dropFirst() where step.from <= steps[index - 1].from {
      context.error(
        "range", "de stappen lopen niet op in de tijd", "zet ze op volgorde van `vanaf`, elk moment één keer",
        at: list[index].has("vanaf") ? list[index].valuePlace("vanaf") : list[index].place)
      return nil
    }
    if first.from > 0 {
      context.warning(
        "discount.start", "de eerste stap begint later dan het begin: tot dan is de voet 0 %",
        "begin met {vanaf: 0 jaar, voet: 0 %} als dat zo bedoeld is", at: list[0].valuePlace("vanaf"))
      steps.insert(DiscountCurve.Step(from: 0, rate: DiscountRate(continuous: 0)), at: 0)
    }
    return DiscountCurve(steps: steps, isYearly: isYearly)
  }

  private func discountStep() -> DiscountCurve.Step? {
    let from = has("vanaf") ? constant("vanaf") : Quantity(0, .duration)
    let rate = discountRate()
    guard let from, let rate else { return nil }
    let months = from.value * 12
    guard abs(months - months.rounded()) < 1e-6 else {
      context.error(
        "range", "de discontovoet verandert na een heel aantal maanden", "schrijf bijvoorbeeld 30 jaar of 6 maanden",
        at: valuePlace("vanaf"))
      return nil
    }
    return DiscountCurve.Step(from: from.value, rate: rate)
  }

  /// `3 %` or `3 % per jaar`.
  private func discountRate() -> DiscountRate? {
    guard let rate = constant("voet") else { return nil }
    return isAllowed(rate, "voet", at: valuePlace("voet")) ? DiscountRate(annualEffective: rate.value) : nil
  }

  /// A share is one per year.
  private func isAllowed(_ rate: Quantity, _ key: String, at place: Place) -> Bool {
    guard rate.dimension == .rate || rate.dimension == .none else {
      context.error(
        "unit.wrong", "bij `\(key)` hoort een percentage per jaar, en hier staat \(rate.dimension.description)",
        "schrijf bijvoorbeeld 3 % per jaar", at: place)
      return false
    }
    if rate.value <= 0.2 { return true }
    context.error(
      "range", "een discontovoet is hoogstens 20 % per jaar", "schrijf bijvoorbeeld 2.25 % per jaar", at: place)
    return false
  }
}
