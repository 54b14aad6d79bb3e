// SPDX-License-Identifier: EUPL-1.2

import Reports
import Scenarios
import Simulation

/// The first difference between two lives and its cause, in words.
struct StoryCause {
  let tale: Tale
  let names: StoryNames

  private var titles: Titles { Titles(names.scenario, in: names.language) }
  private var reference: String { names.arrangement(tale.reference.arrangement) }
  private var other: String { names.arrangement(tale.other.arrangement) }

  /// What differs, then why.
  func sentences(_ divergence: Divergence) -> [String] { [what(divergence), why(divergence)] }

  private func what(_ divergence: Divergence) -> String {
    let story = divergence.side == .reference ? tale.reference : tale.other
    let event = names.name(story.events[divergence.event])
    let (here, there) = divergence.side == .reference ? (reference, other) : (other, reference)
    if divergence.kind == .outcome {
      return names.text(
        "‘\(event)’: op dit moment loopt het in \(reference) anders af dan in \(other).",
        "‘\(event)’: at this moment the outcome under \(reference) is not that under \(other).")
    }
    let later = later(divergence)
    return names.text(
      "‘\(event)’ gebeurt hier in \(here); in \(there) \(later).",
      "‘\(event)’ happens here under \(here); under \(there) \(later).")
  }

  private func later(_ divergence: Divergence) -> String {
    guard let time = divergence.later else {
      let story = divergence.side == .reference ? tale.reference : tale.other
      let hasBeen = story.events[..<divergence.event].contains { $0.isLike(story.events[divergence.event]) }
      return hasBeen
        ? names.text("daarna niet meer binnen de looptijd", "not again within the horizon")
        : names.text("niet binnen de looptijd", "not within the horizon")
    }
    if StoryCalendar.index(at: time) == StoryCalendar.index(at: divergence.time) {
      return names.text("later in dezelfde maand", "later in the same month")
    }
    return names.text("pas in ", "not before ") + StoryCalendar(names).month(at: time)
  }

  /// Only what the model itself says.
  func why(_ divergence: Divergence) -> String {
    guard !divergence.causes.isEmpty else {
      return names.text("Oorzaak: niet uit het model af te lezen.", "Cause: the model does not tell.")
    }
    let direct = divergence.causes.filter { !$0.isIndirect }.map(text)
    let indirect = divergence.causes.filter(\.isIndirect).map(text)
    let parts = [
      direct.isEmpty ? nil : names.text("Oorzaak: ", "Cause: ") + direct.joined(separator: "; ") + ".",
      indirect.isEmpty ? nil : names.text("Volgt uit: ", "Follows from: ") + indirect.joined(separator: "; ") + ".",
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private func text(_ cause: Cause) -> String {
    switch cause.reason {
    case .barrier(let name):
      let lifts = names.scenario.arrangements.first { $0.name == tale.other.arrangement }?.lifts.contains(name) ?? false
      return names.text(
        "knelpunt ‘\(titles.barrier(name))’ geldt niet in \(lifts ? other : reference)",
        "barrier ‘\(titles.barrier(name))’ does not apply under \(lifts ? other : reference)") + path(cause.path)
    case .service(let name):
      return only(names.text("voorziening", "service"), titles.service(name), adds(name) ? other : reference)
    case .terms(let name):
      return names.text(
        "voorziening ‘\(titles.service(name))’ heeft in \(other) andere voorwaarden",
        "service ‘\(titles.service(name))’ has other terms under \(other)")
    case .purchase(let name):
      return only(names.text("aankoop", "purchase"), titles.purchase(name), offers(name) ? other : reference)
    case .discretion:
      return names.text(
        "de handelingsruimte heeft in \(other) een ander bedrag, mandaat of besluit",
        "room to act has another budget, mandate or decision under \(other)")
    case .condition:
      return names.text(
        "een voorwaarde in het scenario die het arrangement noemt",
        "a condition of the scenario that names the arrangement")
        + path(cause.path)
    case .parameter(let name):
      return names.text(
        "‘\(titles.input(name))’ heeft in \(other) een andere waarde",
        "‘\(titles.input(name))’ has another value under \(other)") + path(cause.path)
    }
  }

  private func path(_ path: Cause.Path?) -> String {
    switch path {
    case .barrier(let name):
      names.text(" (werkt via knelpunt ‘", " (through barrier ‘") + titles.barrier(name) + "’)"
    case .influence(let name): names.text(" (werkt via invloed ‘", " (through influence ‘") + name + "’)"
    case .lifting:
      names.text(
        ", en dat heeft ook een ander gevolg, zoals meer of minder aanvragen",
        ", which has another effect too, such as more or fewer applications")
    case nil: ""
    }
  }

  private func only(_ kind: String, _ title: String, _ arrangement: String) -> String {
    names.text(
      "\(kind) ‘\(title)’ bestaat alleen in \(arrangement)", "\(kind) ‘\(title)’ exists under \(arrangement) only")
  }

  private func adds(_ service: String) -> Bool {
    names.scenario.arrangements.first { $0.name == tale.other.arrangement }?.adds.contains(service) ?? false
  }

  private func offers(_ purchase: String) -> Bool {
    let room = names.scenario.arrangements.first { $0.name == tale.other.arrangement }?.discretion
    return room?.purchases.contains { $0.name == purchase } ?? false
  }
}

extension Cause {
  /// The arrangement says something else, from which this follows.
  var isIndirect: Bool { if case .parameter = reason { true } else { false } }
}
