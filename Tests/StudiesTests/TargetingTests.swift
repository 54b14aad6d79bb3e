// SPDX-License-Identifier: EUPL-1.2

import CGSL
import RunRecord
import Sampling
import Scenarios
import Statistics
import TestSupport
import Testing
import Words

@testable import Studies

@Suite struct TargetingTests {
  /// 48 cases with two attributes of two and four values, all combinations equally often.
  private static let scenario = Scenario(
    name: "toewijzing", title: "",
    attributes: [
      Attribute(name: "auto", title: "", kind: .choice(["wel", "geen"])),
      Attribute(name: "kinderen", title: "", kind: .number(0...3)),
    ],
    domains: [], arrangements: [],
    cases: (0..<48).map { i in
      Case(
        name: "c\(i)", weight: 1, levels: [:],
        attributes: ["auto": .choice(i % 2 == 0 ? "wel" : "geen"), "kinderen": .number(Double(i / 2 % 4))])
    })

  private func study(_ values: [[Double]]) -> TargetingStudy {
    let parts = values[0].count
    let view = CaseWorth.View(
      arrangement: "maatwerk", perspective: .social,
      values: (0..<parts).map { part in values.map { $0[part] } })
    let worth = CaseWorth(
      views: [view], weights: Array(repeating: 1, count: values.count),
      shares: Array(repeating: 1 / Double(parts), count: parts), blocks: nil)
    return TargetingStudy(worth, of: Self.scenario)
  }

  /// Worth 100 without a car and with two or three children (a quarter of the cases), −50 for the others.
  @Test func `a rule of two questions is found, with its worth`() throws {
    let values = (0..<48).map { i in Array(repeating: i % 2 == 1 && i / 2 % 4 >= 2 ? 100.0 : -50, count: 10) }
    let rows = study(values).rows
    let tree = try #require(rows.first { $0.kind == .tree })
    let (car, children) = (
      RuleCondition(.own("auto"), .equal, .word("geen")), RuleCondition(.own("kinderen"), .moreThan, .number(1))
    )
    #expect(tree.rule == .rule(Rule([[car, children]])) || tree.rule == .rule(Rule([[children, car]])))
    #expect(tree.share == 0.25)
    // 100/4, against 100/4 − 50·3/4 for everyone.
    #expect(try abs(#require(tree.net).mean - 25) < 1e-9)
    #expect(try abs(#require(tree.gain).mean - 37.5) < 1e-9)
    #expect(try abs(#require(tree.gainElsewhere).mean - 37.5) < 1e-9)
    // One question leaves half of the cases, of which half are worth it: (100 − 50)/4.
    let threshold = try #require(rows.first { $0.kind == .threshold })
    #expect(try abs(#require(threshold.net).mean - 12.5) < 1e-9)
    #expect(try abs(#require(rows.first { $0.kind == .each }?.net).mean - 25) < 1e-9)
  }

  /// No case is really better or worse off: every rule is worth nothing. What a rule gains on the figures it was made from is chance.
  @Test func `chance in the figures is no gain`() {
    var stream = PhiloxStream(seed: 1)
    var (naive, ours): ([Double], [Double]) = ([], [])
    for _ in 0..<200 {
      let values = (0..<48).map { _ in (0..<10).map { _ in normal(&stream) } }
      let each = study(values).rows.first { $0.kind == .each }
      ours.append(each?.gain?.mean ?? .nan)
      let means = values.map { $0.reduce(0, +) / 10 }
      naive.append(means.reduce(0) { $0 + max(0, $1) - $1 } / 48)
    }
    #expect(z(naive) > 4)
    #expect(abs(z(ours)) < 4)
  }

  /// What a rule gains with the listed cases says too much of other households, when what it goes by has nothing to do with the worth.
  @Test func `what a rule gains with the listed cases is not expected elsewhere`() {
    var stream = PhiloxStream(seed: 2)
    var (here, elsewhere): ([Double], [Double]) = ([], [])
    for _ in 0..<200 {
      let values = (0..<48).map { _ in Array(repeating: normal(&stream), count: 10) }
      let tree = study(values).rows.first { $0.kind == .tree }
      here.append(tree?.gain?.mean ?? .nan)
      elsewhere.append(tree?.gainElsewhere?.mean ?? .nan)
    }
    #expect(z(here) > 4)
    #expect(abs(z(elsewhere)) < 4)
  }

  private func normal(_ stream: inout PhiloxStream) -> Double { stream.withGSL { gsl_ran_gaussian($0, 100) } }

  /// Mean over its standard error.
  private func z(_ values: [Double]) -> Double {
    gsl_stats_mean(values, 1, values.count)
      / (gsl_stats_sd(values, 1, values.count) / Double(values.count).squareRoot())
  }
}
