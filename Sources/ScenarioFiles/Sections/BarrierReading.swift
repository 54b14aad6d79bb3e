// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension Fields {
  /// Barriers with their items, from the root.
  func readBarriers() {
    for (name, fields) in named("knelpunten") {
      let condition = fields.condition("als")
      let workings = fields.sections("werking").compactMap { $0.working(of: name.string) }
      if fields.has("werking"), fields.nodes("werking").isEmpty {
        context.error(
          "working.none", "een knelpunt heeft minstens één werking", "voeg toe, bijvoorbeeld: - {blokkeert: bijstand}",
          at: fields.keyPlace("werking"))
      }
      context.draft.scenario.barriers.append(
        Barrier(
          name: name.string, title: fields.text("titel") ?? "", thread: fields.text("rode_draad") ?? "",
          rule: fields.text("regel") ?? "", liftableBy: fields.liftings(), condition: condition, workings: workings,
          onLift: fields.influences("bij_opheffing", owner: name.string, isBarrier: true),
          source: fields.source(requiredFor: "knelpunt `\(name.string)`")))
      fields.readItems(of: .barrier(name.string, condition))
    }
  }

  private func liftings() -> [Barrier.Lifting] {
    scalars("opheffen").compactMap { scalar in
      let words = scalar.string.split(separator: " ")
      if let last = words.last, words.count > 1, let when = Barrier.Lifting.When(rawValue: String(last)) {
        return Barrier.Lifting(party: words.dropLast().joined(separator: " "), when: when)
      }
      context.error(
        "lifting.syntax", "`\(scalar.string)` zegt niet wie het knelpunt wanneer opheft",
        "schrijf bijvoorbeeld gemeente nu of rijk wet",
        at: scalar.place)
      return nil
    }
  }

  private static let workingKeys: [(key: String, companions: [String], optional: [String])] = [
    ("blokkeert", [], []), ("vertraagt", ["met"], []), ("weigert", ["kans"], []), ("remt", ["factor"], []),
    ("sanctie", [], ["gevolgen", "kosten"]),
  ]

  private func working(of barrier: String) -> Barrier.Working? {
    let kinds = Self.workingKeys.filter { has($0.key) }
    guard kinds.count == 1, let kind = kinds.first else {
      let names = "`blokkeert`, `vertraagt`, `weigert`, `remt` of `sanctie`"
      context.error(
        kinds.isEmpty ? "key.missing" : "key.conflict", "een werking heeft precies één van \(names)",
        kinds.isEmpty ? "voeg er één toe" : "maak er twee regels van",
        at: kinds.isEmpty ? place : keyPlace(kinds[1].key))
      return nil
    }
    for key in kind.companions where !has(key) {
      context.error(
        "key.missing", "bij `\(kind.key)` hoort ook `\(key)`",
        "voeg toe, bijvoorbeeld: \(KeyTable.key(key, in: "werking").example)",
        at: keyPlace(kind.key))
    }
    for key in section.keys.map(\.name)
    where has(key) && key != kind.key && !kind.companions.contains(key) && !kind.optional.contains(key) {
      context.error("key.conflict", "`\(key)` hoort niet bij `\(kind.key)`", "laat `\(key)` weg", at: keyPlace(key))
    }
    return working(kind.key, of: barrier)
  }

  private func working(_ kind: String, of barrier: String) -> Barrier.Working? {
    switch kind {
    case "blokkeert": return reference("blokkeert", .service).map(Barrier.Working.blocks)
    case "vertraagt":
      let delay = duration("met")
      guard let service = reference("vertraagt", .service), let delay else { return nil }
      return .delays(service: service, delay)
    case "weigert":
      let probability = formula("kans")
      guard let service = reference("weigert", .service), let probability else { return nil }
      return .refuses(service: service, probability: probability)
    case "remt":
      let factor = formula("factor", scope: .counting)
      if scalars("remt").count > 1 {
        context.error("value.count", "`remt` noemt één tempo", "maak een regel per tempo", at: keyPlace("remt"))
      }
      guard let target = targets("remt").first, let factor else { return nil }
      context.draft.slowings.append(SlowingUse(target: target, place: valuePlace("remt")))
      return .slows(target, factor: factor)
    default:
      readItems(of: .sanction(barrier))
      let changes = levelChanges("gevolgen")
      return formula("sanctie").map { .sanctions(rate: $0, changes: changes) }
    }
  }
}
