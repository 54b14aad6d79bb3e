// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// Collects a life while it is lived; only for lives that are told, never in an experiment.
///
/// Before each event the running exposures are booked up to that moment, so that what accrued and what was booked at the event stay
/// apart. That changes the order of additions, hence the last digits of sums, and nothing of what happens.
final class StoryLog {
  /// No channel: the start, and the end of a stretch under one arrangement.
  static let start = -1
  static let pause = -2

  struct Counted {
    var exposure: Int
    var amount: SIMD2<Double>
  }

  struct Step {
    var time: Double
    var channel: Int
    var accrued: [Counted]
    /// Whether the prices of the reference hold for what accrued; and for what was booked at the event.
    var accruedEarly: Bool
    var bookedEarly = false
    var booked: [Counted] = []
    /// Afterwards: levels of all entities, decisions of each service, purchases of each kind.
    var levels: [UInt8] = []
    var decisions: [UInt32] = []
    var bought: [UInt32] = []
  }

  private(set) var steps: [Step] = []
  /// Before another arrangement takes over from the reference.
  var isEarly = false
  private let model: CompiledModel

  init(_ model: CompiledModel) { self.model = model }

  /// Called before a channel fires, and at the end of a stretch.
  func append(_ channel: Int, _ now: Moment, _ simulator: Simulator) {
    if steps.isEmpty {
      steps.append(Step(time: 0, channel: Self.start, accrued: [], accruedEarly: isEarly))
    }
    finish(simulator.life)
    simulator.close(from: steps[steps.count - 1].time, at: now)
    steps.append(Step(time: now.time, channel: channel, accrued: take(simulator.life), accruedEarly: isEarly))
  }

  /// Completes the last step with what it has led to.
  func finish(_ life: Life.Memory) {
    let last = steps.count - 1
    steps[last].booked = take(life)
    steps[last].bookedEarly = isEarly
    steps[last].levels = model.entities.indices.map { life.level[$0] }
    steps[last].decisions = model.services[0].indices.map { life.decisions[$0] }
    steps[last].bought = model.purchases[0].indices.map { life.bought[$0] }
  }

  /// What has been counted since the last time.
  private func take(_ life: Life.Memory) -> [Counted] {
    (0..<model.exposures.count).compactMap { exposure in
      let amount = life.amounts[exposure]
      life.amounts[exposure] = .zero
      return amount == .zero ? nil : Counted(exposure: exposure, amount: amount)
    }
  }
}
