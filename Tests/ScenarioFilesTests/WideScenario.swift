// SPDX-License-Identifier: EUPL-1.2

/// A valid scenario that uses what the language has beyond rates, listed cases and plain distributions.
enum WideScenario {
  static let files = ["scenario.yaml": yaml, "sterfte.csv": mortality, "prijzen.csv": SmallScenario.prices]

  static let yaml = """
    rendement: 2
    titel: Breed
    discontovoet: [{vanaf: 0 jaar, voet: 4 %}, {vanaf: 30 jaar, voet: 3 % per jaar}]
    disconteren: per_jaar

    kenmerken:
      leeftijd_begin: {titel: Leeftijd, verdeling: normaal, gemiddelde: m_leeftijd, spreiding: 10}
      kwetsbaar: {titel: Kwetsbaarheid, verdeling: gamma, gemiddelde: 1, spreiding: 0.5}
      schaal_u: {titel: Schaal, verdeling: uniform, laag: 0, hoog: 1}
      geslacht: {titel: Geslacht, keuzes: [man, vrouw], kansen: [p_man, rest]}

    parameters:
      m_leeftijd: {waarde: 45, bron: b, zekerheid: laag}
      p_man: {verdeling: beta, successen: 5, mislukkingen: 5, bron: b, zekerheid: laag}
      a: {verdeling: normaal, gemiddelde: 0.4, bron: b, zekerheid: laag}
      c: {verdeling: normaal, gemiddelde: -1, bron: b, zekerheid: laag}
      afgekapt: {verdeling: normaal, gemiddelde: 0.3, spreiding: 0.1, laag: 0, bron: b, zekerheid: laag}
      keus: {verdeling: empirisch, waarden: [1 maand, 2 maanden], gewichten: [3, 1], bron: b, zekerheid: laag}
      deel_een: {dirichlet: {groep: delen, gewicht: 12}, bron: b, zekerheid: laag}
      deel_twee: {dirichlet: {groep: delen, gewicht: 28}, bron: b, zekerheid: laag}
      snel: {formule: trager * 2, bron: b, zekerheid: laag}
      trager: {formule: 1 per jaar * exp(a + c) ^ 2, bron: b, zekerheid: laag}
    correlaties:
      samen: {parameters: [a, c], covariantie: [[0.04, 0.03], [0.03, 0.09]]}

    leefgebieden:
      gezondheid:
        titel: Gezondheid
        niveaus: [dood, ziek, matig, gezond]
        begin: {gezond: 0.8, ziek: deel_een * 0.1, matig: rest}
        overgangen:
          - {van: gezond, naar: {2: deel_een, 3: rest}, tempo: snel}
          - {van: gezond, naar: gezond, duur: {verdeling: exponentieel, tempo: 0.2 per jaar}}
          - {van: ziek, naar: 4, duur: {verdeling: lognormaal, mu: 0.3, sigma: 0.8, eenheid: maand, versnelling: exp(0.1 * kwetsbaar)}}
          - {van: ziek, naar: dood, klok: leeftijd, leeftijd: leeftijd_begin, duur: {verdeling: tabel, bestand: sterfte.csv}}
          - {van: matig, naar: {3: 0.5, 4: 0.5}, duur: 1 dag}
          - {van: matig, naar: 2, klok: kalender, duur: {verdeling: stuksgewijs, grenzen: [2030, 2035 jaar], tempo: [0, trager, 0.1 per jaar]}}
          - {van: matig, naar: 1, klok: start, duur: {verdeling: gompertz, vorm: -0.09 per jaar, tempo: 0.001 per jaar}}
      traject:
        titel: Traject
        niveaus: [a1, a2, a3, a4]
        begin: {1: 1}
        overgangen:
          - {van: 1, naar: 2, duur: {verdeling: weibull, schaal: 3 jaar, vorm: 1.4}}
          - {van: 1, naar: 3, duur: {verdeling: gamma, vorm: 2, tempo: 0.5 per jaar}}
          - {van: 2, naar: 3, duur: {verdeling: loglogistisch, schaal: 2 jaar, vorm: 1.5}}
          - {van: 2, naar: 4, duur: {verdeling: gegeneraliseerde_gamma, mu: 0.1, sigma: 0.5, q: 0.7}}
          - {van: 3, naar: 4, duur: {verdeling: empirisch, tijden: [keus, 3 maanden], gewichten: [5, 3]}}
          - {van: 4, naar: 1, duur: {verdeling: stuksgewijs, grenzen: [1 jaar], tempo: [0.2 per jaar, 0.1 per jaar]}}

    invloeden:
      klok_sneller: {op: [traject.3->4, uitbraak], als: tijd >= 6 maanden, versnelling: 1.5}
      vaker: {op: gezondheid.beter, factor: kwetsbaar * 0.9 ^ terugvallen}

    gebeurtenissen:
      uitbraak: {titel: Uitbraak, duur: {verdeling: gompertz, vorm: 0.1 per jaar, tempo: 0.01 per jaar}, klok: start}
      keuring: {titel: Keuring, als: jaren_ziek < 2 jaar, op: 2 jaar, elke: 1 jaar}
      eenmalig: {titel: Eenmalig, op: 0 jaar}
      klacht: {titel: Klacht, als: terugvallen >= 2, tempo: 0.1 per jaar * (1 + terugvallen)}

    tellers:
      terugvallen: {titel: Aantal terugvallen, telt: [gezondheid.->2, uitbraak], tot: 5}
      klachten: {telt: klacht}
      jaren_ziek: {titel: Jaren ziek, meet: gezondheid = 2 en terugvallen >= 1, herstart: ja}

    posten:
      start: {bedrag: "max(€ 100, m_leeftijd * € 5)", bij: begin, betaler: gemeente, bron: b, zekerheid: laag}
      qaly: {bedrag: € 100, aantal: afgekapt * 1 per jaar, zolang: gezondheid = 2, soort: waardering, ontvanger: huishouden,
        discontovoet: 1.5 % per jaar, bron: b, zekerheid: laag}
      later: {prijs: uur, aantal: terugvallen * 2 uur, bij: klacht, discontovoet: [{vanaf: 0 jaar, voet: 0 %}, {vanaf: 10 jaar, voet: 1 %}]}
      blok: {prijs: uur, aantal: schaal_u * deel_twee * 1 uur, bij: klacht, discontovoet: {voet: 2 %, disconteren: doorlopend}}

    arrangementen:
      huidig: {titel: Huidig}
    """

  static let mortality = """
    vanaf,geslacht,kans
    0,man,0
    65,man,0.5
    0,vrouw,0
    70,vrouw,0.25

    """
}
