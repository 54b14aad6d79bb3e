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
      priceLevel: priceLevel, startYear: integer("startjaar"), horizon: horizon(), discount: discount(),
      seed: integer("zaad").map(UInt64.init) ?? Settings().seed, draws: integer("trekkingen"),
      replications: integerOrWord("herhalingen"), design: choice("ontwerp") ?? Settings().design,
      sobolNames: scalars("sobol").map(\.string), analyses: choice("analyses") ?? Settings().analyses,
      tornado: tornado() ?? .standard)
    context.draft.design = DesignPlaces(
      names: scalars("sobol").map { ($0.string, $0.place) }, list: has("sobol") ? valuePlace("sobol") : nil,
      design: valuePlace("ontwerp"), draws: has("trekkingen") ? valuePlace("trekkingen") : nil)
    context.draft.sizePlace = has("herhalingen") ? valuePlace("herhalingen") : valuePlace("trekkingen")
    readParties()
    context.draft.scenario.commissioner = commissioner()
    context.draft.scenario.attributes = named("kenmerken").compactMap { $0.fields.attribute($0.name.string) }
  }

  private func horizon() -> Double {
    guard let horizon = constant("horizon"), horizon.dimension == .duration, horizon.value > 0 else {
      return Settings().horizon
    }
    if horizon.value > 100 {
      context.error(
        "range", "de horizon is hoogstens 100 jaar", "schrijf een kortere horizon", at: valuePlace("horizon"))
      return Settings().horizon
    }
    return horizon.value
  }

  private func tornado() -> TornadoEnds? {
    guard let numbers = numbers("tornado", as: .number)?.map(\.value), !numbers.isEmpty else { return nil }
    if numbers.count == 2, let ends = TornadoEnds(low: numbers[0], high: numbers[1]) { return ends }
    context.error(
      "tornado.ends", "bij `tornado` horen een laag en een hoger percentiel, tussen 0 en 100 %",
      "schrijf bijvoorbeeld [10 %, 90 %]", at: valuePlace("tornado"))
    return nil
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

  /// A party or group; the standard one when there is no such name.
  private func commissioner() -> String {
    let scenario = context.draft.scenario
    let standard = Scenario.standardCommissioner(among: scenario.parties)
    guard let name = scalar("opdrachtgever") else { return standard }
    let known = scenario.parties.map(\.name) + scenario.groups.map(\.name)
    if known.contains(name.string) { return name.string }
    context.error(
      "name.unknown", "de partij of groep `\(name.string)` bestaat niet",
      Suggestion.remedy(for: name.string, in: known), at: name.place)
    return standard
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
