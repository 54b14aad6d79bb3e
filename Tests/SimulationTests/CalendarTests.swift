// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Quantities
import Scenarios
import Simulation
import TestSupport
import Testing

/// What comes back after a whole number of days, weeks, months or years stays in its year.
@Suite struct CalendarTests {
  /// A step in years as it is read, and in 5844ths of a year: a day is 16, a week 112, a month 487, a quarter 1461.
  struct Step: Sendable, CustomTestStringConvertible {
    var years: Double
    var parts: Int
    var testDescription: String { "\(parts) of 5844" }
  }

  static let steps = [
    Step(years: 1.0 / 12, parts: 487), Step(years: 5 * (1.0 / 12), parts: 5 * 487),
    Step(years: 7 * (1.0 / 12), parts: 7 * 487), Step(years: 0.25, parts: 1461), Step(years: 1, parts: 5844),
    Step(years: 7 / 365.25, parts: 112), Step(years: 1 / 365.25, parts: 16), Step(years: 10 * (1 / 365.25), parts: 160),
    Step(years: 0.5, parts: 2922),
  ]

  private func event(_ name: String, _ timing: Event.Timing) -> Event {
    Event(name: name, title: name, condition: .always, timing: timing, changes: [])
  }

  /// Occurrences by year of what happens after one step, and again after each.
  @Test(arguments: steps)
  func `what is repeated falls in the year of its whole steps`(step: Step) {
    let (time, years) = (Expression.constant(step.years), 10)
    let events = [
      event("op", .moments(first: time, every: time)), event("vast", .duration(.fixed(time), .entry)),
      event("lijst", .duration(.empirical(times: [time], weights: [1]), .entry)),
    ]
    let d = Small.domain("d", levels: 2, [Transition(from: 1, to: 1, timing: .duration(.fixed(time)))])
    let items =
      events.map { Small.item($0.name, .onEvent($0.name), euro: .constant(1)) } + [
        Small.item("verblijf", .onTransition("d", from: 1, to: 1), euro: .constant(1))
      ]
    let model = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: Double(years)), domains: [d], events: events,
      arrangements: [.current], items: items, cases: Small.cases([d]))
    let run = model.simulated(draws: 2, replications: 1)
    var exact = Array(repeating: 0.0, count: years)
    var part = step.parts
    while part < years * 5844 {
      exact[part / 5844] += 1
      part += step.parts
    }
    for (cell, own) in run.model.ledger.cells.enumerated() {
      let found = (0..<years).map { run.results.cellYears[arrangement: 0, cell: cell, measure: .amount, year: $0] }
      #expect(found == exact, "\(items[own.item].name) \(found)")
    }
  }

  /// Every month from 3 months on, in a horizon of 60: at k months it is k months, whatever else happens then.
  @Test func `a condition on time holds at its moment`() {
    let (months, moment) = (3..<60, { (months: Int) in Expression.constant(Double(months) / 12) })
    let events = months.flatMap { k in
      [Condition.Relation.greaterOrEqual, .less].map { relation in
        Event(
          name: "e\(k)\(relation)", title: "e",
          condition: .comparison(.init(subject: "tijd", relation: relation, values: ["\(Double(k) / 12)"])),
          timing: .moments(first: moment(3), every: moment(1)), changes: [])
      }
    }
    let model = Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 5), domains: [], events: events,
      arrangements: [.current],
      items: events.map { Small.item($0.name, .onEvent($0.name), euro: .constant(1)) }, cases: Small.cases([]))
    let run = model.simulated(draws: 2, replications: 1)
    for k in months {
      #expect(run.count("e\(k)\(Condition.Relation.greaterOrEqual)") == Double(60 - k), "from \(k) months on")
      #expect(run.count("e\(k)\(Condition.Relation.less)") == Double(k - 3), "before \(k) months")
    }
  }

  /// The horizon itself is not counted.
  @Test func `every whole horizon has a payment less than its months`() {
    for horizon in 1...25 {
      let month = Expression.constant(1.0 / 12)
      let model = Scenario(
        name: "test", title: "Test", settings: Settings(horizon: Double(horizon)), domains: [],
        events: [event("e", .moments(first: month, every: month))], arrangements: [.current],
        items: [Small.item("p", .onEvent("e"), euro: .constant(1))], cases: Small.cases([]))
      #expect(model.simulated(draws: 2, replications: 1).count("p") == Double(12 * horizon - 1))
    }
  }
}
