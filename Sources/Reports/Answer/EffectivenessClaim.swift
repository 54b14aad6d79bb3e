// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

/// What a unit of effect costs along the efficiency frontier, and which arrangements are off it.
struct EffectivenessClaim {
  let section: AnswerText.Section

  /// - Returns: `nil` without an effect, or without arrangements to choose from.
  init?(_ tables: RunTables, of scenario: Scenario, language: Language) {
    guard let rows = tables[FrontierRow.self], rows.count > 1, let effect = scenario.effect else { return nil }
    let words = Sentences(titles: Titles(scenario, in: language), style: NumberStyle(language), effect: effect)
    section = AnswerText.Section(
      kind: .effectiveness, arrangement: nil,
      heading: Bilingual(
        nl: "Kosteneffectiviteit: \(effect.title)", en: "Cost-effectiveness: \(effect.title)")[language],
      sentences: rows.allSatisfy { $0.reason == .spread(.noDifference) }
        ? [words.allTheSame[language]] : rows.map { words.sentence($0)[language] })
  }

  private struct Sentences {
    var titles: Titles
    var style: NumberStyle
    var effect: Effect

    var allTheSame: Bilingual {
      Bilingual(
        nl: "Alle arrangementen kosten en doen hetzelfde: het maakt geen verschil.",
        en: "All arrangements cost and do the same: it makes no difference.")
    }

    func sentence(_ row: FrontierRow) -> Bilingual {
      let title = titles.arrangement(row.arrangement)
      if row.reason == .effect(.withinError) {
        return Bilingual(
          nl: "Of \(title) op de doelmatigheidsgrens ligt, is niet te onderscheiden van de rekenfout.",
          en: "Whether \(title) lies on the efficiency frontier cannot be told from the simulation error.")
      }
      switch row.status {
      case .frontier: return row.step.map { step(title, $0) } ?? first(title)
      case .dominated:
        return Bilingual(
          nl: "\(title) ligt niet op de doelmatigheidsgrens: een ander arrangement kost niet meer en doet niet minder.",
          en: "\(title) is not on the efficiency frontier: another arrangement costs no more and does no less.")
      case .extendedlyDominated:
        return Bilingual(
          nl: "\(title) ligt niet op de doelmatigheidsgrens: een mengsel van twee andere arrangementen is beter.",
          en: "\(title) is not on the efficiency frontier: a mixture of two other arrangements is better.")
      case .same:
        return Bilingual(
          nl: "\(title) kost en doet hetzelfde als een ander arrangement.",
          en: "\(title) costs and does the same as another arrangement.")
      }
    }

    private func first(_ title: String) -> Bilingual {
      Bilingual(
        nl: "\(title) is het goedkoopste op de doelmatigheidsgrens.",
        en: "\(title) is the cheapest on the efficiency frontier.")
    }

    private func step(_ title: String, _ step: FrontierRow.Step) -> Bilingual {
      let before = titles.arrangement(step.before)
      let amount = Rounding.unitEuro(mcError: step.ratioError).euro(step.ratio, style)
      return Bilingual(
        nl: "Van \(before) naar \(title) kost elke \(effect.unit) meer \(amount) (ICER).",
        en: "From \(before) to \(title) every further \(effect.unit) costs \(amount) (ICER).")
    }
  }
}
