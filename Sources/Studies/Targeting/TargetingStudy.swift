// SPDX-License-Identifier: EUPL-1.2

import Sampling
import Scenarios
import Statistics

/// Whom to offer an arrangement: the best rule on what can be seen beforehand, and what it is worth against offering it to all.
///
/// A rule looks best on the figures it was made from. So its worth is taken from draws that it was not made from (ten parts in turn), and
/// what to expect elsewhere from cases that it was not made from (again ten parts in turn).
///
/// - Source: cross-fitting: S. Athey, S. Wager 2021, Econometrica 89:133; V. Chernozhukov et al. 2018, Econometrics Journal 21:C1.
struct TargetingStudy {
  private let worth: CaseWorth
  private let search: RuleSearch?
  /// Part of each case, for what to expect elsewhere; decided by its name, not by its place in the table.
  private let parts: [Int]

  private static let mostParts = 10
  /// Cases in a part, at least.
  private static let fewest = 5

  init(_ worth: CaseWorth, of scenario: Scenario) {
    self.worth = worth
    let splits = Split.all(of: Trait.all(of: scenario), cases: scenario.cases.count)
    let isFeasible = scenario.cases.count * splits.count * splits.count <= RuleSearch.mostWork
    search = isFeasible ? RuleSearch(splits, weights: worth.weights) : nil
    let count = min(Self.mostParts, scenario.cases.count / Self.fewest)
    let names = scenario.cases.map { StableHash.of($0.name) }
    var parts = Array(repeating: 0, count: names.count)
    for (rank, i) in names.indices.sorted(by: { (names[$0], $0) < (names[$1], $1) }).enumerated() {
      parts[i] = count > 1 ? rank % count : 0
    }
    self.parts = parts
  }

  var rows: [TargetingRow] { worth.views.flatMap(rows) }

  private func rows(_ view: CaseWorth.View) -> [TargetingRow] {
    let everyone = TargetingRow(
      arrangement: view.arrangement, perspective: view.perspective, kind: .everyone, rule: "alle huishoudens", share: 1,
      net: worth.estimate(view, Array(worth.weights.indices)))
    let rules = [TargetingRow.Kind.threshold, .tree].map { row($0, view) }
    return [everyone] + rules + [each(view)]
  }

  // MARK: Rules

  private func row(_ kind: TargetingRow.Kind, _ view: CaseWorth.View) -> TargetingRow {
    var row = TargetingRow(
      arrangement: view.arrangement, perspective: view.perspective, kind: kind, rule: "", share: nil, net: nil)
    guard let search else {
      row.reason = "te veel casussen om alle regels langs te gaan"
      return row
    }
    let depth = kind == .tree ? 2 : 1
    let cases = worth.weights.indices
    guard let rule = search.best(sums(search, cases.map(view.mean)), depth: depth) else {
      row.reason = "er is geen kenmerk of leefgebied dat de casussen in groepen van genoeg omvang verdeelt"
      return row
    }
    let offered = cases.filter { rule.offers($0, search.splits) }
    row.rule = offered.isEmpty ? "niemand" : offered.count == cases.count ? "iedereen" : rule.words(search.splits)
    row.share = worth.weight(offered) / worth.total
    guard view.shares.count > 1 else {
      row.reason = "te weinig trekkingen om een regel te maken uit andere trekkingen dan waarop hij beoordeeld wordt"
      return row
    }
    (row.net, row.gain) = judged(view) { other in
      search.best(sums(search, other), depth: depth).map { rule in cases.map { rule.offers($0, search.splits) } }
    }
    row.gainElsewhere = elsewhere(view, search, depth)
    if row.gainElsewhere == nil {
      row.reason = "te weinig casussen om te zien wat de regel bij andere huishoudens doet"
    }
    return row
  }

  private func sums(_ search: RuleSearch, _ values: [Double]) -> PairSums {
    PairSums(search.splits, zip(values, worth.weights).map { $0 * $1 })
  }

  /// Worth of whom it is offered to, in every part of the draws by what the other parts say.
  ///
  /// - Parameter offers: for each case, given its worth in the other parts.
  private func judged(_ view: CaseWorth.View, by offers: ([Double]) -> [Bool]?) -> (net: Estimate, gain: Estimate) {
    var nets: [Double] = []
    var gains: [Double] = []
    for fold in view.shares.indices {
      let rest = 1 - view.shares[fold]
      let others = worth.weights.indices.map { i in
        (view.mean(i) - view.shares[fold] * view.values[i][fold]) / rest
      }
      let offered = offers(others) ?? Array(repeating: true, count: others.count)
      var (net, all) = (0.0, 0.0)
      for i in worth.weights.indices {
        let own = worth.weights[i] * view.values[i][fold]
        all += own
        if offered[i] { net += own }
      }
      nets.append(net / worth.total)
      gains.append((net - all) / worth.total)
    }
    return (CaseWorth.estimate(nets, view.shares), CaseWorth.estimate(gains, view.shares))
  }

  /// Gain over offering it to everyone, for every part of the cases by the rule that the other cases give.
  ///
  /// The listed cases count as a sample here: the error is that of a mean over them.
  private func elsewhere(_ view: CaseWorth.View, _ search: RuleSearch, _ depth: Int) -> Estimate? {
    guard let last = parts.max(), last > 0 else { return nil }
    let means = worth.weights.indices.map(view.mean)
    var gains = Array(repeating: 0.0, count: means.count)
    for part in 0...last {
      let others = means.indices.map { parts[$0] == part ? 0 : means[$0] }
      guard let rule = search.best(sums(search, others), depth: depth) else { continue }
      for i in means.indices where parts[i] == part && !rule.offers(i, search.splits) { gains[i] = -means[i] }
    }
    let shares = worth.weights.map { $0 / worth.total }
    return CaseWorth.estimate(gains, shares)
  }

  // MARK: Case by case

  private func each(_ view: CaseWorth.View) -> TargetingRow {
    let better = worth.weights.indices.filter { view.mean($0) > 0 }
    var row = TargetingRow(
      arrangement: view.arrangement, perspective: view.perspective, kind: .each,
      rule: "wie er naar verwachting beter van wordt", share: worth.weight(better) / worth.total, net: nil)
    guard view.shares.count > 1 else {
      row.reason = "te weinig trekkingen om een keuze te maken uit andere trekkingen dan waarop ze beoordeeld wordt"
      return row
    }
    (row.net, row.gain) = judged(view) { others in others.map { $0 > 0 } }
    return row
  }
}
