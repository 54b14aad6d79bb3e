// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Parameters that are drawn together each have a distribution of their own.
enum CorrelatedParametersAreDrawn: Rule {
  static func check(_ context: Context) {
    let parameters = context.draft.scenario.parameters.first(by: \.name)
    for use in context.draft.correlations {
      for (member, place) in zip(use.group.members, use.memberPlaces) {
        let what: String? =
          switch parameters[member]?.value {
          case .computed: "heeft een formule"
          case .share: "is een deel van een dirichlet"
          default: nil
          }
        guard let what else { continue }
        context.error(
          "correlation.member", "`\(member)` \(what), en kan niet in een samenhang staan",
          "haal `\(member)` uit de samenhang", at: place)
      }
    }
  }
}
