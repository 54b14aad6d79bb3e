// SPDX-License-Identifier: EUPL-1.2

import Quantities
import RunRecord
import Scenarios
import Words

/// What an answer rests on: what amounts mean, the size of the run, where its numbers come from and how precise it is.
struct AnswerBasis {
  let tables: RunTables
  let diagnostics: Diagnostics
  let scenario: Scenario
  let language: Language

  var paragraphs: [String] {
    let effort = EffortClaim(diagnostics: diagnostics, titles: titles, language: language).text
    return [money, size, sources, precision, isWithoutChance ? "" : effort].filter { !$0.isEmpty }
  }

  private var style: NumberStyle { NumberStyle(language) }
  private var titles: Titles { Titles(scenario, in: language) }
  /// Then lives, and how many, make no difference.
  private var isWithoutChance: Bool { diagnostics.isWithoutChance }

  private var money: String {
    let settings = scenario.settings
    let (horizon, year, level) = (style.short(settings.horizon), settings.startYear, settings.priceLevel)
    let rate = discount(settings.discount)
    return Bilingual(
      nl: "Bedragen zijn in euro per huishouden over \(horizon) jaar: contante waarde op 1 januari \(year), "
        + "prijspeil \(level), discontovoet \(rate). Positief is beter voor de partij, negatief is slechter.",
      en:
        "Amounts are in euros per household over \(horizon) \(settings.horizon == 1 ? "year" : "years"): present value "
        + "on 1 January \(year), price level \(level), discount rate \(rate). Positive is better for the party, negative "
        + "is worse.")[language]
  }

  private func discount(_ curve: DiscountCurve) -> String {
    let parts = curve.steps.enumerated().map { i, step in
      let percent = style.percentage(step.rate.annualEffective)
      let rate = Bilingual(nl: "\(percent) per jaar", en: "\(percent) per year")[language]
      let start = style.short(step.from)
      return i == 0 ? rate : Bilingual(nl: "na \(start) jaar \(rate)", en: "after \(start) years \(rate)")[language]
    }
    return parts.joined(separator: ", ")
      + (curve.isYearly ? Bilingual(nl: ", per heel jaar", en: ", by whole year")[language] : "")
  }

  private var size: String {
    let (of, said) = (diagnostics, language)
    let table = scenario.caseFile.map { Bilingual(nl: " uit \($0)", en: " from \($0)")[said] } ?? ""
    let cases =
      said.counted(of.cases, one: Bilingual(nl: "casus", en: "case"), more: Bilingual(nl: "casussen", en: "cases"))
      + table
    let draws = said.counted(
      of.draws, one: Bilingual(nl: "trekking", en: "draw"), more: Bilingual(nl: "trekkingen", en: "draws"))
    let replications = said.counted(
      of.replications, one: Bilingual(nl: "herhaling", en: "replication"),
      more: Bilingual(nl: "herhalingen", en: "replications"))
    if isWithoutChance {
      return Bilingual(
        nl: "Gerekend met \(cases) en \(draws) van de onzekere getallen. Een doorrekening is één trekking voor alle "
          + "casussen. De uitkomst geldt voor deze casussen met hun gewicht.",
        en: "Computed with \(cases) and \(draws) of the uncertain numbers. A draw counts for all cases together. "
          + "The result holds for these cases with their weights.")[language]
    }
    return Bilingual(
      nl: "Gerekend met \(cases), \(draws) van de onzekere getallen en \(replications) per casus en trekking. "
        + "Een doorrekening is één trekking voor alle casussen. De uitkomst geldt voor deze casussen met hun gewicht.",
      en: "Computed with \(cases), \(draws) of the uncertain numbers and \(replications) per case and draw. "
        + "A draw counts for all cases together. The result holds for these cases with their weights.")[language]
  }

