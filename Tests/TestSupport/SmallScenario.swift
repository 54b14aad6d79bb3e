// SPDX-License-Identifier: EUPL-1.2

/// A scenario that runs in milliseconds: one domain, one service, two households.
public enum SmallScenario {
  public static func write(to folder: TemporaryFolder, as name: String = "scenarios/klein", draws: Int = 40) throws {
    try folder.write(yaml(draws: draws), to: name + "/scenario.yaml")
    try folder.write("casus,financien\na,1\nb,2\n", to: name + "/casussen.csv")
  }

  /// `a`, `b` and so on, each at another level than the one before.
  public static func cases(_ count: Int) -> String {
    let rows = (0..<count).map { "\(UnicodeScalar(UInt8(97 + $0))),\(1 + $0 % 2)\n" }
    return "casus,financien\n" + rows.joined()
  }

  public static func yaml(draws: Int = 40) -> String {
    """
    rendement: 2
    titel: Klein
    melding: De casussen zijn verzonnen.
    horizon: 2 jaar
    trekkingen: \(draws)
    herhalingen: 2
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
    arrangementen:
      huidig: {titel: Huidig}
      maatwerk: {titel: Maatwerk, voegt_toe: [coach]}

    """
  }
}
