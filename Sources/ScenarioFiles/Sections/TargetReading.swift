// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Reads words with a dot: what an influence acts on, and when something happens.
struct TargetReading {
  let scalar: Scalar
  let context: Context

  private var head: String { String(scalar.string.prefix { $0 != "." }) }
  private var tail: String { String(scalar.string.dropFirst(head.count + 1)) }
  private var hasTail: Bool { scalar.string.contains(".") }
  private var headPlace: Place { scalar.place(0..<head.count) }
  private var tailPlace: Place {
    tail.isEmpty ? scalar.place : scalar.place(head.count + 1..<scalar.string.count)
  }

  /// `financien.beter`, `financien.2->3`, `huisuitzetting` or `schuldhulp.aanvraag`.
  func target() -> Target? {
    switch (context.symbols.kind(of: head), hasTail) {
    case (.event, false): return .event(head)
    case (.domain, true):
      if let direction = Direction(rawValue: tail) { return .domain(head, direction) }
      guard let (from, to) = levels(), let from, let to else {
        return refuse(tail, "schrijf \(head).beter, \(head).slechter of een overgang zoals \(head).2->3", tailPlace)
      }
      let levels = (context.level(from, in: head, at: tailPlace), context.level(to, in: head, at: tailPlace))
      context.draft.targets.append(TargetUse(domain: head, from: levels.0, to: levels.1, place: tailPlace))
      guard let start = levels.0, let end = levels.1 else { return nil }
      return .transition(head, from: start, to: end)
    case (.service, true):
      if let step = ServiceStep(rawValue: tail) { return .service(head, step) }
      return refuse(tail, Suggestion.remedy(for: tail, in: ServiceStep.allCases.map(\.rawValue)), tailPlace)
    case (.domain, false): return refuse(head, "schrijf \(head).beter of \(head).slechter", headPlace)
    case (.service, false): return refuse(head, "schrijf bijvoorbeeld \(head).aanvraag", headPlace)
    case (.event, true): return refuse(tail, "schrijf \(head) zonder punt", tailPlace)
    default: return unknown("leefgebied, gebeurtenis of voorziening")
    }
  }

  /// `huisuitzetting`, `financien.2->1`, `financien.->1`, `schuldhulp.start`; of `owner` just `start`.
  func moment(service owner: String?) -> CostItem.Trigger? {
    if let owner, !hasTail, let moment = ServiceMoment(rawValue: head) { return .onService(owner, moment) }
    switch (context.symbols.kind(of: head), hasTail) {
    case (.event, false): return .onEvent(head)
    case (.domain, true):
      guard let (from, to) = levels(), from != nil || to != nil else {
        return refuse(tail, "schrijf een overgang, zoals \(head).2->1 of \(head).->1", tailPlace)
      }
      let start = from.flatMap { context.level($0, in: head, at: tailPlace) }
      let end = to.flatMap { context.level($0, in: head, at: tailPlace) }
      return (from == nil || start != nil) && (to == nil || end != nil)
        ? .onTransition(head, from: start, to: end) : nil
    case (.service, true):
      if let moment = ServiceMoment(rawValue: tail) { return .onService(head, moment) }
      return refuse(tail, Suggestion.remedy(for: tail, in: ServiceMoment.allCases.map(\.rawValue)), tailPlace)
    case (.domain, false): return refuse(head, "schrijf een overgang, zoals \(head).2->1", headPlace)
    case (.service, false): return refuse(head, "schrijf bijvoorbeeld \(head).start", headPlace)
    case (.event, true): return refuse(tail, "schrijf \(head) zonder punt", tailPlace)
    default: return unknown("gebeurtenis, overgang of voorziening")
    }
  }

  /// The texts at both sides of an arrow, `nil` for an empty side; `nil` without an arrow.
  private func levels() -> (String?, String?)? {
    guard let arrow = tail.firstRange(of: "->") else { return nil }
    func side(_ text: Substring) -> String? { text.isEmpty ? nil : String(text) }
    return (side(tail[..<arrow.lowerBound]), side(tail[arrow.upperBound...]))
  }

  private func refuse<Result>(_ word: String, _ remedy: String, _ place: Place) -> Result? {
    context.error("target.unknown", "`\(word)` past hier niet", remedy, at: place)
    return nil
  }

  private func unknown<Result>(_ wanted: String) -> Result? {
    let names = context.symbols.names(.domain, .event, .service)
    context.error("name.unknown", "`\(head)` is geen \(wanted)", Suggestion.remedy(for: head, in: names), at: headPlace)
    return nil
  }
}

extension Fields {
  func targets(_ key: String) -> [Target] {
    scalars(key).compactMap { TargetReading(scalar: $0, context: context).target() }
  }
}
