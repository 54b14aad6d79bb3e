// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// No case begins with a service that some arrangement does not have, unless the service says what becomes of it.
enum CasesHaveWhatExists: Rule {
  static func check(_ context: Context) {
    let scenario = context.draft.scenario
    let additions = scenario.arrangements.map { ($0, Set($0.adds)) }
    for service in scenario.services where !service.isStandard && !service.isKept {
      let isFirst = additions.first?.1.contains(service.name) ?? false
      // Until an arrangement begins, the household lives under the first.
      let without = additions.filter { !$1.contains(service.name) && !(isFirst && $0.startsAt > 0) }
        .map { "`\($0.0.name)`" }
      guard !without.isEmpty, context.draft.services[service.name]?.isDecided == false,
        let use = context.draft.startingServices[service.name]
      else { continue }
      context.warning(
        "case.service",
        "deze casus begint met `\(service.name)`, en die voorziening bestaat niet in \(without.joined(separator: " en ")): "
          + "daar heeft de casus haar niet",
        "laat de cel leeg, voeg de voorziening in elk arrangement toe, of schrijf bij haar `overgangsrecht: ja` (wie haar heeft, houdt "
          + "haar) of `nee`", at: use)
    }
  }
}
