// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Statistics
import Studies

@testable import Reports

/// A run of one case whose receipt was added up by hand.
enum SampleReceipt {
  static let record: ReportedRun = {
    var analysis = SampleRun.analysis
    analysis.receipts = rows
    analysis.items = rows.map { row in
      ItemRow {
        $0.arrangement = row.arrangement
        $0.item = row.item
        $0.from = row.from
        $0.to = row.to
        $0.kind = .transfer
        $0.unit = row.unit
        $0.count = row.count
        $0.amount = row.amount
        $0.presentValue = row.presentValue
        $0.mcError = 1
      }
    }
    return ReportedRun(
      scenario: scenario,
      facts: RunFacts(
        digest: "0123456789ab", resultsVersion: 6, versions: [:], inputs: [], cases: 1, targetGroup: 1, lives: 4000),
      tables: RunTables(analysis, Studies(), of: scenario), answers: [:])
  }()

  static let scenario: Scenario = {
    var scenario = SampleRun.scenario
    scenario.items = [
      item("wijkteam", "Wijkteam", "uur", Source(text: "Tarieven 2025", url: "https://example.org", confidence: .high)),
      item("bijstand", "Bijstand", "jaar", Source(text: "Norm 2025", confidence: .medium)),
      item("arbeid", "Betaald werk", "jaar", assumption), item("qaly", "Gezondheid", "qaly", assumption),
      item("klein_a", "Klein <a>", "keer", assumption), item("klein_b", "Klein b", "keer", assumption),
    ]
    return scenario
  }()

  private static let assumption = Source(text: "aanname", confidence: .low)

  private static func item(_ name: String, _ title: String, _ unit: String, _ source: Source) -> CostItem {
    CostItem(
      name: name, title: title, trigger: .atStart, origin: .situation, quantity: .name("x"), unitPrice: .name("y"),
      unit: unit, posting: Posting(kind: .resources, payers: [], receiver: nil, cashable: 1), source: source)
  }

  /// Present values: the municipality 900 + 5,000 and then 1,350 + 4,000; the household gets the benefit, 10,000 and then
  /// 12,000 by working, and 500 of well-being; 0.2 + 0.3 for the rest. Society: −900 + 10,000 − 0.5 = 9,099.5 and
  /// −1,350 + 12,000 + 500 − 0.5 = 11,149.5.
  private static let rows =
    both("wijkteam", "gemeente", "middelen", "uur", (10, 1000, 900), (15, 1500, 1350))
    + both("bijstand", "gemeente", "huishouden", "jaar", (0.5, 5500, 5000), (0.4, 4400, 4000))
    + both("arbeid", "productie", "huishouden", "jaar", (0.5, 11000, 10_000), (0.6, 13_200, 12_000))
    + both("qaly", "waardering", "huishouden:welvaart", "qaly", (0, 0, 0), (0.005, 550, 500))
    + both("klein_a", "rijk", "middelen", "keer", (0.001, 0.2, 0.2), (0.001, 0.2, 0.2))
    + both("klein_b", "rijk", "middelen", "keer", (0.001, 0.3, 0.3), (0.001, 0.3, 0.3))

  private typealias Figures = (count: Double, amount: Double, present: Double)

  private static func both(
    _ item: String, _ from: String, _ to: String, _ unit: String, _ reference: Figures, _ other: Figures
  ) -> [ReceiptRow] {
    [("huidig", reference), ("maatwerk", other)].map { arrangement, figures in
      ReceiptRow {
        $0.arrangement = arrangement
        $0.household = "c1"
        $0.item = item
        $0.from = Account(key: from)
        $0.to = Account(key: to)
        $0.unit = unit
        $0.count = figures.count
        $0.unitPrice = figures.count == 0 ? nil : figures.amount / figures.count
        $0.amount = figures.amount
        $0.presentValue = figures.present
        $0.source = "bron"
      }
    }
  }
}
