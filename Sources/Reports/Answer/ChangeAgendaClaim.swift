// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

/// The head of the change agenda in one sentence: barriers of which it is shown that lifting them is worth something to society.
struct ChangeAgendaClaim {
  var agenda: ChangeAgenda
  var language: Language

  /// More would be a table.
  private static let most = 3

  var text: String {
    let clear = agenda.points.filter { $0.verdict == .gain && ChangeAgenda.rounding($0.worth)($0.worth.mean) != 0 }
    guard !clear.isEmpty else {
      return Bilingual(
        nl: "Van geen van de knelpunten die het opheft, is aangetoond dat dit de samenleving iets oplevert "
          + "(veranderagenda.csv).",
        en: "Of none of the barriers that it lifts is it shown that this brings society anything (veranderagenda.csv)."
      )[language]
    }
    let list = language.list(clear.prefix(Self.most).map(part))
    let isOne = clear.count == 1
    return Bilingual(
      nl: "Van de knelpunten die het opheft, \(isOne ? "levert" : "leveren") voor de samenleving naar "
        + "verwachting het meest op: \(list). De rest staat in veranderagenda.csv.",
      en: "Of the barriers that it lifts, \(isOne ? "this one is" : "these are") expected to bring society most: "
        + "\(list). The others are in veranderagenda.csv.")[language]
  }

  private func part(_ point: ChangeAgenda.Point) -> String {
    let amount = ChangeAgenda.rounding(point.worth).euro(point.worth.mean, NumberStyle(language))
    return Bilingual(
      nl: "‘\(point.barrier.title)’ (\(amount) per huishouden)",
      en: "‘\(point.barrier.title)’ (\(amount) per household)"
    )[language]
  }
}
