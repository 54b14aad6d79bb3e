// SPDX-License-Identifier: EUPL-1.2

import Reports
import ScenarioFiles
import Scenarios

extension Scenario {
  /// - Throws: `wrongUse` when the settings ask for more than a run may be.
  func checkSize() throws(Failure) {
    let size = RunSize(self)
    for (name, number) in [("trekkingen", size.draws), ("herhalingen", size.replications)]
    where !RunSize.numbers.contains(number) {
      throw Failure(
        .wrongUse,
        "het aantal \(name) ligt tussen \(RunSize.numbers.lowerBound) en \(RunSize.numbers.upperBound), en dit is \(number)",
        remedy: "kies een ander aantal met \(name == "trekkingen" ? "--draws" : "--households")")
    }
    if !size.isBounded {
      throw Failure(.wrongUse, size.excess, remedy: "kies minder trekkingen (--draws) of herhalingen (--households)")
    }
  }

  /// The same with another arrangement as the reference.
  ///
  /// - Throws: `wrongUse` when there is none of that name, or it begins later.
  func compared(to name: String) throws(Failure) -> Scenario {
    do throws(NoReference) { return try compared(with: name) } catch {
      switch error {
      case .unknown:
        throw Failure(
          .wrongUse, "het scenario heeft geen arrangement `\(name)`",
          remedy: Suggestion.remedy(for: name, in: arrangements.map(\.name)))
      case .beginsLater:
        throw Failure(
          .wrongUse, "`\(name)` begint later (`vanaf`), en de referentie geldt vanaf het begin",
          remedy: Suggestion.choice(of: arrangements.filter { $0.startsAt == 0 }.map(\.name)))
      }
    }
  }
}
