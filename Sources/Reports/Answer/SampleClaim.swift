// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

/// What a study that the scenario proposes would be worth to society, in one sentence.
struct SampleClaim {
  let text: String

  /// One for each study of which something is known.
  static func all(_ tables: RunTables, of scenario: Scenario, language: Language) -> [SampleClaim] {
    tables.rows(SampleInformationRow.self).filter { $0.perspective == .social }.compactMap {
      SampleClaim($0, Titles(scenario, in: language), language)
    }
  }

  private init?(_ row: SampleInformationRow, _ titles: Titles, _ language: Language) {
    guard let value = row.value, let error = row.mcError, let all = row.populationValue else { return nil }
    let style = NumberStyle(language)
    let households = style.decimal(Double(row.households), decimals: 0)
    let title = titles.input(row.parameter)
    let subject = Bilingual(
      nl: "een onderzoek onder \(households) huishoudens naar ‘\(title)’",
      en: "a study of \(households) households into ‘\(title)’")
    let rounding = Rounding(from: 10, mcError: error)
    guard value > 2 * error, rounding(value) > 0 else {
      text =
        Bilingual(
          nl: "Dat \(subject.nl) de samenleving iets waard is, staat niet vast (evsi.csv).",
          en: "That \(subject.en) is worth anything to society is not certain (evsi.csv).")[language]
      return
    }
    let group = Rounding(from: 10, mcError: error * all / value)
    let amount = rounding.euro(value, style)
    let whole = group(all) > 0 ? group.euro(all, style) : nil
    text =
      Bilingual(
        nl: "E\(subject.nl.dropFirst()) is de samenleving naar verwachting \(amount) per huishouden waard"
          + (whole.map { ", ofwel \($0) voor de hele doelgroep: meer mag het niet kosten" } ?? "") + " (evsi.csv).",
        en: "A\(subject.en.dropFirst()) is expected to be worth \(amount) per household to society"
          + (whole.map { ", or \($0) for the whole target group: it may not cost more" } ?? "") + " (evsi.csv).")[
        language]
  }
}
