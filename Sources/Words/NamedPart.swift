// SPDX-License-Identifier: EUPL-1.2

/// What of a scenario has a name that it can be changed from.
public enum NamedPart: Sendable, Hashable, CaseIterable {
  case parameter, attribute, domain, level, event, counter, service, barrier, influence, arrangement, purchase, price
  case item

  public var text: Bilingual {
    switch self {
    case .parameter: Bilingual(same: "parameter")
    case .attribute: Bilingual(nl: "kenmerk", en: "attribute")
    case .domain: Bilingual(nl: "leefgebied", en: "life domain")
    case .level: Bilingual(nl: "niveau", en: "level")
    case .event: Bilingual(nl: "gebeurtenis", en: "event")
    case .counter: Bilingual(nl: "teller", en: "counter")
    case .service: Bilingual(nl: "voorziening", en: "service")
    case .barrier: Bilingual(nl: "knelpunt", en: "barrier")
    case .influence: Bilingual(nl: "invloed", en: "influence")
    case .arrangement: Bilingual(same: "arrangement")
    case .purchase: Bilingual(nl: "aankoop", en: "purchase")
    case .price: Bilingual(nl: "prijs", en: "price")
    case .item: Bilingual(nl: "post", en: "item")
    }
  }
}
