// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import Studies
import Testing
import Words

@testable import Reports

@Suite struct PublicationTests {
  func group(_ trait: String, _ name: String, _ share: Double, cases: Int) -> SubgroupRow {
    SubgroupRow {
      $0.arrangement = "maatwerk"
      $0.perspective = .social
      $0.trait = TraitName(key: trait)
      $0.group = TraitValue(dutch: name)
      $0.cases = cases
      $0.share = share
      $0.net = Estimate(mean: 1)
      $0.shareBetter = 1
      $0.shareUnclear = nil
    }
  }

  /// - Parameter weight: households for each case.
  func hidden(_ shares: [Double], fewest: Int = 10, targetGroup: Double = 100, weight: Double = 1) -> Set<Int> {
    func cases(_ share: Double) -> Int { Int((share * targetGroup / weight).rounded()) }
    let rows =
      shares.enumerated().map { group("stad", "g\($0)", $1, cases: cases($1)) }
      + [group("alle", "alle", 1, cases: cases(1))]
    var studies = Studies()
    studies.subgroups = rows
    let records = studies.subgroups ?? []
    return SmallGroups(fewest: fewest).hidden(records, targetGroup: targetGroup)
  }

  @Test func `groups below the threshold are hidden, the total never`() {
    #expect(hidden([0.05, 0.07, 0.88]) == [0, 1])
    #expect(hidden([0.1, 0.2, 0.7]).isEmpty)
    #expect(hidden([0.05, 0.95], fewest: 0).isEmpty)
    // 120 households for 10 cases of 108.
    #expect(hidden([0.09, 0.41, 0.5], targetGroup: 1200, weight: 12) == [0, 1])
  }

  @Test func `a single small group hides the next smallest, or it would follow by subtraction`() {
    #expect(hidden([0.05, 0.6, 0.35]) == [0, 2])
    // Two small ones that are few together as well.
    #expect(hidden([0.03, 0.04, 0.5, 0.43]) == [0, 1, 3])
  }

  /// The rule of the sample is for 60 of 100 households, and for 61 it is worth it: 39 of 100 are the smallest group.
  @Test(arguments: [(100.0, 10, true), (25.5, 10, false), (25.7, 10, true), (100, 40, false)])
  func `what the answer says of a small group does not reach a report`(targetGroup: Double, fewest: Int, isTold: Bool) {
    var analysis = SampleRun.analysis
    analysis.diagnostics.targetGroup = targetGroup
    var record = SampleRun.record
    record.smallGroups = SmallGroups(fewest: fewest)
    record.answers = [.nl: Answer(analysis, SampleRun.targetedStudies, of: record.scenario).text(in: .nl)]
    let answer = Report(record, in: .nl).sections.first { $0.name == "antwoord" }!
    #expect("\(answer.blocks)".contains("Wie het alleen aanbiedt") == isTold)
    #expect("\(answer.blocks)".contains("hangt het meest af van"))
  }

  @Test func `weights make no group large, and one case is not all of it`() {
    let ten = SmallGroups(fewest: 10)
    #expect(ten.isSmall(weights: [12]))
    #expect(ten.isSmall(weights: Array(repeating: 100, count: 9)))
    #expect(!ten.isSmall(weights: Array(repeating: 1, count: 10)))
    #expect(ten.isSmall(weights: Array(repeating: 0.5, count: 10)))
    // Beside 1000 and 10: 8 is less than a tenth of 1000, 108 is not.
    #expect(ten.isSmall(weights: [1000, 10] + Array(repeating: 1, count: 8)))
    #expect(!ten.isSmall(weights: [1000, 10] + Array(repeating: 1, count: 108)))
    #expect(ten.isSmall(amounts: [5, 0, 0] + Array(repeating: 0, count: 20), weights: Array(repeating: 1, count: 23)))
    #expect(!ten.isSmall(amounts: [0, 0, 0], weights: [1, 1, 1]))
  }

  @Test func `a file for Dutch Excel has semicolons, commas, a mark and CRLF`() {
    let column = Field.estimate("bedrag", "euro", nl: "b", en: "b")
    let table = Table(
      TableSchema(
        name: "t", version: 1, title: Bilingual(nl: "t", en: "t"), disclosure: .everyone,
        columns: [column, .remark("a", nl: "a", en: "a")]),
      rows: [[.number(-1234.5), .text("a;b")], [.empty, .text("=1,5")], [.number(1e-7), .text("x")]])
    let text = String(decoding: CSVWriter.bytes(of: table, .excelNL), as: UTF8.self)
    #expect(text == "\u{FEFF}bedrag;a\r\n-1234,5;\"a;b\"\r\n;'=1,5\r\n1e-07;x\r\n")
  }

  @Test func `a catalogue gets what a run knows and nothing made up`() throws {
    let files = [ReportFile(name: "rendement.csv", bytes: [1, 2]), ReportFile(name: "datapackage.json", bytes: [3])]
    try expectSnapshot(
      String(decoding: Catalogue(SampleRun.record).json(files: files).bytes, as: UTF8.self), "dcat.jsonld")
  }
}
