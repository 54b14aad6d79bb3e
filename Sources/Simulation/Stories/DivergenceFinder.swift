// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios

/// Finds the first difference between two lives of one household, and what of the arrangement brings it about.
struct DivergenceFinder {
  private let model: CompiledModel
  private let lives: (Storyteller.Life, Storyteller.Life)
  private let writers: (StoryWriter, StoryWriter)
  private let touches: TouchFinder
  /// Steps of each life, by place, without the moment at which an arrangement takes over and changes nothing.
  private let places: ([Int], [Int])

  init(
    _ model: CompiledModel, _ lives: (Storyteller.Life, Storyteller.Life), _ writers: (StoryWriter, StoryWriter)
  ) {
    self.model = model
    self.lives = lives
    self.writers = writers
    touches = TouchFinder(model: model, reference: lives.0.tables, other: lives.1.tables)
    func places(_ steps: [StoryLog.Step]) -> [Int] {
      steps.indices.filter { i in
        i == 0 || i == steps.count - 1 || steps[i].channel >= 0
          || model.entities.indices.contains {
            model.entities[$0].kind != .indicator && steps[i].levels[$0] != steps[i - 1].levels[$0]
          }
      }
    }
    self.places = (places(lives.0.steps), places(lives.1.steps))
  }

  var divergence: Divergence? {
    let count = min(places.0.count, places.1.count)
    guard let k = (0..<count).first(where: { !isSame($0) }) else { return nil }
    let (a, b) = (places.0[k], places.1[k])
    let (x, y) = (lives.0.steps[a], lives.1.steps[b])
    if x.channel == y.channel, x.time == y.time { return outcome(a, b) }
    // What comes first is in one life only, and the other is as it was.
    let isReference =
      x.time < y.time || (x.time == y.time && x.channel >= 0 && (y.channel < 0 || x.channel < y.channel))
    let first = isReference ? x : y
    return Divergence(
      kind: .moment, time: first.time, side: isReference ? .reference : .other,
      event: event(isReference ? a : b, isReference), otherEvent: event(isReference ? b : a, !isReference),
      later: nil,
      causes: first.channel < 0
        ? isReference || b == 0 ? [] : absences(lives.1.steps[b - 1], y)
        : causes(speed(first.channel, before: k), of: first.channel))
  }

  private func isSame(_ k: Int) -> Bool {
    let (x, y) = (lives.0.steps[places.0[k]], lives.1.steps[places.1[k]])
    return x.channel == y.channel && x.time == y.time && visible(x) == visible(y) && x.decisions == y.decisions
      && x.bought == y.bought
  }

  /// Levels but those of conditions, which may name the arrangement.
  private func visible(_ step: StoryLog.Step) -> [UInt8] {
    model.entities.indices.filter { model.entities[$0].kind != .indicator }.map { step.levels[$0] }
  }

  private func outcome(_ a: Int, _ b: Int) -> Divergence {
    let c = lives.0.steps[a].channel
    let isReference = writers.0.tellable.contains(a)
    let found =
      c < 0
      ? []
      : touches.outcome(
        of: c, at: (lives.0.steps[a - 1].levels, lives.1.steps[b - 1].levels),
        after: (lives.0.steps[a].levels, lives.1.steps[b].levels),
        bothDecide: lives.0.steps[a].decisions == lives.1.steps[b].decisions)
    return Divergence(
      kind: .outcome, time: lives.0.steps[a].time, side: isReference ? .reference : .other,
      event: event(isReference ? a : b, isReference), otherEvent: event(isReference ? b : a, !isReference), later: nil,
      causes: c < 0 ? absences(lives.0.steps[a], lives.1.steps[b]) : causes(found, of: c))
  }

  /// Services that one of these has and the other has not, because an arrangement does not have them.
  private func absences(_ x: StoryLog.Step, _ y: StoryLog.Step) -> [Cause] {
    let arrangements = [lives.0.tables.arrangement, lives.1.tables.arrangement]
    return model.services[0].indices.compactMap { s in
      let e = Int(model.services[0][s].entity)
      let isAbsent = arrangements.contains { model.services[$0][s].isAbsent }
      return isAbsent && x.levels[e] != y.levels[e] ? Cause(reason: .service(model.entities[e].name), path: nil) : nil
    }
  }

  /// The place of a step among the events that are told, or of the first one after it.
  private func event(_ step: Int, _ isReference: Bool) -> Int {
    let told = isReference ? writers.0.tellable : writers.1.tellable
    return told.firstIndex { $0 >= step } ?? told.count - 1
  }

  /// Differences in speed over the time in which the number that has now run out was used up.
  private func speed(_ c: Int, before k: Int) -> [Touch] {
    let channel = model.channels[c]
    var found: [Touch] = []
    for i in (0..<k).reversed() {
      let step = lives.0.steps[places.0[i]]
      for other in max(places.1[i], begin)..<max(places.1[i + 1], begin) {
        found += touches.speed(of: c, at: (step.levels, lives.1.steps[other].levels))
      }
      if step.channel == c || isRenewed(channel, i) { break }
    }
    return found
  }

  /// The step at which the other arrangement begins: before it, both lives run at the speeds of the reference.
  private var begin: Int {
    lives.1.early == nil ? 0 : lives.1.steps.firstIndex { $0.channel == StoryLog.pause } ?? 0
  }

  /// Whether the clock took a new number at this step.
  private func isRenewed(_ channel: Channel, _ i: Int) -> Bool {
    guard i > 0, channel.renewal != .never, channel.owner >= 0 else { return false }
    let owner = Int(channel.owner)
    let (before, after) = (lives.0.steps[places.0[i - 1]].levels, lives.0.steps[places.0[i]].levels)
    if before[owner] == after[owner] { return false }
    return channel.renewal == .entry || touches.isOff(channel, at: before)
  }

  private func causes(_ touches: [Touch], of c: Int) -> [Cause] {
    let arrangements = (lives.0.tables.arrangement, lives.1.tables.arrangement)
    var found: [Cause] = []
    for touch in touches {
      let reader = CauseReader(model: model, arrangements: arrangements)
      for cause in reader.causes(of: touch, on: c) where !found.contains(cause) { found.append(cause) }
    }
    return found
  }
}
