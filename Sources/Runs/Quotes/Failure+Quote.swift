// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Reports
import ScenarioFiles
import Scenarios
import Words

extension Failure {
  init(_ refusal: QuoteRequest.Refusal, _ scenario: Scenario) {
    let alternatives = scenario.arrangements.dropFirst().map(\.name)
    switch refusal {
    case .unknown(let reason):
      self.init(
        .wrongUse, "van deze run is de kans niet te geven: \(reason.text.nl)",
        remedy: "reken het scenario opnieuw door zoals hier staat, of citeer het saldo")
    case .noAlternative:
      self.init(
        .wrongUse, "\(scenario.name) heeft maar één arrangement, en dus geen verschil om te citeren",
        remedy: "voeg een arrangement toe aan het scenario")
    case .unknownArrangement(let name):
      self.init(
        .wrongUse, "arrangement \(name) is er niet in \(scenario.name)",
        remedy: Suggestion.remedy(for: name, in: alternatives))
    case .isReference(let name):
      self.init(
        .wrongUse, "arrangement \(name) is de referentie waarmee de andere worden vergeleken",
        remedy: Suggestion.choice(of: alternatives))
    case .noEffect:
      self.init(
        .wrongUse, "\(scenario.name) noemt geen effect, en heeft dus geen icer en geen netto baat",
        remedy: "noem onder `effect` waar de arrangementen voor zijn, of citeer het saldo")
    case .otherPerspective(let own):
      self.init(
        .wrongUse, "tegenover het effect staan de kosten van \(own), en niet die van een ander",
        remedy: "laat --perspectief weg, of zet onder `effect` andere `kosten`")
    case .unknownPrice(let price, let known):
      self.init(
        .wrongUse, "een netto baat bij \(NumberStyle.dutch.euro(price)) per eenheid is niet berekend",
        remedy: "wel berekend: " + known.map { NumberStyle.dutch.ungrouped($0) }.joined(separator: ", ")
          + "; of reken opnieuw met --betalingsbereidheid")
    case .unknownPerspective(let name):
      self.init(
        .wrongUse, "\(name) is geen partij of groep van \(scenario.name)",
        remedy: Suggestion.remedy(
          for: name, in: ["maatschappelijk"] + (scenario.parties.map(\.name) + scenario.groups.map(\.name))))
    case .unreadable(let table): self.init(unreadable: table)
    }
  }
}
