// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import TestSupport
import Testing

@testable import Scenarios

/// Amounts with every uncertain number at its mean, beside what comes out by hand.
@Suite struct MeanAmountTests {
  private func mean(_ euro: Expression, quantity: Expression = .constant(1), own: [String: Expression] = [:]) -> Double?
  {
    var arrangement = Arrangement.other
    arrangement.parameters = own
    let values: [(String, InputValue)] = [
      ("u", .drawn(.uniform(low: 50, high: 150))), ("twee_u", .computed(.binary(.times, .constant(2), .name("u")))),
      ("a", .share(group: "g", weight: 1)), ("b", .share(group: "g", weight: 3)),
      ("rond", .computed(.name("om"))), ("om", .computed(.name("rond"))),
    ]
    let scenario = Scenario(
      name: "klein", title: "Klein", attributes: [Attribute(name: "kinderen", title: "k", kind: .number(0...9))],
      domains: [], arrangements: [.current, arrangement],
      parameters: values.map {
        Parameter(name: $0.0, description: "", value: $0.1, dimension: .none, source: Small.source)
      },
      cases: [
        Case(name: "x", weight: 3, levels: [:], attributes: ["kinderen": .number(2)]),
        Case(name: "y", weight: 1, levels: [:], attributes: ["kinderen": .number(6)]),
      ])
    return MeanAmount(scenario, arrangement).value(of: Small.item("p", .atStart, euro: euro, quantity: quantity))
  }

  @Test func `a drawn number counts at its mean, also by way of a formula`() {
    #expect(mean(.name("u")) == 100)
    #expect(mean(.name("twee_u"), quantity: .constant(3)) == 600)
  }

  @Test func `a share is its weight over all of its group`() {
    #expect(mean(.name("a")) == 0.25 && mean(.name("b")) == 0.75)
  }

  @Test func `a number of the cases counts by their weights`() { #expect(mean(.name("kinderen")) == 3) }

  @Test func `an arrangement's own value is over what is drawn`() {
    #expect(mean(.name("u"), own: ["u": .binary(.times, .constant(0.5), .name("u"))]) == 50)
  }

  @Test func `what leads back to itself, or is no number, has none`() {
    #expect(mean(.name("rond")) == nil)
    #expect(mean(.binary(.divided, .constant(1), .constant(0))) == nil)
  }
}
