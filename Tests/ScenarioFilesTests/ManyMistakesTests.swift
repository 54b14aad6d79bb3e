// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

@Suite struct ManyMistakesTests {
  @Test func `a scenario with many mistakes reports every one at its place, and nothing else`() {
    let (found, expected, result) = findings(in: Self.files, expecting: Self.codes)
    for missing in Set(expected).subtracting(found).sorted() { Issue.record("not found: \(missing)") }
    for finding in result.findings {
      let place = finding.place ?? Place(file: "", line: 0, column: 0, length: 0)
      let mark = MarkedText.Mark(file: place.file, line: place.line, column: place.column)
      if !expected.contains(Found(mark: mark, code: finding.code)) {
        Issue.record("not expected: \(FindingText.draw(finding, lines: result.lines))")
      }
    }
    #expect(found == expected)
    #expect(result.scenario == nil)
  }

  private static let codes = [
    "key.unknown", "number.ambiguous", "number.invalid", "unit.missing", "unit.wrong", "name.duplicate",
    "level.unknown",
    "probability.sum", "transition.duplicate", "condition.syntax", "name.unknown", "formula.syntax", "range", "range",
    "distribution.incomplete", "range", "source.missing", "correlation.matrix", "key.missing", "name.unknown",
    "barrier.unknown", "service.standard", "price.unknown", "price.shares", "key.duplicate", "csv.column.unknown",
    "csv.ragged", "csv.value", "privacy.column", "privacy.bsn", "price.year", "value.unknown", "name.reserved",
    "target.unknown", "unit.wrong", "parameter.unused", "service.unused", "posting.receiver", "key.conflict",
    "name.unknown",
    "number.ambiguous", "range", "level.unknown", "name.invalid", "type.wrong", "unit.wrong", "transition.unknown",
    "lifting.syntax", "condition.relation", "number.invalid",
  ]

  private static let files = ["scenario.yaml": yaml, "prijzen.csv": prices, "casussen.csv": cases]

  private static let yaml = """
    rendement: 2
    titel: Fouten
    ①horizont: 10 jaar
    trekkingen: ②1.500
    discontovoet: ③2,25 % per jaar
    kenmerken:
      kinderen: {titel: Kinderen, van: 0, tot: 12}
      stad: {titel: Stad, keuzes: [eindhoven]}
    parameters:
      ㊱los: {waarde: 1, bron: aanname, zekerheid: laag}
      ⑰kaal: {waarde: 1.5, zekerheid: laag}
      normaal_p: {verdeling: normaal, gemiddelde: 0.5, spreiding: 0.1, bron: aanname, zekerheid: laag}
      half: {verdeling: ⑮gamma, gemiddelde: 3, bron: aanname, zekerheid: laag}
      om: {verdeling: uniform, interval: [⑯3, 2], bron: aanname, zekerheid: laag}
      goed: {waarde: 1, bron: aanname, zekerheid: ㉜hog}
      snel: {waarde: 2 per jaar, bron: aanname, zekerheid: laag}
      ㉝geen: {waarde: 1, bron: aanname, zekerheid: laag}
    correlaties:
      effecten: {parameters: [kaal, goed, snel], correlatie: ⑱-0.9}
    leefgebieden:
      financien:
        titel: Financiën
        ㉕titel: Geld
        overgangen:
          - {van: 1, naar: 2, tempo: ④0.35}
          - {van: 2, naar: 1, tempo: ⑤3 maanden}
          - {van: 2, naar: ⑦9, tempo: snel}
          - {van: 3, ⑧naar: {4: 0.5}, tempo: snel}
          - {van: 1, naar: ⑨2, tempo: snel}
      wonen:
        titel: Wonen
        niveaus: [slecht, goed_genoeg, ㊹Prima]
    invloeden:
      ⑥kaal:
        op: financien.beter
        als: financien <= 2 ⑩wonen = 1
        factor: kaal * ⑪goedd + half + om + geen
      haak: {op: financien.㉞hoger, factor: ㊺[2]}
      som: {op: financien.beter, factor: goed + ㉟snel}
      pijl: {op: financien.㊼4->5, factor: 1}
    gebeurtenissen:
      uitzetting:
        titel: Uitzetting
        als: stad ㊾<= eindhoven
        tempo: 0.1 per jaar *⑫
        gevolgen:
          - {leefgebied: wonen, naar: slecht, kans: ⑬normaal_p}
          - {leefgebied: wonen, stap: -1, kans: ⑭1.2}
          - {leefgebied: wonen, naar: 1, ㊴stap: 1}
    voorzieningen:
      hulp: {titel: Hulp, aanvraag: 1 per jaar}
      ㊲regie: {titel: Regie, standaard: nee, aanvraag: 1 per jaar, uitval: ㊿0x10 per jaar}
    knelpunten:
      adres:
        titel: Adres
        rode_draad: huis
        regel: wet
        opheffen: [㊽gemeente ooit]
        als: wonen = ㊸perfect
        werking: [{blokkeert: ⑳hullp}]
        bron: aanname
        zekerheid: laag
    posten:
      ⑲zonder: {prijs: jaar}
      fout: {prijs: ㉓jaren, zolang: financien = 1}
      delen: {bedrag: € 5, bij: uitzetting, ㉔betaler: {gemeente: 0.6, rijk: 0.5}, bron: aanname, zekerheid: laag}
      gift: {bedrag: € 5, bij: uitzetting, soort: ㊳overdracht, betaler: gemeente, bron: aanname, zekerheid: laag}
      buur: {bedrag: € 5, bij: uitzetting, betaler: ㊵gemeent, bron: aanname, zekerheid: laag}
      uren: {prijs: uur, aantal: ㊻4 uur, zolang: financien = 1}
      komma: {bedrag: € 1, ㊶5: , bij: uitzetting, betaler: gemeente, bron: aanname, zekerheid: laag}
    arrangementen:
      huidig: {titel: Huidig}
      maatwerk:
        titel: Maatwerk
        heft_op: [㉑adress]
        voegt_toe: [㉒hulp]
    """

  private static let prices = """
    prijs,omschrijving,eenheid,laag,modus,hoog,prijsjaar,norm,soort,betaler,ontvanger,kasbaar,zekerheid,bron,㉖opmerking
    uur,Uur,per uur,70,78,90,2024,nee,middelen,gemeente,,1,midden,bron,
    jaar,Jaar,per jaar,70,78,90,㉛2003,nee,middelen,gemeente,,㊷1.5,midden,bron,
    ㉗kort,Kort,per jaar,1
    """

  private static let cases = """
    casus,financien,wonen,kinderen,stad,㉙postcode
    a,1,1,2,eindhoven,㉚111222333
    b,1,1,0,㉘assen,x
    """
}
