// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import RunRecord
import Scenarios
import Statistics
import TestSupport
import Testing
import Words

@testable import Studies

@Suite struct ComparisonTests {
  private static let rerun = Rerun(threads: 2)

  private func scenario(seed: UInt64 = 4) -> Scenario {
    var scenario = RandomScenario.make(seed: seed)
    (scenario.settings.draws, scenario.settings.replications) = (120, 2)
    return scenario
  }

  @Test func `every change is a step, and the steps add up to the difference`() throws {
    let start = scenario()
    var end = start
    end.settings.discount = DiscountCurve(DiscountRate(annualEffective: 0.05))
    end.settings.horizon = 5
    end.parameters[0].value = .drawn(.fixed(0.4))
    end.barriers[0].workings = end.barriers[1].workings
    end.items[0].quantity = .constant(3)
    end.arrangements[1].lifts = []
    let comparison = try Comparison(from: start, to: end, rerun: Self.rerun)
    let rows = comparison.rows.filter { $0.arrangement == "maatwerk" && $0.perspective == .social }
    #expect(
      rows.map(\.changes) == [
        [], [.discountRate], [.horizon], [.parameter(end.parameters[0].name)], [.barriers], [.items],
        [.arrangement("maatwerk")],
      ])
    #expect(rows.map(\.step) == Array(0..<7))
    let net = try #require(end.simulated(draws: 120, replications: 2, seed: 4).estimate(.net))
    let steps = rows.compactMap(\.difference?.mean).reduce(rows[0].net.mean, +)
    #expect(abs(steps - net.mean) < 1e-9 * abs(net.mean))
    #expect(rows.dropFirst().contains { $0.difference?.mean != 0 })
  }

  /// Everything is three times as dear: the net result is three times itself, and the one step twice itself.
  @Test func `a change of prices alone is worth what it adds in proportion`() throws {
    let start = scenario()
    var end = start
    for i in end.items.indices {
      end.items[i].unitPrice = .binary(.times, .constant(3), end.items[i].unitPrice)
    }
    for i in end.arrangements.indices where end.arrangements[i].discretion != nil {
      // A purchase is booked at its price through its item; the room to act itself stays as it is.
      end.arrangements[i].discretion = start.arrangements[i].discretion
    }
    let comparison = try Comparison(from: start, to: end, rerun: Self.rerun)
    for first in comparison.rows where first.step == 0 && first.perspective != .social {
      let last = try #require(
        comparison.rows.first {
          $0.arrangement == first.arrangement && $0.perspective == first.perspective && $0.step == 1
        })
      #expect(last.changes == [.items])
      #expect(abs(try #require(last.difference).mean - 2 * first.net.mean) <= 1e-9 * abs(first.net.mean) + 1e-9)
    }
  }

  @Test func `words and the scope of the analyses are no change`() throws {
    let start = scenario()
    var end = start
    (end.title, end.name, end.settings.analyses) = ("Anders", "anders", .all)
    end.parameters[0].source = Source(text: "een andere bron", confidence: .high)
    #expect(ChangeOrder(from: start, to: end).steps.isEmpty)
  }

  @Test func `where names differ, the model changes in one step, after what both have`() throws {
    let start = scenario()
    var end = start
    end.settings.startYear += 1
    end.items.removeLast()
    end.barriers[0].workings = []
    #expect(ChangeOrder(from: start, to: end).steps.map(\.change) == [.horizon, .restOfModel])
    #expect(ChangeOrder(from: start, to: end).steps.last?.scenario == end)
  }

  /// Lives are drawn by name: another one gives others, which is the whole difference.
  @Test func `another name is a step of its own, whatever has it`() throws {
    let start = scenario()
    let parameter = start.parameters[0].name
    let domain = start.domains[0].name
    let changes: [(InputChange, NewNames)] = [
      (.renamed(.parameter, old: parameter, new: "anders_p"), NewNames(names: [parameter: "anders_p"])),
      (.renamed(.domain, old: domain, new: "anders_d"), NewNames(names: [domain: "anders_d"])),
      (
        .renamed(.level, old: start.domains[0].levels[1], new: "anders_n"),
        NewNames(levels: [domain: [start.domains[0].levels[1]: "anders_n"]])
      ),
      (
        .renamed(.service, old: start.services[0].name, new: "anders_v"),
        NewNames(names: [start.services[0].name: "anders_v"])
      ),
      (
        .renamed(.barrier, old: start.barriers[0].name, new: "anders_k"),
        NewNames(names: [start.barriers[0].name: "anders_k"])
      ),
      (.renamed(.arrangement, old: "maatwerk", new: "anders_a"), NewNames(names: ["maatwerk": "anders_a"])),
      (.renamed(.item, old: start.items[0].name, new: "anders_i"), NewNames(items: [start.items[0].name: "anders_i"])),
    ]
    for (change, names) in changes {
      let end = start.with(names)
      #expect(end != start)
      let steps = ChangeOrder(from: start, to: end).steps
      #expect(steps.map(\.change) == [change])
      #expect(steps.last?.scenario == end)
    }
  }

  @Test func `names and numbers are told apart, also when they change together`() throws {
    let start = scenario()
    let domain = start.domains[0].name
    var end = start.with(NewNames(names: [domain: "anders_d", "maatwerk": "anders_a"]))
    end.domains[0].title = "Anders"
    let other = end.parameters[0].value == .drawn(.fixed(0.4)) ? 0.5 : 0.4
    end.parameters[0].value = .drawn(.fixed(other))
    let comparison = try Comparison(from: start, to: end, rerun: Self.rerun)
    #expect(comparison.unmatched.isEmpty)
    let rows = comparison.rows.filter { $0.arrangement == "anders_a" && $0.perspective == .social }
    #expect(
      rows.map(\.changes) == [
        [], [.renamed(.arrangement, old: "maatwerk", new: "anders_a")],
        [.renamed(.domain, old: domain, new: "anders_d")], [.parameter(end.parameters[0].name)],
      ])
    // No life is drawn by the name of an arrangement.
    #expect(rows[1].difference?.mean == 0)
    let before = try #require(start.simulated(draws: 120, replications: 2, seed: 4).estimate(.net))
    #expect(rows[0].net.mean == before.mean)
    let after = try #require(end.simulated(draws: 120, replications: 2, seed: 4).estimate(.net))
    #expect(abs(rows[3].net.mean - after.mean) < 1e-9 * abs(after.mean))
  }

  /// The horizon is a step before names are.
  @Test func `what changes before a name does keeps its own step`() throws {
    let start = scenario()
    var end = start.with(NewNames(names: ["maatwerk": "anders_a"]))
    end.settings.horizon = 5
    let rows = try Comparison(from: start, to: end, rerun: Self.rerun).rows
      .filter { $0.arrangement == "anders_a" && $0.perspective == .social }
    #expect(
      rows.map(\.changes) == [[], [.horizon], [.renamed(.arrangement, old: "maatwerk", new: "anders_a")]])
    #expect(rows.last?.difference?.mean == 0)
    let after = try #require(end.simulated(draws: 120, replications: 2, seed: 4).estimate(.net))
    #expect(rows.dropFirst().first.map { abs($0.net.mean - after.mean) < 1e-9 * abs(after.mean) } == true)
  }

  /// What stands elsewhere and says something else is not what was there before.
  @Test func `what is replaced has no other name`() throws {
    let start = scenario()
    var end = start.with(NewNames(names: [start.services[0].name: "anders_v"]))
    end.services[0].terms.application = .constant(7.5)
    #expect(
      ChangeOrder(from: start, to: end).steps.map(\.change) == [
        .renamed(.service, old: start.services[0].name, new: "anders_v"), .services,
      ])
    end.services.append(end.services[0])
    end.services[end.services.count - 1].name = "nog_een"
    end.services[end.services.count - 1].terms.approval = .constant(0.1)
    #expect(ChangeOrder(from: start, to: end).steps.map(\.change) == [.restOfModel])
  }

  @Test func `an arrangement that one of the runs lacks is named`() throws {
    let start = scenario()
    var end = start
    var extra = end.arrangements[1]
    extra.name = "extra"
    end.arrangements.append(extra)
    let comparison = try Comparison(from: start, to: end, rerun: Self.rerun)
    #expect(comparison.unmatched == ["extra"])
    #expect(!comparison.rows.contains { $0.arrangement == "extra" })
    #expect(comparison.rows.allSatisfy { $0.step == 0 || $0.difference?.mean == 0 })
  }
}
