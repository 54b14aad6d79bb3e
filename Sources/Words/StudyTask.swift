// SPDX-License-Identifier: EUPL-1.2

/// What a study is simulating, for whoever waits for it.
public enum StudyTask: Sendable, CaseIterable {
  case totalIndices, oneByOne, barriers, barrierPairs, barrierValues, breakEven, comparison

  public var text: Bilingual {
    switch self {
    case .totalIndices: Bilingual(nl: "totale Sobol-indices", en: "total Sobol indices")
    case .oneByOne: Bilingual(nl: "getallen één voor één", en: "numbers one by one")
    case .barriers: Bilingual(nl: "knelpunten", en: "barriers")
    case .barrierPairs: Bilingual(nl: "paren van knelpunten", en: "pairs of barriers")
    case .barrierValues: Bilingual(nl: "Shapley-waarden van knelpunten", en: "Shapley values of barriers")
    case .breakEven: Bilingual(nl: "omslagpunten", en: "break-even points")
    case .comparison: Bilingual(nl: "vergelijken", en: "comparing")
    }
  }
}
