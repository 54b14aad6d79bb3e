// SPDX-License-Identifier: EUPL-1.2

/// What differs between the input of one run and another.
public enum InputChange: Sendable, Hashable {
  case sampling, discountRate, horizon, priceLevel, otherSettings
  /// One price, or so many at once.
  case price(String)
  case prices(Int)
  case parameter(String)
  case parameters(Int)
  case parametersAndFormulas, domains, services, barriers, items, cases
  case arrangement(String)
  case restOfModel
  /// Called otherwise, and otherwise the same; or so many at once.
  case renamed(NamedPart, old: String, new: String)
  case renames(Int)

  /// Names of the scenario are not translated.
  public var text: Bilingual {
    switch self {
    case .sampling:
      Bilingual(nl: "zaad, trekkingen, herhalingen en ontwerp", en: "seed, draws, replications and design")
    case .discountRate: Bilingual(nl: "discontovoet", en: "discount rate")
    case .horizon: Bilingual(nl: "horizon en startjaar", en: "horizon and start year")
    case .priceLevel: Bilingual(nl: "prijspeil", en: "price level")
    case .otherSettings: Bilingual(nl: "overige instellingen", en: "other settings")
    case .price(let name): Bilingual(nl: "prijs \(name)", en: "price \(name)")
    case .prices(let count): Bilingual(nl: "\(count) prijzen", en: "\(count) prices")
    case .parameter(let name): Bilingual(same: "parameter \(name)")
    case .parameters(let count): Bilingual(same: "\(count) parameters")
    case .parametersAndFormulas:
      Bilingual(nl: "parameters, samenhang en formules", en: "parameters, correlations and formulas")
    case .domains:
      Bilingual(nl: "leefgebieden, invloeden en gebeurtenissen", en: "life domains, influences and events")
    case .services: Bilingual(nl: "voorzieningen", en: "services")
    case .barriers: Bilingual(nl: "knelpunten", en: "barriers")
    case .items: Bilingual(nl: "posten", en: "items")
    case .cases: Bilingual(nl: "casussen", en: "cases")
    case .arrangement(let name): Bilingual(same: "arrangement \(name)")
    case .restOfModel: Bilingual(nl: "de rest van het model", en: "the rest of the model")
    case .renamed(let part, let old, let new):
      Bilingual(
        nl: "andere naam: \(part.text.nl) \(old) heet nu \(new)", en: "renamed: \(part.text.en) \(old) is now \(new)")
    case .renames(let count): Bilingual(nl: "\(count) andere namen", en: "\(count) renamings")
    }
  }

  /// Several, after each other.
  public static func list(_ changes: [InputChange], in language: Language) -> String {
    changes.map { $0.text[language] }.joined(separator: "; ")
  }
}
