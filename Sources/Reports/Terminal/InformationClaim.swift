// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// What knowing everything before choosing would add for society, in one sentence; only where it stands clear of its error.
struct InformationClaim {
  let text: String

  init?(_ analysis: Analysis) {
    let row = analysis.information.first { $0.perspective == .social && $0.subject == .all }
    guard let row, row.reason.isEmpty, let value = row.value, let error = row.mcError, let all = row.populationValue,
      value > 2 * error, value > 0
    else { return nil }
    let amount = Rounding(from: 10, mcError: error)
    guard amount(value) > 0 else { return nil }
    let group = Rounding(from: 1000, mcError: error * all / value)
    text =
      "Onderzoek naar de onzekere getallen is de samenleving hoogstens \(amount.euro(value)) per huishouden waard"
      + (group(all) > 0 ? ", ofwel \(group.euro(all)) voor de hele doelgroep" : "")
      + ": zoveel stijgt het verwachte saldo als vóór de keuze alles bekend zou zijn (evppi.csv)."
  }
}
