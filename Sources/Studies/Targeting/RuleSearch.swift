// SPDX-License-Identifier: EUPL-1.2

/// Finds the rule of one or two questions with the highest worth, over all there are.
///
/// - Source: T. Kitagawa, A. Tetenov 2018, Econometrica 86:591 (the rule with the highest empirical welfare); S. Athey, S. Wager
///   2021, Econometrica 89:133 (trees of limited depth).
struct RuleSearch {
  let splits: [Split]
  /// [split × split]: whether every group that two questions make is empty or large enough.
  private let isAllowed: [Bool]
  private let asks: [Bool]

  /// Smaller groups say too little: this many cases, and this share of the weight.
  private static let fewestCases = 5
  private static let smallestShare = 0.05
  /// Cases × questions²; beyond it the search takes too long.
  static let mostWork = 200_000_000

  init(_ splits: [Split], weights: [Double]) {
    self.splits = splits
    let counts = PairSums(splits, Array(repeating: 1, count: weights.count))
    let masses = PairSums(splits, weights)
    func isLarge(_ group: (PairSums) -> Double) -> Bool {
      group(counts) == 0
        || group(counts) >= Double(Self.fewestCases) && group(masses) >= Self.smallestShare * masses.total
    }
    asks = splits.indices.map { s in
      isLarge { $0.side(s, true) } && isLarge { $0.side(s, false) } && counts.side(s, true) > 0
        && counts.side(s, false) > 0
    }
    var allowed = Array(repeating: false, count: splits.count * splits.count * 2)
    for s in splits.indices {
      for t in splits.indices {
        for (i, isYes) in [true, false].enumerated() {
          allowed[(s * splits.count + t) * 2 + i] =
            isLarge { $0.both(s, isYes, t, true) } && isLarge { $0.both(s, isYes, t, false) }
        }
      }
    }
    isAllowed = allowed
  }

  /// The best rule for the worth of the cases, times their weights; the first of those that are equal. `nil` without questions.
  ///
  /// - Parameter depth: 1 or 2 questions.
  func best(_ sums: PairSums, depth: Int) -> TargetingRule? {
    var best: (rule: TargetingRule, worth: Double)?
    for s in splits.indices where asks[s] {
      let yes = branch(sums, s, true, depth)
      let no = branch(sums, s, false, depth)
      if best == nil || yes.worth + no.worth > best!.worth {
        best = (TargetingRule(split: s, yes: yes.branch, no: no.branch), yes.worth + no.worth)
      }
    }
    return best?.rule
  }

  private func branch(
    _ sums: PairSums, _ s: Int, _ isYes: Bool, _ depth: Int
  ) -> (branch: TargetingRule.Branch, worth: Double) {
    let all = sums.side(s, isYes)
    var best: (branch: TargetingRule.Branch, worth: Double) = all > 0 ? (.everyone, all) : (.nobody, 0)
    guard depth > 1 else { return best }
    for t in splits.indices where t != s && isAllowed[(s * splits.count + t) * 2 + (isYes ? 0 : 1)] {
      for answer in [true, false] {
        let worth = sums.both(s, isYes, t, answer)
        if worth > best.worth { best = (.some(split: t, isYes: answer), worth) }
      }
    }
    return best
  }
}

/// Sums of a number of each case over the groups that two questions make.
struct PairSums {
  /// [split × split]: over the cases that answer yes to both.
  private var yes: [Double]
  private let count: Int
  private(set) var total: Double

  /// - Parameter values: one for each case.
  /// - Complexity: cases × questions².
  init(_ splits: [Split], _ values: [Double]) {
    count = splits.count
    total = values.reduce(0, +)
    yes = Array(repeating: 0, count: count * count)
    for (i, value) in values.enumerated() where value != 0 {
      let answers = splits.indices.filter { splits[$0].isYes[i] }
      for s in answers { for t in answers { yes[s * count + t] += value } }
    }
  }

  func side(_ s: Int, _ isYes: Bool) -> Double { isYes ? yes[s * count + s] : total - yes[s * count + s] }

  /// Over the cases with these answers to two questions.
  func both(_ s: Int, _ a: Bool, _ t: Int, _ b: Bool) -> Double {
    let (own, first, second) = (yes[s * count + t], yes[s * count + s], yes[t * count + t])
    return switch (a, b) {
    case (true, true): own
    case (true, false): first - own
    case (false, true): second - own
    case (false, false): total - first - second + own
    }
  }
}
