// SPDX-License-Identifier: EUPL-1.2

/// What a figure of a table is measured in.
public enum FigureUnit: String, Sendable, CaseIterable {
  case eurosPerHousehold = "unit.euros-per-household"
  case ratio = "unit.ratio"
  case years = "unit.years"
  case perYear = "unit.per-year"
  case timesThePrice = "unit.times-the-price"
  case timesTheEffect = "unit.times-the-effect"
  case yearsAfterStart = "unit.years-after-start"

  public var text: Bilingual {
    switch self {
    case .eurosPerHousehold: Bilingual(nl: "euro per huishouden", en: "euros per household")
    case .ratio: Bilingual(nl: "verhouding", en: "ratio")
    case .years: Bilingual(nl: "jaar", en: "years")
    case .perYear: Bilingual(nl: "per jaar", en: "per year")
    case .timesThePrice: Bilingual(nl: "keer de prijs", en: "times the price")
    case .timesTheEffect: Bilingual(nl: "keer het effect", en: "times the effect")
    case .yearsAfterStart: Bilingual(nl: "jaar na het begin", en: "years after the start")
    }
  }
}
