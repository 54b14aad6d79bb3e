// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios
import TestSupport
import Testing

@testable import ModelCompiler

/// Services under two arrangements: what is there, what barriers do, and what comes after.
@Suite struct StepLayoutTests {
  private func model(_ repetition: Repetition) -> CompiledModel {
    let hall = Small.barrier("hal", [.delays(service: "hulp", .fixed(.constant(1)))])
    let rule = Small.barrier("regel", [.refuses(service: "hulp", probability: .constant(0.4))])
    return Scenario(
      name: "klein", title: "Klein", domains: [],
      services: [
        Small.service("hulp", application: 1, approval: 0.9, repetition: repetition),
        Small.service("extra", application: 2, isStandard: false),
      ],
      barriers: [rule, hall],
      arrangements: [
        .current, Arrangement(name: "anders", title: "Anders", lifts: ["hal", "regel"], adds: ["extra"]),
      ],
      cases: Small.cases([])
    ).compiled
  }

  @Test func `a service that an arrangement adds is absent without it`() {
    let model = model(.always)
    #expect(model.entities.map(\.name) == ["extra", "hulp"])
    #expect(model.services[0].map(\.isAbsent) == [true, false] && model.services[1].map(\.isAbsent) == [false, false])
    // `geen`, `wacht`, `actief`, closed, and a level for the barrier that delays.
    #expect(model.entities.map(\.levels) == [4, 5])
  }

  @Test func `barriers work where they stand`() {
    let model = model(.always)
    #expect(model.delays.map { $0.map(\.applies) } == [[true], [false]])
    #expect(model.refusals.map { $0.map(\.applies) } == [[true], [false]])
    #expect(model.formulas[Int(model.refusals[0][0].slot)].constant == 0.4)
    let help = model.services[0][1]
    #expect(help.delays == 0..<1 && help.refusals == 0..<1)
    #expect(model.formulas[Int(help.approval)].constant == 0.9)
  }

  @Test func `who may apply again is where he came from, and who may not is out`() {
    let (none, closed) = (UInt8(StepState.none), UInt8(StepState.closed))
    let states = [Repetition.always, .afterRefusal, .never].map { repetition in
      let help = model(repetition).services[0][1]
      return [help.refused, help.ended]
    }
    #expect(states == [[none, none], [none, closed], [closed, closed]])
  }
}
