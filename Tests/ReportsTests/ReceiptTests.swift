// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Testing
import Words

@testable import Reports

@Suite struct ReceiptTests {
  let receipt: Receipt

  init() throws { receipt = try Receipt(ReceiptRequest(household: "c1"), of: SampleReceipt.record) }

  @Test func `all lines together are what society has`() {
    let added = receipt.parts.flatMap(\.blocks).flatMap(\.lines).map(\.amounts.present)
    #expect(abs(added.map { $0[0] }.reduce(0, +) - 9099.5) < 1e-9)
    #expect(abs(added.map { $0[1] }.reduce(0, +) - 11149.5) < 1e-9)
    #expect(abs(receipt.total.present[0] - 9099.5) < 1e-9)
    #expect(abs(receipt.total.present[1] - 11149.5) < 1e-9)
  }

  @Test func `a payment between parties stands with both and cancels`() {
    let lines = receipt.parts.flatMap(\.blocks).flatMap(\.lines).filter { $0.item == "bijstand" }
    #expect(lines.map(\.amounts.present) == [[-5000, -4000], [5000, 4000]])
    #expect(lines.map(\.otherSide) == ["huishouden", "gemeente"])
  }

  @Test func `parties have what they receive minus what they pay`() {
    let totals = Dictionary(uniqueKeysWithValues: receipt.parties.map { ($0.party, $0.total.present) })
    #expect(totals["gemeente"] == [-5900, -5350])
    #expect(totals["huishouden"] == [15_000, 16_500])
  }

  @Test func `the average household has the items of the run`() throws {
    let average = try Receipt(ReceiptRequest(), of: SampleReceipt.record)
    #expect(average.parts == receipt.parts)
  }

  @Test(arguments: Language.allCases) func `the receipt reads as before`(language: Language) throws {
    try expectSnapshot(ReceiptText(receipt, in: language).text, "kassabon-\(language).txt")
    let page = String(decoding: try ReceiptPage(receipt, in: language).bytes(), as: UTF8.self)
    let body = try #require(page.firstRange(of: "<body"))
    try expectSnapshot(String(page[body.lowerBound...]), "kassabon-\(language).html")
  }

  @Test func `lines for programs are not rounded and add up`() {
    let rows = ReceiptLineRow.table(ReceiptLineRow.rows(receipt)).records
    let sums = Dictionary(grouping: rows) { $0.text("arrangement") }
      .mapValues { $0.compactMap { $0.number("contante_waarde") }.reduce(0, +) }
    #expect(abs((sums["huidig"] ?? 0) - 9099.5) < 1e-9)
    #expect(abs((sums["maatwerk"] ?? 0) - 11149.5) < 1e-9)
  }

  @Test func `what a run does not have is refused`() {
    #expect(throws: ReceiptRequest.Refusal.unknownCase("c2")) {
      try Receipt(ReceiptRequest(household: "c2"), of: SampleReceipt.record)
    }
    #expect(throws: ReceiptRequest.Refusal.isReference("huidig")) {
      try Receipt(ReceiptRequest(arrangement: "huidig"), of: SampleReceipt.record)
    }
    #expect(throws: ReceiptRequest.Refusal.unknownArrangement("niks")) {
      try Receipt(ReceiptRequest(arrangement: "niks"), of: SampleReceipt.record)
    }
  }

  @Test func `a case whose receipt was not kept is told apart`() {
    var record = SampleReceipt.record
    let kept = (0..<ReceiptRow.mostCases).map { place in
      var household = record.scenario.cases[0]
      household.name = "k\(place)"
      return household
    }
    record.scenario.cases = kept + record.scenario.cases
    #expect(throws: ReceiptRequest.Refusal.caseLeftOut("c1")) {
      try Receipt(ReceiptRequest(household: "c1"), of: record)
    }
  }
}
