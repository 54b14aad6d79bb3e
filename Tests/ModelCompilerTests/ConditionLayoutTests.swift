// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import TestSupport
import Testing

@testable import ModelCompiler

/// Compound conditions beside their truth by hand.
@Suite struct ConditionLayoutTests {
  private func comparison(_ subject: String, _ relation: Condition.Relation, _ value: String) -> Condition {
    .comparison(.init(subject: subject, relation: relation, values: [value]))
  }

  private func model(_ condition: Condition) -> CompiledModel {
    let domains = ["a", "b"].map { Small.domain($0, levels: 3, [Small.rate(1, 2, 1)]) }
    var cases = Small.cases(domains, count: 2)
    for i in cases.indices { cases[i].attributes = ["kinderen": .number(Double(2 * i))] }
    return Scenario(
      name: "klein", title: "Klein", attributes: [Attribute(name: "kinderen", title: "k", kind: .number(0...9))],
      domains: domains,
      influences: [Influence(name: "i", target: .domain("a", .better), condition: condition, factor: .constant(2))],
      arrangements: [.current], cases: cases
    ).compiled
  }

  /// The truth that the layout gives.
  private func holds(_ model: CompiledModel, levels: [Int], fixed: [Bool] = []) -> Bool {
    let conditions = model.conditions
    let indicator = conditions.indicators[0]
    var place = Int(indicator.table)
    for i in indicator.fixed {
      let input = conditions.inputs[Int(i)]
      place += Int(conditions.steps[Int(input.steps) + (fixed[Int(input.index)] ? 1 : 0)])
    }
    for i in indicator.levels {
      let input = conditions.inputs[Int(i)]
      place += Int(conditions.steps[Int(input.steps) + levels[Int(input.index)]])
    }
    return conditions.truth[place]
  }

  @Test func `levels that a condition does not tell apart share a place`() {
    let model = model(.any([comparison("a", .lessOrEqual, "2"), comparison("b", .equal, "1")]))
    #expect(model.conditions.indicators.count == 1 && model.conditions.truth.count == 4)
    for a in 0..<3 {
      for b in 0..<3 { #expect(holds(model, levels: [a, b]) == (a <= 1 || b == 0), "\(a) \(b)") }
    }
    #expect(model.conditions.shifts(0, from: 0, to: 1).isEmpty && model.conditions.shifts(1, from: 2, to: 1).isEmpty)
    #expect(model.conditions.shifts(0, from: 1, to: 2).count == 1)
  }

  @Test func `what is fixed for a household is an input too`() {
    let model = model(
      .any([
        comparison("kinderen", .greaterOrEqual, "1"), .not(comparison("b", .equal, "2")), comparison("a", .equal, "3"),
      ])
    )
    // No children in the first case, two in the second.
    #expect(model.staticCount == 1 && model.staticBits == [[false, true]])
    for a in 0..<3 {
      for b in 0..<3 {
        for fixed in [false, true] {
          #expect(holds(model, levels: [a, b], fixed: [fixed]) == (fixed || b != 1 || a == 2), "\(a) \(b) \(fixed)")
        }
      }
    }
  }

  @Test func `a condition on one domain needs no indicator`() {
    let model = model(comparison("b", .isOneOf, "1"))
    #expect(model.conditions.indicators.isEmpty && model.entities.map(\.name) == ["a", "b"])
  }
}
