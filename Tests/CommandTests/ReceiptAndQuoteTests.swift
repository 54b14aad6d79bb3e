// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Reports
import RunRecord
import TestSupport
import Testing

@testable import rendement

@Suite(.enabled(if: Program.isBuilt)) struct ReceiptAndQuoteTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    #expect(
      try Program.run("run", "scenarios/klein", "--draws", "30", "--quiet", "--tables-only", in: folder).status == 0)
  }

  func run(_ arguments: String...) throws -> Program.Outcome { try Program.Running(arguments, in: folder).wait() }

  /// Rows of a table without quoted cells, by column.
  func rows(_ csv: String) -> [[String: String]] {
    let lines = csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  func number(_ row: [String: String], _ column: String) -> Double { Double(row[column] ?? "") ?? .nan }

  func reference() throws -> String {
    let words = try run("quote", "output/klein/laatste", "saldo").out.split { $0 == " " || $0 == "\n" }
    return String(try #require(words.first { $0.hasPrefix("R") && $0.contains("saldo=") }))
  }

  /// With a block for every draw and one life, nothing lies between draw and life.
  @Test func `a chance that lives hide is refused with the reason, and asks for no draws`() throws {
    #expect(
      try run("run", "scenarios/klein", "--draws", "8", "--households", "1", "--quiet", "--tables-only").status == 0)
    let refused = try run("quote", "output/klein/laatste", "kans")
    #expect(refused.status == 64 && refused.out.isEmpty)
    #expect(refused.err.contains("toeval in levens") && !refused.err.contains("meer trekkingen"), "\(refused.err)")
    let net = try run("quote", "output/klein/laatste", "saldo").out
    #expect(net.contains("geen 95%-interval: ") && net.contains("toeval in levens"), "\(net)")
  }

  /// Weights are 1, so the mean of the receipts is the average household.
  @Test func `receipts add up to the tables of the run`() throws {
    let a = rows(try run("kassabon", "output/klein/laatste", "--casus", "a", "--format", "csv").out)
    let b = rows(try run("kassabon", "output/klein/laatste", "--casus", "b", "--format", "csv").out)
    let parties = rows(try folder.text("output/klein/laatste/partijen.csv"))
    for party in parties {
      let paid = (a + b).filter {
        $0["deel"] == "betaald" && $0["partij"] == party["partij"] && $0["arrangement"] == party["arrangement"]
      }
      let sum = paid.map { number($0, "contante_waarde") }.reduce(0, +)
      #expect(abs(-sum / 2 - number(party, "betaald")) < 1e-6)
    }
    let social = try #require(
      rows(try folder.text("output/klein/laatste/rendement.csv")).first {
        $0["perspectief"] == "maatschappelijk" && $0["maat"] == "saldo"
      })
    func total(_ arrangement: String) -> Double {
      (a + b).filter { $0["arrangement"] == arrangement }.map { number($0, "contante_waarde") }.reduce(0, +) / 2
    }
    #expect(abs(total("maatwerk") - total("huidig") - number(social, "gemiddelde")) < 1e-6)
  }

  @Test func `a receipt goes to a file`() throws {
    let outcome = try run(
      "kassabon", "output/klein/laatste", "--casus", "a", "--format", "html", "--output", "bon.html", "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.out.isEmpty && outcome.err.isEmpty)
    #expect(try folder.text("bon.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `an unknown case is wrong use`() throws {
    let outcome = try run("kassabon", "output/klein/laatste", "--casus", "c")
    #expect(outcome.status == 64)
    #expect(outcome.err.contains("casus c is er niet in klein"))
  }

  @Test func `a quote is confirmed from the run and from the scenario alone`() throws {
    let reference = try reference()
    for output in ["output", "nergens"] {
      let outcome = try run("verify", reference, "scenarios/klein", "--output", output)
      #expect(outcome.status == 0)
      #expect(outcome.out.hasPrefix("Bevestigd: "))
    }
  }

  @Test func `another figure is refuted`() throws {
    var reference = try QuoteReference(reading: try reference())
    reference.figure = QuotedFigure(value: 123_400)
    let outcome = try run("verify", reference.text, "scenarios/klein")
    #expect(outcome.status == 1)
    #expect(outcome.out.hasPrefix("Weerlegd: het citaat zegt € 123.400, het scenario geeft "))
  }

  @Test func `a quote from before a price changed is refuted, with the file that changed`() throws {
    let reference = try reference()
    try folder.write(
      SmallScenario.yaml().replacing("€ 2000 per jaar", with: "€ 2100 per jaar"), to: "scenarios/klein/scenario.yaml")
    let outcome = try run("verify", reference, "scenarios/klein")
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("- invoer klein/scenario.yaml: is veranderd na de run"))
    let alone = try run("verify", reference, "scenarios/klein", "--output", "nergens")
    #expect(alone.status == 1)
    #expect(alone.out.contains("het scenario of een prijs is veranderd sinds het citaat"))
  }

  @Test func `a typing error is wrong use`() throws {
    let outcome = try run("verify", try reference().replacing("maatwerk", with: "maatwrek"), "scenarios/klein")
    #expect(outcome.status == 64)
    #expect(outcome.err.contains("typefout"))
    #expect(try run("verify", try reference()).status == 64)
  }

  @Test func `a measure that is not there is wrong use`() throws {
    let outcome = try run("quote", "output/klein/laatste", "sald")
    #expect(outcome.status == 64)
    #expect(outcome.err.contains("bedoelde u `saldo`?"))
  }
}
