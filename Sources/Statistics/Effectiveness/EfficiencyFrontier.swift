// SPDX-License-Identifier: EUPL-1.2

public import RunRecord

/// Which of several options are worth considering, by costs and effect.
///
/// Off the frontier is what costs as much or more for as much or less effect than another (dominance), or than a mixture of two others
/// (extended dominance). Along it, every further unit of effect costs more than the ones before.
///
/// - Source: M. Drummond et al. 2015, Methods for the Economic Evaluation of Health Care Programmes, 4th ed., ch. 4; as
///   `calculate_icers` of the R package dampack.
public struct EfficiencyFrontier: Equatable {
  public let statuses: [EfficiencyStatus]
  /// Options on the frontier, by rising costs and effect.
  public let order: [Int]

  /// - Parameters:
  ///   - costs, effects: one for each option.
  /// - Complexity: options × log options.
  public init(costs: [Double], effects: [Double]) {
    var statuses = Array(repeating: EfficiencyStatus.dominated, count: costs.count)
    let sorted = costs.indices.sorted { (costs[$0], -effects[$0], $0) < (costs[$1], -effects[$1], $1) }
    var hull: [Int] = []
    var last: Int?
    for i in sorted {
      if let last, effects[i] <= effects[last] {
        if effects[i] == effects[last], costs[i] == costs[last] { statuses[i] = .same }
        continue
      }
      last = i
      while hull.count > 1 {
        let (a, b) = (hull[hull.count - 2], hull[hull.count - 1])
        // The slope to b is not below that from a straight to i.
        guard (costs[b] - costs[a]) * (effects[i] - effects[a]) >= (costs[i] - costs[a]) * (effects[b] - effects[a])
        else { break }
        statuses[hull.removeLast()] = .extendedlyDominated
      }
      hull.append(i)
    }
    for i in hull { statuses[i] = .frontier }
    self.statuses = statuses
    order = hull
  }

  /// The option before this one on the frontier.
  public func before(_ option: Int) -> Int? {
    order.firstIndex(of: option).flatMap { $0 > 0 ? order[$0 - 1] : nil }
  }
}
