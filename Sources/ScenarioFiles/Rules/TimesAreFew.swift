// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// `tijd` and each counter of time are compared with no more different times than there is room for.
enum TimesAreFew: Rule {
  /// The stretch before the first time is a level too.
  static let limit = LifeDomain.levelLimit - 1

  static func check(_ context: Context) {
    let counters = context.draft.scenario.counters.first(by: \.name)
    var times: [String: Set<Double>] = [:]
    for condition in context.draft.conditions {
      for use in condition.uses where isTime(use.comparison.subject, counters) {
        let subject = use.comparison.subject
        for (value, range) in zip(use.comparison.values, use.values) {
          guard let time = Double(value), time > 0, times[subject, default: []].insert(time).inserted else { continue }
          guard times[subject]?.count == limit + 1 else { continue }
          context.error(
            "levels.many", "`\(subject)` wordt met meer dan \(limit) verschillende tijden vergeleken",
            "vergelijk met minder verschillende tijden", at: condition.scalar.place(range))
        }
      }
    }
  }

  private static func isTime(_ subject: String, _ counters: [String: Counter]) -> Bool {
    if subject == "tijd" { return true }
    if case .time? = counters[subject]?.kind { return true }
    return false
  }
}
