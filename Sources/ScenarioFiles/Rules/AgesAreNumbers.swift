// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A clock of age starts from an attribute that is a number.
enum AgesAreNumbers: Rule {
  static func check(_ context: Context) {
    let attributes = context.draft.scenario.attributes.first(by: \.name)
    for use in context.draft.ages {
      guard let attribute = attributes[use.name], Support(attribute) == nil else { continue }
      context.error(
        "attribute.kind", "het kenmerk `\(use.name)` is een keuze, geen leeftijd",
        "gebruik een kenmerk dat een getal is", at: use.place)
    }
  }
}
