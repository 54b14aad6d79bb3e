// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Sampling
import Scenarios
import Statistics
import Words

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
    let whole = worth.estimate(view, Array(worth.weights.indices))
    let everyone = TargetingRow {
      $0.arrangement = view.arrangement
      $0.perspective = view.perspective
      $0.kind = .everyone
      $0.rule = .allHouseholds
      $0.share = 1
      $0.net = whole
      $0.reason = whole.spreadReason == .spread(.noDifference) ? whole.spreadReason : .target(.everyone)
    }
    let rules = [TargetingRow.Kind.threshold, .tree].map { row($0, view) }
    return [everyone] + rules + [each(view)]
  }

  // MARK: Rules

  private func row(_ kind: TargetingRow.Kind, _ view: CaseWorth.View) -> TargetingRow {
    var row = TargetingRow {
      $0.arrangement = view.arrangement
      $0.perspective = view.perspective
      $0.kind = kind
      $0.rule = nil
      $0.share = nil
      $0.net = nil
    }
    guard let search else {
      row.reason = .target(.tooManyCases)
      return row
    }
    let depth = kind == .tree ? 2 : 1
    let cases = worth.weights.indices
    guard let rule = search.best(sums(search, worth.means(view)), depth: depth) else {
      row.reason = .target(.nothingDivides)
      return row
    }
    let offered = cases.filter { rule.offers($0, search.splits) }
    row.rule =
      offered.isEmpty
      ? .nobody : offered.count == cases.count ? .everyone : .rule(rule.words(search.splits))
    row.share = worth.weight(offered) / worth.total
    guard worth.folds.count > 1 else {
      row.reason = .target(.drawsForRule)
      return row
    }
    (row.net, row.gain) = judged(view) { other in
      search.best(sums(search, other), depth: depth).map { rule in cases.map { rule.offers($0, search.splits) } }
    }
    row.gainElsewhere = elsewhere(view, search, depth)
    if row.gainElsewhere == nil {
      row.reason = .target(.casesForRule)
    }
    return row
  }

  private func sums(_ search: RuleSearch, _ values: [Double]) -> PairSums {
    PairSums(search.splits, zip(values, worth.weights).map { $0 * $1 })
  }

  /// Worth of whom it is offered to, in every fold of the draws by what the other folds say.
  ///
  /// - Parameter offers: for each case, given its worth in the other folds.
  private func judged(_ view: CaseWorth.View, by offers: ([Double]) -> [Bool]?) -> (net: Estimate, gain: Estimate) {
    let cases = worth.weights.indices
    var nets = Array(repeating: 0.0, count: worth.shares.count)
    var gains = nets
    for fold in worth.folds {
      let others = worth.means(view, worth.shares.indices.filter { !fold.contains($0) })
      let offered = offers(others) ?? Array(repeating: true, count: others.count)
      for part in fold {
        for i in cases {
          let own = worth.weights[i] * view.values[part][i] / worth.total
          if offered[i] { nets[part] += own } else { gains[part] -= own }
        }
      }
    }
    // The noise of the rule that all draws give: those of the folds differ from it in few cases.
    let offered = offers(worth.means(view)) ?? Array(repeating: true, count: cases.count)
    func noise(_ isOffered: Bool) -> Double? {
      worth.noise(view, cases.filter { offered[$0] == isOffered }).map { $0 / (worth.total * worth.total) }
    }
    return (worth.estimate(nets, noise: noise(true)), worth.estimate(gains, noise: noise(false)))
  }

  /// Gain over offering it to everyone, for every part of the cases by the rule that the other cases give.
  ///
  /// The listed cases count as a sample here: the error is that of a mean over them.
  private func elsewhere(_ view: CaseWorth.View, _ search: RuleSearch, _ depth: Int) -> Estimate? {
    guard let last = parts.max(), last > 0 else { return nil }
    let means = worth.means(view)
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
    let means = worth.means(view)
    let better = means.indices.filter { means[$0] > 0 }
    var row = TargetingRow {
      $0.arrangement = view.arrangement
      $0.perspective = view.perspective
      $0.kind = .each
      $0.rule = .expectedBetterOff
      $0.share = worth.weight(better) / worth.total
      $0.net = nil
    }
    guard worth.folds.count > 1 else {
      row.reason = .target(.drawsForChoice)
      return row
    }
    (row.net, row.gain) = judged(view) { others in others.map { $0 > 0 } }
    return row
  }
}
