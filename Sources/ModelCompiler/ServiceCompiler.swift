// SPDX-License-Identifier: EUPL-1.2

import Sampling
import Scenarios

extension ModelBuilder {
  static func stepName(_ service: String, _ step: String) -> String { "voorziening \(service) \(step)" }

  mutating func compileServices() {
    for service in scenario.services.sorted(by: { $0.name < $1.name }) { compile(service) }
  }

  private mutating func compile(_ service: Service) {
    let index = Int32(services[0].count)
    let delayCount = compileDelays(of: service, index)
    compileApplication(service, index)
    compileWait(service, index)
    compileWithdrawal(service, index, delays: delayCount)
    compileDropOut(service, index)
    compileCompletion(service, index)
    compileSteps(of: service, delays: Int32(delays[0].count - delayCount)..<Int32(delays[0].count))
  }

  private mutating func compileSteps(of service: Service, delays: Range<Int32>) {
    let approvals = (0..<arrangements).map { arrangement in
      slot(terms(service, in: arrangement).approval, .probability, use: "\(service.name): goedkeuring")
    }
    let exists = exists(service)
    let stop = service.stopCondition.map { gate($0) }
    let refusals = compileRefusals(of: service)
    for (arrangement, approval) in approvals.enumerated() {
      services[arrangement].append(
        ServiceSteps(
          entity: entity(service), decisionID: StableHash.channel("besluit \(service.name)"), approval: approval,
          refused: state(after: service.repetition.allowsAfterRefusal),
          ended: state(after: service.repetition.allowsAfterEnd),
          isAbsent: !exists[arrangement] && !service.isKept, stop: stop, delays: delays, refusals: refusals,
          decisionCount: exposures.moment(service.name, .decision),
          startCount: exposures.moment(service.name, .start)))
    }
  }

  private func state(after mayApply: Bool) -> UInt8 { UInt8(mayApply ? StepState.none : StepState.closed) }

  private func entity(_ service: Service) -> Int32 { Int32(entityIndex[service.name]!) }

  /// A channel that is on in some states of the service and takes a new number at every entry.
  private mutating func draft(
    _ service: Service, _ index: Int32, _ kind: Channel.Kind, _ step: String, states: UInt64
  ) -> ChannelDraft {
    var draft = ChannelDraft(Self.stepName(service.name, step), kind)
    draft.owner = entity(service)
    draft.renewal = .entry
    draft.argument = index
    require(entity: Int(draft.owner), states: states, on: &draft)
    return draft
  }

  private mutating func rates(
    _ service: Service, _ step: String, _ rate: (ServiceTerms) -> Expression
  ) -> [Int32] {
    let exists = exists(service)
    return (0..<arrangements).map { arrangement in
      let expression = rate(terms(service, in: arrangement))
      return exists[arrangement] ? slot(expression, .notNegative, use: "\(service.name): \(step)") : -1
    }
  }

  private mutating func compileApplication(_ service: Service, _ index: Int32) {
    let step = ServiceStep.application.rawValue
    var draft = draft(service, index, .application, step, states: 1 << UInt64(StepState.none))
    require(service.condition, on: &draft)
    rate(rates(service, step) { $0.application }, on: &draft)
    draft.count = exposures.moment(service.name, .application)
    append(draft)
  }

  private mutating func compileWait(_ service: Service, _ index: Int32) {
    let step = ServiceStep.wait.rawValue
    var draft = draft(service, index, .wait, step, states: 1 << UInt64(StepState.waiting))
    let waits = (0..<arrangements).map { terms(service, in: $0).wait }
    draft.timing = timingIndex(use: "\(service.name): \(step)") { waits[$0] }
    append(draft)
  }

  private mutating func compileWithdrawal(_ service: Service, _ index: Int32, delays: Int) {
    let step = ServiceStep.withdrawal.rawValue
    let rates = rates(service, step) { $0.withdrawal }
    guard !isZero(rates) else { return }
    let phases: UInt64 = UInt64.first(delays) << UInt64(StepState.firstDelay)
    var draft = draft(service, index, .withdrawal, step, states: phases | 1 << UInt64(StepState.waiting))
    rate(rates, on: &draft)
    append(draft)
  }

  private mutating func compileDropOut(_ service: Service, _ index: Int32) {
    let step = ServiceStep.dropOut.rawValue
    let rates = rates(service, step) { $0.dropOut }
    guard !isZero(rates) else { return }
    var draft = draft(service, index, .dropOut, step, states: 1 << UInt64(StepState.active))
    rate(rates, on: &draft)
    draft.count = exposures.moment(service.name, .dropOut)
    append(draft)
  }

  private mutating func compileCompletion(_ service: Service, _ index: Int32) {
    let step = ServiceStep.completion.rawValue
    let durations = (0..<arrangements).map { terms(service, in: $0).duration }
    guard durations.contains(where: { $0 != nil }) else { return }
    var draft = draft(service, index, .completion, step, states: 1 << UInt64(StepState.active))
    let fallback = durations.compactMap { $0 }[0]
    draft.timing = timingIndex(use: "\(service.name): duur") { durations[$0] ?? fallback }
    let one = slot(.constant(1), .finite, use: "voorwaarde")
    let ends = durations.map { $0 == nil ? -1 : one }
    draft.fixedFactors.append(FixedDraft(condition: -1, isGate: true, slots: ends, key: "duur"))
    draft.changes = add(service.completionChanges, of: draft.name, use: "\(service.name): bij_afronding")
    draft.count = exposures.moment(service.name, .completion)
    append(draft)
  }

  /// Zero in every arrangement, so that the channel can be left out.
  func isZero(_ slots: [Int32]) -> Bool {
    slots.allSatisfy { $0 < 0 || formulas[Int($0)].steps == [.constant(0)] }
  }

  /// Delaying barriers, in series after the ordinary wait. Returns their number. Nothing depends on their order.
  private mutating func compileDelays(of service: Service, _ index: Int32) -> Int {
    var phase = 0
    for barrier in barriers {
      for working in barrier.workings {
        guard case .delays(service.name, let duration) = working else { continue }
        let gate = gate(barrier.condition)
        for (arrangement, applies) in stands(barrier).enumerated() {
          delays[arrangement].append(ConditionalStep(gate: gate, applies: applies, slot: -1))
        }
        let states: UInt64 = 1 << UInt64(StepState.firstDelay + phase)
        let name =
          "vertraging \(barrier.name)"
          + (draftIndex[Self.stepName(service.name, "vertraging \(barrier.name)")] == nil ? "" : " \(phase)")
        var draft = draft(service, index, .delay, name, states: states)
        draft.timing = timingIndex(use: "\(barrier.name): vertraging van \(service.name)") { _ in duration }
        append(draft)
        phase += 1
      }
    }
    return phase
  }

  private mutating func compileRefusals(of service: Service) -> Range<Int32> {
    let start = Int32(refusals[0].count)
    for barrier in barriers {
      for working in barrier.workings {
        guard case .refuses(service.name, let probability) = working else { continue }
        let gate = gate(barrier.condition)
        let slot = slot(probability, .probability, use: "\(barrier.name): kans op weigering")
        for (arrangement, applies) in stands(barrier).enumerated() {
          refusals[arrangement].append(ConditionalStep(gate: gate, applies: applies, slot: slot))
        }
      }
    }
    return start..<Int32(refusals[0].count)
  }
}
