// SPDX-License-Identifier: EUPL-1.2

import Words

/// Whom to offer an arrangement: a tree of at most two questions, one after the other.
struct TargetingRule: Equatable {
  /// What holds for the households that gave one answer to the first question.
  enum Branch: Equatable {
    case everyone, nobody
    /// Only those with this answer to a second question.
    case some(split: Int, isYes: Bool)
  }

  /// The first question.
  var split: Int
  var yes: Branch
  var no: Branch

  func offers(_ household: Int, _ splits: [Split]) -> Bool {
    switch splits[split].isYes[household] ? yes : no {
    case .everyone: true
    case .nobody: false
    case .some(let second, let isYes): splits[second].isYes[household] == isYes
    }
  }

  func words(_ splits: [Split]) -> Rule {
    Rule(
      [(splits[split].yes, yes), (splits[split].no, no)].compactMap { answer, branch in
        switch branch {
        case .nobody: nil
        case .everyone: [answer]
        case .some(let second, let isYes): [answer, isYes ? splits[second].yes : splits[second].no]
        }
      })
  }
}
