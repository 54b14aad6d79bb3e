// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import rendement

/// A price all the way, from a price list to the tables and the receipt, beside what comes out by hand.
@Suite(.enabled(if: Program.isBuilt)) struct PriceTests {
  /// One household and two years. An hour of 2017 that two parties share, of which half is really saved; and a norm of 2017 that the
  /// municipality pays the household every month, in one arrangement only.
  private static let yaml = """
    rendement: 2
    titel: Prijs
    prijspeil: 2025
    startjaar: 2026
    horizon: 2 jaar
    discontovoet: 3 %
    trekkingen: 4
    herhalingen: 1
    opdrachtgever: rijk
    leefgebieden:
      x: {titel: X, niveaus: [a, b], begin: {a: 1}, overgangen: [{van: a, naar: b, tempo: 0 per jaar}]}
    parameters:
      uren: {waarde: 4 uur per maand, bron: dossiers, zekerheid: hoog}
    posten:
      begeleiding: {prijs: wijkteam_uur, aantal: uren, zolang: x = a}
      toelage: {prijs: toelage, zolang: arrangement = q}
    arrangementen: {p: {titel: P}, q: {titel: Q, parameters: {uren: 1 uur per maand}}}

    """

  private static let prices = """
    prijs,omschrijving,eenheid,laag,modus,hoog,prijsjaar,norm,soort,betaler,ontvanger,kasbaar,zekerheid,bron
    wijkteam_uur,Uur wijkteam,per uur,100,100,100,2017,nee,middelen,gemeente:0.6|rijk:0.4,,0.5,hoog,Handreiking 2017
    toelage,Toelage,per maand,1000,1000,1000,2017,ja,overdracht,gemeente,huishouden,1,hoog,Wet 2017

    """

  /// Yearly changes of the consumer price index from 2018 on, in percent (CBS StatLine 83131NED, all expenditures).
  private static let changes = [1.7, 2.6, 1.3, 2.7, 10.0, 3.8, 3.3, 3.3]

  private let folder: TemporaryFolder
  private let run: String

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.yaml, to: "scenarios/prijs/scenario.yaml")
    try folder.write(Self.prices, to: "scenarios/prijs/prijzen.csv")
    let outcome = try Program.run("run", "scenarios/prijs", "--quiet", in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    run = "output/prijs/laatste"
  }

  private func rows(_ table: String) throws -> [[String]] {
    try folder.text(run + "/" + table + ".csv").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    abs((value ?? .nan) - expected) <= 1e-9 * abs(expected)
  }

  /// € 100 of 2017 at the level of 2025 with the index 101.70 and 134.52 (2015 = 100).
  private var hour: Double { 100 * 134.52 / 101.70 }
  /// Of € 1 a year for two years: ∫ 1.03^−t dt.
  private var annuity: Double { (1 - pow(1.03, -2)) / log(1.03) }

  /// Published in tenths of a percent, so that eight of them may be 0.4 percent off together.
  @Test func `the index is that of the published changes`() {
    let chained = Self.changes.reduce(100) { $0 * (1 + $1 / 100) }
    #expect(abs(hour / chained - 1) < 8 * 0.0005)
  }

  @Test func `a price reaches rendement.csv as it is by hand`() throws {
    let rows = try rows("rendement")
    func value(_ perspective: String, _ measure: String) -> Double? {
      rows.first { $0[0] == "q" && $0[2] == perspective && $0[3] == measure }.flatMap { Double($0[5]) }
    }
    // Three hours a month less is 36 a year; the transfer is € 12,000 a year, as it was in 2017.
    let (saved, paid) = (36 * hour * annuity, 12_000 * annuity)
    #expect(isNear(value("maatschappelijk", "saldo"), saved))
    #expect(isNear(value("maatschappelijk", "saldo_kasbaar"), 0.5 * saved))
    #expect(isNear(value("financieel:gemeente", "saldo"), 0.6 * saved - paid))
    #expect(isNear(value("financieel:gemeente", "saldo_kasbaar"), 0.3 * saved - paid))
    #expect(isNear(value("financieel:gemeente", "investering"), paid))
    #expect(isNear(value("financieel:rijk", "saldo"), 0.4 * saved))
    #expect(isNear(value("financieel:overheid", "saldo"), saved - paid))
    #expect(isNear(value("financieel:huishouden", "saldo"), paid))
  }

  @Test func `the receipt has number, price and payer, and adds up to it`() throws {
    let rows = try rows("kassabon")
    func row(_ item: String, _ payer: String) -> [String] {
      rows.first { $0[0] == "q" && $0[2] == item && $0[3] == payer } ?? Array(repeating: "", count: 11)
    }
    for (payer, share) in [("gemeente", 0.6), ("rijk", 0.4)] {
      let line = row("begeleiding", payer)
      #expect(line[4] == "middelen" && line[5] == "uur" && line[10] == "Handreiking 2017")
      #expect(isNear(Double(line[6]), 24 * share) && isNear(Double(line[7]), hour))
      #expect(isNear(Double(line[8]), 24 * share * hour))
      #expect(isNear(Double(line[9]), 12 * share * hour * annuity))
    }
    let transfer = row("toelage", "gemeente")
    #expect(transfer[4] == "huishouden" && transfer[5] == "jaar" && transfer[10] == "Wet 2017")
    #expect(Double(transfer[6]) == 2 && Double(transfer[7]) == 12_000 && Double(transfer[8]) == 24_000)
    #expect(isNear(Double(transfer[9]), 12_000 * annuity))
    let text = try Program.run("kassabon", run, "--casus", "huishouden", in: folder).out
    // 132.27 an hour; 12 hours a year for two years, of which the municipality pays 14.4 and the state 9.6.
    for words in [
      "57,6 → 14,4 × € 132 per uur", "38,4 → 9,60 × € 132 per uur", "0 → 2 × € 12.000 per jaar", "Wet 2017",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `the answer and the workbook are about the commissioner`() throws {
    let answer = try folder.text(run + "/antwoord.txt")
    #expect(answer.contains("Het verwachte saldo van het Rijk (met de Belastingdienst) is"))
    #expect(!answer.contains("saldo van de gemeente"))
    let page = try folder.text(run + "/rapport.html")
    #expect(page.contains("Rijk en Belastingdienst onder Q: verschil met nu per kalenderjaar"))
    #expect(try rows("evppi").allSatisfy { $0[0] != "financieel:gemeente" })
  }

  @Test func `a run without report gets one when it is asked for`() throws {
    try folder.write(Self.yaml.replacing("titel: Prijs", with: "titel: Tweede"), to: "scenarios/tweede/scenario.yaml")
    try folder.write(Self.prices, to: "scenarios/tweede/prijzen.csv")
    let first = try Program.run("run", "scenarios/tweede", "--quiet", "--tables-only", in: folder)
    let path = String(first.out.dropLast())
    let tables = try folder.text(path + "/rendement.csv")
    #expect(!folder.names(path).contains("rapport.html"))
    let second = try Program.run("run", "scenarios/tweede", in: folder)
    #expect(second.status == 0 && second.out.hasSuffix(first.out), "\(second.err)")
    #expect(second.err.contains("zonder rapport"))
    #expect(folder.names(path).contains("rapport.html") && folder.names(path).contains("rapport.xlsx"))
    #expect(try folder.text(path + "/rendement.csv") == tables)
    // What is there is enough for who asks for tables alone, and for who asks again.
    for options in [["--tables-only"], []] {
      let again = try Program.Running(["run", "scenarios/tweede"] + options, in: folder).wait()
      #expect(again.status == 0 && again.err.contains("deze run was al af; --force"))
      #expect(folder.names(path).contains("rapport.html"))
    }
  }
}
