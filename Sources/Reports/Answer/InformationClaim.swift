// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// What knowing everything before choosing would add for society, in one sentence; only where it stands clear of its error.
struct InformationClaim {
  let text: String

  init?(_ tables: RunTables, language: Language) {
    let row = tables.rows(InformationRow.self).first { $0.perspective == .social && $0.subject == .all }
    guard let row, row.reason == nil, let value = row.value, let error = row.mcError, let all = row.populationValue,
      value > 2 * error, value > 0
    else { return nil }
    let rounding = Rounding(from: 10, mcError: error)
    guard rounding(value) > 0 else { return nil }
    let group = Rounding(from: 10, mcError: error * all / value)
    let style = NumberStyle(language)
    let amount = rounding.euro(value, style)
    let whole = group.euro(all, style)
    let together = group(all) > 0
    text =
      Bilingual(
        nl: "Onderzoek naar de onzekere getallen is de samenleving hoogstens \(amount) per huishouden waard"
          + (together ? ", ofwel \(whole) voor de hele doelgroep" : "")
          + ": zoveel stijgt het verwachte saldo als vóór de keuze alles bekend zou zijn (evppi.csv).",
        en: "Research into the uncertain numbers is worth at most \(amount) per household to society"
          + (together ? ", or \(whole) for the whole target group" : "")
          + ": that is how much the expected net result would rise if everything were known before choosing (evppi.csv)."
      )[
        language]
  }
}
