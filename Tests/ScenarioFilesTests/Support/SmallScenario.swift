// SPDX-License-Identifier: EUPL-1.2

/// The smallest scenario that says something, to put one mistake in.
enum SmallScenario {
  static let yaml = """
    rendement: 2
    titel: Klein
    leefgebieden:
      financien:
        titel: Financiën
        overgangen:
          - {van: 1, naar: 2, tempo: 0.35 per jaar}
          - {van: 2, naar: 1, tempo: 0.1 per jaar}
    arrangementen:
      huidig: {titel: Huidig}

    """
  static let cases = "casus,financien\neen,1\n"
  static let header =
    "prijs,omschrijving,eenheid,laag,modus,hoog,prijsjaar,norm,soort,betaler,ontvanger,kasbaar,zekerheid,bron\n"
  static let prices =
    header + "uur,Uur,per uur,70,78,90,2024,nee,middelen,gemeente,,1,midden,bron\n"
    + "jaar,Jaar,per jaar,70,78,90,2024,nee,middelen,gemeente,,1,midden,bron\n"

  /// The files with lines added to the scenario.
  static func files(adding lines: String, prices: String = prices, cases: String = cases) -> [String: String] {
    ["scenario.yaml": yaml + lines + "\n", "prijzen.csv": prices, "casussen.csv": cases]
  }
}
