// SPDX-License-Identifier: EUPL-1.2

package import Words

/// The titles of the parties and groups that a scenario has unless it names its own; other titles are the scenario's, and stay as
/// they are.
package enum StandardTitles {
  package static func title(_ dutch: String, in language: Language) -> String {
    switch language {
    case .nl: dutch
    case .en: english[dutch] ?? dutch
    }
  }

  private static let english = [
    "Gemeente": "Municipality",
    "Rijk en Belastingdienst": "State and tax authority",
    "UWV": "UWV (employee insurance)",
    "Justitie en politie": "Justice and police",
    "Onderwijs": "Education",
    "Zorgverzekeraar": "Health insurer",
    "Zorgkantoor": "Long-term care office",
    "Woningcorporatie": "Housing association",
    "Werkgever": "Employer",
    "Schuldeisers en incasso": "Creditors and debt collection",
    "Huishouden": "Household",
    "Overig (slachtoffers, rest van de samenleving)": "Other (victims, rest of society)",
    "Overheid samen": "Government together",
    "Collectief gefinancierd samen": "Publicly funded together",
  ]
}
