// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import Statistics
import Studies
import TestSupport
import Testing
import Words

@testable import Reports

/// Every table of runs in which much, something or nothing can be said of spread.
@Suite struct ReasonsEverywhereTests {
  enum Kind: CaseIterable { case usual, certain, equal, fewLives, oneDraw }

  static func scenario(_ kind: Kind) -> Scenario {
    let domain = Small.domain("d", levels: 2, [Small.rate(1, 2, 0.4), Small.rate(2, 1, 0.2)])
    func parameter(_ name: String, _ value: Distribution) -> Parameter {
      Parameter(name: name, description: "", value: .drawn(value), dimension: .none, source: Small.source)
    }
    let isCertain = kind == .certain
    return Scenario(
      name: "test", title: "Test",
      settings: Settings(
        horizon: 3, draws: kind == .oneDraw ? 1 : 80, replications: kind == .usual ? 40 : 2, analyses: .all),
      domains: [domain],
      influences: [
        Influence(
          name: "hulp", target: .domain("d", .better), condition: Small.equals("hulp", "actief"), factor: .name("hr"))
      ],
      services: [Small.service("hulp", application: 2, condition: Small.equals("d", "1"), isStandard: false)],
      arrangements: [.current, Arrangement(name: "anders", title: "Anders", adds: kind == .equal ? [] : ["hulp"])],
      parameters: [
        parameter("hr", isCertain ? .fixed(2) : .uniform(low: 1.9, high: 2.1)),
        parameter(
          "k", isCertain ? .fixed(300) : .uniform(low: kind == .usual ? 100 : 299, high: kind == .usual ? 500 : 301)),
      ],
      items: [
        Small.item("start", .onService("hulp", .start), euro: .name("k"), origin: .service("hulp")),
        Small.item("last", .whileHolds(Small.equals("d", "1")), euro: .constant(1000)),
        Small.item(
          "uitkering", .whileHolds(Small.equals("d", "1")), euro: .constant(500),
          posting: Small.transfer("rijk", "huishouden")),
      ], cases: Small.cases([domain], count: 3),
      budgets: [
        Budget(
          holder: "gemeente", scope: .household, amounts: [100, 100, 100])
      ], breakEvens: [BreakEvenRange(parameter: "k", range: 0...2000, dimension: .none)])
  }

  private static func report(_ kind: Kind) throws -> RunReport { try scenario(kind).reported() }

  /// Ends of intervals, and what they are of.
  private static let ends = [
    ("p2_5", "p97_5"), ("index_p2_5", "index_p97_5"), ("mc_van", "mc_tot"),
  ]
  /// Not the yearly flows of parties and not what follows from a stream of them, which say it in their own way.
  private static let left: Set = ["kasstroom", "terugverdientijd", "interne_rentevoet"]

  @Test(arguments: Kind.allCases)
  func `no interval is of zero width, and none is missing without a reason`(kind: Kind) throws {
    let report = try Self.report(kind)
    var (shown, missing) = (0, 0)
    for table in report.tables.all {
      let names = Set(table.columns.map(\.name))
      for row in table.records {
        for (low, high) in Self.ends where names.contains(low) {
          if let from = row.number(low), let to = row.number(high) {
            #expect(from < to, "\(table.name) \(low)")
            shown += 1
          } else if low == "p2_5", !Self.left.contains(table.name),
            !(names.contains("maat") && Self.left.contains(row.text("maat"))),
            !(names.contains("zekerheid") && row.text("zekerheid") != "verwachting")
          {
            // What does not exist at all, as parties under the reference, has no interval to explain.
            let value = ["gemiddelde", "saldo", "baten", "uitgaven", "saldo_na", "winst", "waarde"].first(
              where: names.contains)
            guard let value, row.number(value) != nil else { continue }
            if table.name == "toewijzing", row.number("winst") == nil { continue }
            let reason = names.contains("reden_interval") ? row.text("reden_interval") : row.text("reden")
            #expect(!reason.isEmpty, "\(table.name): \(row)")
            #expect(Reason(dutch: reason) != nil)
            missing += 1
          }
        }
      }
    }
    #expect(kind == .usual ? shown > 10 : missing > 10)
  }

  @Test(arguments: [
    (Kind.certain, "geen enkel getal in dit scenario is onzeker"), (.equal, "maakt geen verschil"),
  ])
  func `the answer and JSON say it with the same sentence`(kind: Kind, sentence: String) throws {
    let report = try Self.report(kind)
    let answer = report.answer.terminal(in: .nl).text().split(separator: "\n").joined(separator: " ")
    #expect(answer.contains(sentence))
    #expect(!answer.contains("Het 95%-interval komt van"))
    let json = String(decoding: report.answer.json(in: .nl, digest: "0", folder: "x").bytes, as: UTF8.self)
    #expect(json.contains("\"reden\": \"\(sentence)\""))
    #expect(report.tables.records("begrotingen").allSatisfy { $0.text("reden") == sentence })
  }

  @Test func `with intervals the answer says where they come from`() throws {
    let answer = try Self.report(.usual).answer.terminal(in: .nl).text()
    #expect(answer.contains("Het 95%-interval komt van"))
  }
}
