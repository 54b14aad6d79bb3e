// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Quantities
import Scenarios

extension Fields {
  /// Title, settings, parties, groups and attributes, from the root.
  func readSettings() {
    context.draft.scenario.title = text("titel") ?? ""
    context.draft.scenario.description = text("omschrijving") ?? ""
    context.draft.scenario.notice = text("melding") ?? ""
    _ = integer("rendement")
    let priceLevel = integer("prijspeil") ?? Settings().priceLevel
    context.draft.scenario.settings = Settings(
      priceLevel: priceLevel, startYear: integer("startjaar"), horizon: horizon(), discountRate: discountRate(),
      seed: integer("zaad").map(UInt64.init) ?? Settings().seed, draws: integer("trekkingen") ?? Settings().draws,
      replications: integer("herhalingen") ?? Settings().replications, design: choice("ontwerp") ?? Settings().design)
    context.draft.sizePlace = has("herhalingen") ? valuePlace("herhalingen") : valuePlace("trekkingen")
    readParties()
    context.draft.scenario.attributes = named("kenmerken").compactMap { attribute($0.name.string, $0.fields) }
  }

  private func horizon() -> Double {
    guard let horizon = constant("horizon"), horizon.dimension == .duration else { return Settings().horizon }
    if horizon.value > 100 {
      context.error(
        "range", "de horizon is hoogstens 100 jaar", "schrijf een kortere horizon", at: valuePlace("horizon"))
    }
    return horizon.value
  }

  private func discountRate() -> DiscountRate {
    if has("discontovoet"), has("discontovoet_continu") {
      context.error(
        "key.conflict", "`discontovoet` en `discontovoet_continu` staan er allebei", "laat er één staan",
        at: keyPlace("discontovoet_continu"))
    }
    if let continuous = rate("discontovoet_continu") { return DiscountRate(continuous: continuous) }
    return rate("discontovoet").map(DiscountRate.init(annualEffective:)) ?? Settings().discountRate
  }

  private func rate(_ key: String) -> Double? {
    guard let rate = constant(key), rate.dimension == .rate else { return nil }
    if rate.value > 0.2 {
      context.error(
        "range", "`\(key)` is hoogstens 20 % per jaar", "schrijf bijvoorbeeld 2.25 % per jaar", at: valuePlace(key))
    }
    return rate.value
  }

  private func readParties() {
    if has("partijen") {
      context.draft.scenario.parties = map("partijen").map { entry in
        Party(name: entry.key.string, title: scalar(entry.value, "partijen")?.string ?? "")
      }
    }
    let names = Set(context.draft.scenario.parties.map(\.name))
    guard has("groepen") else {
      context.draft.scenario.groups = PartyGroup.standard.filter { names.isSuperset(of: $0.members) }
      return
    }
    context.draft.scenario.groups = named("groepen").map { group in
      PartyGroup(
        name: group.name.string, title: group.fields.text("titel") ?? "",
        members: group.fields.references("partijen", .party))
    }
  }

  private func attribute(_ name: String, _ fields: Fields) -> Attribute? {
    let title = fields.text("titel") ?? ""
    if fields.has("keuzes") {
      if fields.has("van") || fields.has("tot") {
        context.error(
          "key.conflict", "een kenmerk is een getal of een keuze, niet allebei", "laat `keuzes` of `van` en `tot` weg",
          at: fields.keyPlace("keuzes"))
      }
      return Attribute(name: name, title: title, kind: .choice(fields.words("keuzes")))
    }
    guard fields.has("van"), fields.has("tot") else {
      context.error(
        "key.missing", "een kenmerk heeft `van` en `tot`, of `keuzes`", "voeg toe, bijvoorbeeld: van: 0, tot: 12",
        at: fields.place)
      context.draft.unreadable.insert(name)
      return nil
    }
    guard let low = fields.constant("van"), let high = fields.constant("tot") else {
      context.draft.unreadable.insert(name)
      return nil
    }
    guard low.value <= high.value else {
      context.error("range", "`van` is groter dan `tot`", "draai de grenzen om", at: fields.valuePlace("van"))
      context.draft.unreadable.insert(name)
      return nil
    }
    return Attribute(name: name, title: title, kind: .number(low.value...high.value))
  }

  /// New words, each once.
  func words(_ key: String) -> [String] {
    var seen: Set<String> = []
    for scalar in scalars(key) {
      if !NameRule.isWellFormed(scalar.string) {
        NameRule.report(scalar.string, at: scalar.place, to: &context.findings)
      }
      if !seen.insert(scalar.string).inserted {
        context.error(
          "name.duplicate", "`\(scalar.string)` staat er twee keer", "kies een andere naam", at: scalar.place)
      }
    }
    return scalars(key).map(\.string)
  }
}