  /// Said here only where no finding says it of the numbers that matter most.
  private var sources: String {
    let isSaid = scenario.arrangements.contains { arrangement in
      SensitivityClaim(tables, of: scenario, arrangement: arrangement.name, language: language).warning != nil
    }
    return isSaid ? "" : SourceClaim(scenario).text(in: language) ?? ""
  }

  /// What the simulation itself adds to the uncertainty.
  private var precision: String {
    if scenario.arrangements.count < 2 { return alone[language] }
    return [interval, simulationError[language]].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var alone: Bilingual {
    Bilingual(
      nl: "Er is maar één arrangement, en dus geen saldo. Wat het zelf kost en oplevert, staat in uitkomsten.csv.",
      en: "There is only one arrangement, and so no net result. What it costs and brings itself is in uitkomsten.csv.")
  }

  private var simulationError: Bilingual {
    let noise = diagnostics.noise
    let parts = noise.compactMap(error).joined(separator: "; ")
    if !parts.isEmpty {
      return Bilingual(
        nl: "De rekenfout (standaardfout) van het maatschappelijk saldo is \(parts). Bedragen zijn zo afgerond dat de "
          + "rekenfout de getoonde cijfers niet raakt; de precieze staan in rendement.csv.",
        en:
          "The simulation error (standard error) of the social net result is \(parts). Amounts are rounded so that the "
          + "simulation error does not touch the digits shown; exact ones are in rendement.csv.")
    }
    if isExact || noise.allSatisfy({ $0.mcError == 0 }) {
      return Bilingual(
        nl:
          "Het maatschappelijk saldo heeft geen rekenfout. Bedragen zijn afgerond; de precieze staan in rendement.csv.",
        en: "The social net result has no simulation error. Amounts are rounded; exact ones are in rendement.csv.")
    }
    return Bilingual(
      nl: "Met één trekking is de rekenfout van de simulatie niet bekend.",
      en: "With one draw, the simulation error is not known.")
  }

  /// Whether every draw and every life would say the same.
  private var isExact: Bool {
    isWithoutChance
      && tables.rows(ReturnRow.self).contains { $0.measure == .net && $0.reason == .choice(.nothingUncertain) }
  }

  /// Where intervals come from, or why there is none.
  private var interval: String {
    let nets = tables.rows(ReturnRow.self).filter { $0.measure == .net }
    let told = nets.compactMap(\.estimate).filter { $0.low != nil }
    if told.contains(where: { RoundedResult($0).obstacle == nil }) {
      return Bilingual(
        nl: "Het 95%-interval komt van de onzekerheid in de gebruikte getallen, zonder rekenfout.",
        en: "The 95% interval comes from uncertainty in the numbers used, without simulation error.")[language]
    }
    if let obstacle = told.lazy.compactMap({ RoundedResult($0).obstacle }).first?.text[language] {
      return Bilingual(nl: "Er is geen 95%-interval: \(obstacle).", en: "There is no 95% interval: \(obstacle).")[
        language]
    }
    guard let social = nets.first(where: { $0.perspective == .social }), let reason = social.reason?.text[language]
    else {
      return ""
    }
    if social.estimate?.probabilityPositive != nil {
      return Bilingual(nl: "Er is geen 95%-interval: \(reason).", en: "There is no 95% interval: \(reason).")[language]
    }
    return Bilingual(
      nl: "Er is geen 95%-interval en geen kans: \(reason).", en: "There is no 95% interval and no chance: \(reason).")[
        language]
  }

  private func error(_ noise: Diagnostics.Noise) -> String? {
    guard let error = noise.mcError, error > 0 else { return nil }
    let (amount, title) = (style.euro(Rounding.error(error)), titles.arrangement(noise.arrangement))
    let origin = (isWithoutChance ? nil : noise.shareReplications).map { share in
      let percent = style.wholePercentage(share)
      return Bilingual(nl: " (\(percent) door toeval in de levens)", en: " (\(percent) from chance in lives)")[language]
    }
    return Bilingual(nl: "\(amount) bij \(title)", en: "\(amount) for \(title)")[language] + (origin ?? "")
  }
}
