// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Glibc
import Quantities
import Scenarios

extension Fields {
  /// Budgets, from the root; settings, parties and groups must have been read.
  func readBudgets() {
    let scenario = context.draft.scenario
    let holders = scenario.parties.map(\.name) + scenario.groups.map(\.name)
    for (name, fields) in named("begroting") {
      if !holders.contains(name.string) {
        context.error(
          "name.unknown", "de partij of groep `\(name.string)` bestaat niet",
          Suggestion.remedy(for: name.string, in: holders), at: name.place)
      }
      if let budget = fields.budget(name.string) { context.draft.scenario.budgets.append(budget) }
    }
  }

  private func budget(_ holder: String) -> Budget? {
    let scope: Budget.Scope? = choice("per")
    let (years, settings) = (budgetYears(), context.draft.scenario.settings)
    if !has("bedrag"), !has("jaren") {
      context.error(
        "key.missing", "een begroting heeft een `bedrag` of een lijst `jaren`",
        "voeg toe, bijvoorbeeld: bedrag: € 250000 per jaar", at: place)
    }
    let every = has("bedrag") ? constant("bedrag") : Quantity(0, .amountPerYear)
    let (inflation, priceLevel) = (inflation(), integer("prijspeil") ?? settings.priceLevel)
    guard let scope, let every, let years, let inflation,
      let factor = PriceIndex.factor(from: priceLevel, to: settings.priceLevel)
    else { return nil }
    let amounts = (0..<Int(settings.horizon.rounded(.up))).map { y in
      let rise = pow(1 + inflation, Double(settings.startYear + y - settings.priceLevel))
      let part = min(1, settings.horizon - Double(y))
      return (years[settings.startYear + y] ?? every.value * part) * factor / rise
    }
    return Budget(holder: holder, scope: scope, amounts: amounts)
  }

  /// The amounts of single years; `nil` when one is wrong.
  private func budgetYears() -> [Int: Double]? {
    let settings = context.draft.scenario.settings
    let last = settings.startYear + Int(settings.horizon.rounded(.up)) - 1
    var years: [Int: Double] = [:]
    var isWhole = true
    for fields in sections("jaren") {
      guard let year = fields.integer("jaar"), let amount = fields.constant("bedrag") else {
        isWhole = false
        continue
      }
      let isKnown = years.updateValue(amount.value, forKey: year) != nil
      guard isKnown || !(settings.startYear...max(settings.startYear, last)).contains(year) else { continue }
      context.error(
        "budget.year", isKnown ? "het jaar \(year) staat er twee keer" : "het jaar \(year) valt buiten de horizon",
        isKnown ? "laat er één staan" : "noem jaren van \(settings.startYear) tot en met \(last)",
        at: fields.valuePlace("jaar"))
      isWhole = false
    }
    return isWhole ? years : nil
  }

  /// `2 %` or `2 % per jaar`.
  private func inflation() -> Double? {
    guard has("inflatie") else { return 0 }
    if has("prijspeil") {
      context.error(
        "key.conflict", "`inflatie` en `prijspeil` staan er allebei, en bedragen staan in één soort geld",
        "laat er één staan", at: keyPlace("inflatie"))
    }
    guard let rate = constant("inflatie") else { return nil }
    guard rate.dimension == .rate || rate.dimension == .none, rate.value <= 0.2 else {
      context.error(
        "range", "een inflatie is een percentage per jaar van 0 tot 20 %", "schrijf bijvoorbeeld 2 %",
        at: valuePlace("inflatie"))
      return nil
    }
    return rate.value
  }
}
