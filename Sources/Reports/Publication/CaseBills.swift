// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios

/// What every case uses, pays and receives, from kassabon.csv: who stands behind a total.
struct CaseBills {
  /// An item between two accounts.
  struct Line: Hashable {
    var item: String
    var from: Account
    var to: Account
  }

  /// Of the cases, as listed.
  let weights: [Double]
  /// As the table has them.
  let lines: [Line]
  let arrangements: [String]
  /// Present values times weight: [arrangement][case] by line.
  private var amounts: [Line: [[Double]]] = [:]
  /// Units times weight, likewise.
  private var counts: [Line: [[Double]]] = [:]

  /// - Parameter receipts: kassabon.csv; cases that it leaves out count as using nothing, which never makes a group larger.
  init(_ receipts: [ReceiptRow], of scenario: Scenario) {
    weights = scenario.cases.map(\.weight)
    arrangements = scenario.arrangements.map(\.name)
    let cases = Dictionary(
      scenario.cases.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(arrangements.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let nothing = Array(repeating: Array(repeating: 0.0, count: weights.count), count: arrangements.count)
    var lines: [Line] = []
    for row in receipts {
      guard let household = cases[row.household], let a = places[row.arrangement] else { continue }
      let line = Line(item: row.item, from: row.from, to: row.to)
      if amounts[line] == nil {
        lines.append(line)
        (amounts[line], counts[line]) = (nothing, nothing)
      }
      let weight = weights[household]
      amounts[line]![a][household] += weight * row.presentValue
      counts[line]![a][household] += weight * row.count
    }
    self.lines = lines
  }

  /// Units of a line: [arrangement][case].
  func count(_ line: Line) -> [[Double]] { counts[line] ?? [] }

  /// Of several lines together: [arrangement][case].
  func amount(_ lines: [Line]) -> [[Double]] {
    lines.reduce(into: Array(repeating: Array(repeating: 0.0, count: weights.count), count: arrangements.count)) {
      sums, line in
      for (a, row) in (amounts[line] ?? []).enumerated() { for (i, x) in row.enumerated() { sums[a][i] += x } }
    }
  }

  /// What lines come to for a party or group: received less paid, and welfare where it counts; [arrangement][case].
  func net(_ parties: Set<String>, withWelfare: Bool) -> [[Double]] {
    func isOwn(_ account: Account) -> Bool {
      switch account {
      case .cash(let party): parties.contains(party)
      case .welfare(let party): withWelfare && parties.contains(party)
      case .resources, .production, .valuation: false
      }
    }
    let received = amount(lines.filter { isOwn($0.to) })
    let paid = amount(lines.filter { isOwn($0.from) })
    return zip(received, paid).map { zip($0, $1).map { $0 - $1 } }
  }
}
