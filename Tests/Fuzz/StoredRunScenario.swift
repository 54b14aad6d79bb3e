// SPDX-License-Identifier: EUPL-1.2

/// A scenario of which a run has every table that small settings give.
enum StoredRunScenario {
  static let files = ["scenario.yaml": yaml, "casussen.csv": "casus,financien,kinderen\na,1,0\nb,2,3\n"]

  private static let yaml = """
    rendement: 2
    titel: Klein
    melding: De casussen zijn verzonnen.
    horizon: 2 jaar
    trekkingen: 40
    herhalingen: 2
    kenmerken:
      kinderen: {titel: Aantal kinderen, van: 0, tot: 12}
    parameters:
      herstel:
        omschrijving: Herstel per jaar
        verdeling: uniform
        interval: [0.2 per jaar, 0.6 per jaar]
        bron: aanname voor een test
        zekerheid: laag
    leefgebieden:
      financien:
        titel: Financiën
        niveaus: [schuld, op_orde]
        overgangen:
          - {van: 1, naar: 2, tempo: herstel}
          - {van: 2, naar: 1, tempo: 0.1 per jaar}
    voorzieningen:
      coach:
        titel: Coach
        standaard: nee
        als: financien = 1
        aanvraag: 6 per jaar
        duur: 6 maanden
        invloeden:
          - {op: financien.beter, factor: 4}
        kosten:
          - {post: coach, bedrag: € 300, soort: middelen, betaler: gemeente, bij: start, bron: aanname, zekerheid: laag}
    posten:
      schuldenlast:
        bedrag: € 2000 per jaar
        soort: middelen
        betaler: gemeente
        zolang: financien = 1
        bron: aanname
        zekerheid: laag
        labels: {taakveld: 6.21, wijk: oost}
      welzijn:
        bedrag: € 5000 per jaar
        soort: waardering
        ontvanger: huishouden
        zolang: financien = 2
        bron: aanname
        zekerheid: laag
    effect:
      titel: Jaren zonder schulden
      eenheid: jaar
      posten: [welzijn]
      betalingsbereidheid: {tot: € 20000, stap: € 10000}
    begroting:
      gemeente: {per: huishouden, bedrag: € 4000 per jaar}
    arrangementen:
      huidig: {titel: Huidig}
      maatwerk: {titel: Maatwerk, voegt_toe: [coach]}

    """
}
