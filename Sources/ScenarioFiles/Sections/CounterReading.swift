// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension Fields {
  /// Counters, from the root.
  func readCounters() {
    for (name, fields) in named("tellers") {
      guard let kind = fields.counterKind() else { continue }
      context.draft.scenario.counters.append(
        Counter(name: name.string, title: fields.text("titel") ?? name.string, kind: kind))
    }
  }

  private func counterKind() -> Counter.Kind? {
    guard has("telt") != has("meet") else {
      context.error(
        has("telt") ? "key.conflict" : "key.missing", "een teller heeft `telt` of `meet`",
        has("telt") ? "maak er twee tellers van" : "voeg toe, bijvoorbeeld: telt: financien.3->2",
        at: has("telt") ? keyPlace("meet") : place)
      return nil
    }
    let (own, other) = has("telt") ? ("telt", "herstart") : ("meet", "tot")
    if has(other) {
      context.error("key.conflict", "`\(other)` hoort niet bij `\(own)`", "laat `\(other)` weg", at: keyPlace(other))
    }
    if has("telt") {
      let scalars = scalars("telt")
      let moments = scalars.compactMap { TargetReading(scalar: $0, context: context).moment(service: nil) }
      let limit = has("tot") ? integer("tot") : 10
      guard let limit, moments.count == scalars.count, !moments.isEmpty else { return nil }
      return .occurrences(moments, limit: limit)
    }
    let restarts = boolean("herstart") ?? false
    return scalar("meet").flatMap { context.condition($0, isMeasured: true) }.map { .time($0, restarts: restarts) }
  }
}
