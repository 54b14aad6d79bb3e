// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import ScenarioFiles
import Scenarios
import Words

extension Failure {
  init(_ refusal: ReceiptRequest.Refusal, _ scenario: Scenario) {
    switch refusal {
    case .unknownCase(let name):
      self.init(
        .wrongUse, "casus \(name) is er niet in \(scenario.name)",
        remedy: Suggestion.remedy(for: name, in: scenario.cases.map(\.name)))
    case .caseLeftOut(let name):
      self.init(
        .inputMissing,
        "van casus \(name) is geen kassabon bewaard: een run bewaart die van de eerste "
          + "\(NumberStyle.dutch.integer(ReceiptRow.mostCases)) casussen",
        remedy: "zet de casus eerder in de tabel van casussen, of in een scenario met minder casussen")
    case .unknownArrangement(let name):
      self.init(
        .wrongUse, "arrangement \(name) is er niet in \(scenario.name)",
        remedy: Suggestion.remedy(for: name, in: scenario.arrangements.dropFirst().map(\.name)))
    case .isReference(let name):
      self.init(
        .wrongUse, "arrangement \(name) is de referentie, en staat altijd op de bon",
        remedy: Suggestion.choice(of: scenario.arrangements.dropFirst().map(\.name)))
    case .unreadable(let table): self.init(unreadable: table)
    }
  }
}
