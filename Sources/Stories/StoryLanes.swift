// SPDX-License-Identifier: EUPL-1.2

import Reports
import Scenarios
import Simulation

/// How two lives stand over time: what a picture of them is drawn from.
struct StoryLanes {
  /// A stretch of time at one level.
  struct Piece: Equatable {
    /// Years since the start.
    var from: Double
    var to: Double
    /// 0...1: the share of the levels of a domain; how far a service is.
    var height: Double
  }

  struct Lane: Equatable {
    var title: String
    var reference: [Piece]
    var other: [Piece]
  }

  /// Domains in the order of the scenario, then services; only what changes, or is there, in one of the lives.
  let lanes: [Lane]
  /// Moments that matter in themselves; only kinds that are there in one of the lives.
  let marks: [Marks]

  struct Marks: Equatable {
    var title: String
    /// Years since the start.
    var reference: [Double]
    var other: [Double]
  }

  init(_ tale: Tale, _ names: StoryNames) {
    let domains = names.scenario.domains.compactMap { domain -> Lane? in
      func pieces(_ story: Story) -> [Piece] {
        let start = story.levels.first { $0.domain == domain.name }?.level ?? 1
        return Self.pieces(story, start: start) { change in
          if case .domain(domain.name, _, let to) = change { to } else { nil }
        } height: {
          Double($0) / Double(domain.levels.count)
        }
      }
      return Self.lane(names.domain(domain.name), pieces(tale.reference), pieces(tale.other)) { $0.count > 1 }
    }
    let services = names.scenario.services.compactMap { service -> Lane? in
      func pieces(_ story: Story) -> [Piece] {
        let start = story.services.first { $0.name == service.name }?.phase ?? .none
        let all = Self.pieces(story, start: start) { change in
          if case .service(service.name, _, let to) = change { to } else { nil }
        } height: {
          Self.height($0)
        }
        return all.filter { $0.height > 0 }
      }
      return Self.lane(names.service(service.name), pieces(tale.reference), pieces(tale.other)) { !$0.isEmpty }
    }
    lanes = domains + services
    func marks(_ title: String, _ isMarked: (Story.Event) -> Bool) -> Marks {
      func times(_ story: Story) -> [Double] { story.events.filter(isMarked).map(\.time) }
      return Marks(title: title, reference: times(tale.reference), other: times(tale.other))
    }
    self.marks = [
      marks(names.text("Gebeurtenissen", "Events"), Self.befalls),
      marks(names.text("Eenmalige bedragen", "One-off amounts")) { !names.costs($0).isEmpty },
    ].filter { !$0.reference.isEmpty || !$0.other.isEmpty }
  }

  /// Whether an event or a sanction comes over the household.
  private static func befalls(_ event: Story.Event) -> Bool {
    switch event.happening {
    case .event, .sanction: true
    default: false
    }
  }

  private static func lane(
    _ title: String, _ reference: [Piece], _ other: [Piece], isShown: ([Piece]) -> Bool
  ) -> Lane? {
    isShown(reference) || isShown(other) ? Lane(title: title, reference: reference, other: other) : nil
  }

  /// Waiting is a low bar, running a full one.
  private static func height(_ phase: Story.Phase) -> Double {
    switch phase {
    case .none, .closed: 0
    case .waiting, .delayed: 0.3
    case .active: 1
    }
  }

  private static func pieces<State>(
    _ story: Story, start: State, change: (Story.Change) -> State?, height: (State) -> Double
  ) -> [Piece] {
    var pieces: [Piece] = []
    var (state, from) = (start, 0.0)
    for event in story.events {
      let next = event.happening == .horizon ? state : event.changes.lazy.compactMap(change).first
      guard let next else { continue }
      if event.time > from { pieces.append(Piece(from: from, to: event.time, height: height(state))) }
      (state, from) = (next, event.time)
    }
    return pieces
  }
}
