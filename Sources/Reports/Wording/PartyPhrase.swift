// SPDX-License-Identifier: EUPL-1.2

package import Words

/// A party or group within a sentence: `de gemeente`; one with a title of its own by that title.
package struct PartyPhrase {
  package var text: String
  /// Whether its verb is plural.
  package var isPlural: Bool

  /// - Parameter title: in the language of the scenario.
  package init(_ title: String, _ language: Language) {
    text = Self.standard[title]?[language] ?? "‘\(title)’"
    isPlural = Self.plural.contains(title)
  }

  /// At the start of a sentence.
  package var capitalized: String { text.prefix(1).uppercased() + text.dropFirst() }

  package func verb(_ singular: String, _ plural: String) -> String { isPlural ? plural : singular }

  /// By the titles that parties and groups have unless a scenario gives its own.
  private static let standard = [
    "Gemeente": Bilingual(nl: "de gemeente", en: "the municipality"),
    "Rijk en Belastingdienst": Bilingual(
      nl: "het Rijk (met de Belastingdienst)", en: "the state (with its tax authority)"),
    "UWV": Bilingual(nl: "het UWV", en: "UWV (employee insurance)"),
    "Justitie en politie": Bilingual(nl: "justitie en politie", en: "justice and police"),
    "Onderwijs": Bilingual(nl: "het onderwijs", en: "education"),
    "Zorgverzekeraar": Bilingual(nl: "de zorgverzekeraar", en: "the health insurer"),
    "Zorgkantoor": Bilingual(nl: "het zorgkantoor", en: "the long-term care office"),
    "Woningcorporatie": Bilingual(nl: "de woningcorporatie", en: "the housing association"),
    "Werkgever": Bilingual(nl: "de werkgever", en: "the employer"),
    "Schuldeisers en incasso": Bilingual(nl: "schuldeisers en incasso", en: "creditors and debt collection"),
    "Huishouden": Bilingual(nl: "het huishouden", en: "the household"),
    "Overig (slachtoffers, rest van de samenleving)": Bilingual(
      nl: "anderen (slachtoffers, rest van de samenleving)", en: "others (victims, rest of society)"),
    "Overheid samen": Bilingual(nl: "de overheid als geheel", en: "government as a whole"),
    "Collectief gefinancierd samen": Bilingual(
      nl: "alle collectief gefinancierde partijen samen", en: "all publicly funded parties together"),
  ]

  private static let plural: Set = [
    "Justitie en politie", "Schuldeisers en incasso", "Overig (slachtoffers, rest van de samenleving)",
    "Collectief gefinancierd samen",
  ]
}
