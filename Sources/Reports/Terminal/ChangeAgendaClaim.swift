// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics

/// The head of the change agenda in one sentence: barriers of which it is shown that lifting them is worth something to society.
struct ChangeAgendaClaim {
  var agenda: ChangeAgenda

  /// More would be a table.
  private static let most = 3

  var text: String {
    let clear = agenda.points.filter { $0.verdict == .gain && ChangeAgenda.rounding($0.worth)($0.worth.mean) != 0 }
    guard !clear.isEmpty else {
      return "Van geen van de knelpunten die het opheft, is aangetoond dat dit de samenleving iets oplevert "
        + "(veranderagenda.csv)."
    }
    let parts = clear.prefix(Self.most).map { point in
      let amount = ChangeAgenda.rounding(point.worth).euro(point.worth.mean)
      return "‘\(point.barrier.title)’ (\(amount) per huishouden)"
    }
    let list = parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " en " + parts.last! : parts[0]
    return "Van de knelpunten die het opheft, \(parts.count == 1 ? "levert" : "leveren") voor de samenleving naar "
      + "verwachting het meest op: \(list). De rest staat in veranderagenda.csv."
  }
}
