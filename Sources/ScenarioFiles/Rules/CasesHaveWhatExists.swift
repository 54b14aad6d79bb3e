// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// No case begins with a service that some arrangement does not have.
enum CasesHaveWhatExists: Rule {
  static func check(_ context: Context) {
    let scenario = context.draft.scenario
    for service in scenario.services where !service.isStandard {
      let without = scenario.arrangements.filter { !$0.adds.contains(service.name) }.map { "`\($0.name)`" }
      guard !without.isEmpty, let use = context.draft.startingServices[service.name] else { continue }
      context.warning(
        "case.service",
        "deze casus begint met `\(service.name)`, en die voorziening bestaat niet in \(without.joined(separator: " en ")): "
          + "zij loopt en kost daar toch, tot zij vanzelf eindigt",
        "laat de cel leeg, of voeg de voorziening in elk arrangement toe", at: use)
    }
  }
}
