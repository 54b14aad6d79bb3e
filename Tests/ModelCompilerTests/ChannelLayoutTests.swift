// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Sampling
import Scenarios
import TestSupport
import Testing

@testable import ModelCompiler

/// Two domains, of which one hurries the other, beside their layout by hand.
@Suite struct ChannelLayoutTests {
  /// `d` gets better twice as fast while `e` is at 1; from its best level it falls to either of two.
  private let model: CompiledModel

  init() {
    let d = Small.domain(
      "d", levels: 3, [Small.rate(1, 2, 0.2), Small.rate(2, 3, 0.3), Small.rate(3, 2, 0.5), Small.rate(3, 1, 0.1)])
    let e = Small.domain("e", levels: 2, [Small.rate(1, 2, 0.4), Small.rate(2, 1, 0.6)])
    model =
      Scenario(
        name: "klein", title: "Klein", domains: [e, d],
        influences: [
          Influence(
            name: "druk", target: .domain("d", .better), condition: Small.equals("e", "1"), factor: .constant(2))
        ],
        arrangements: [.current, .other], cases: Small.cases([d, e])
      ).compiled
  }

  private func channel(_ name: String) -> Channel { model.channels[model.names.channels.firstIndex(of: name)!] }

  @Test func `there is a channel for each direction of each domain, in the order of their identities`() {
    #expect(model.entities.map(\.name) == ["d", "e"] && model.entities.map(\.levels) == [3, 2])
    #expect(
      model.names.channels.sorted() == [
        "leefgebied d beter", "leefgebied d slechter", "leefgebied e beter", "leefgebied e slechter",
      ])
    #expect(model.channels.map(\.id) == model.names.channels.map(StableHash.channel))
    #expect(model.channels.map(\.id) == model.channels.map(\.id).sorted())
  }

  @Test func `branches are the moves, by level and target`() {
    func branches(_ name: String) -> [[Int32]] {
      channel(name).branches.map { [model.branches[Int($0)].level, model.branches[Int($0)].target] }
    }
    #expect(branches("leefgebied d beter") == [[0, 1], [1, 2]])
    #expect(branches("leefgebied d slechter") == [[2, 0], [2, 1]])
    #expect(model.channels.filter(\.hasChoice).map(\.id) == [channel("leefgebied d slechter").id])
    let rates = channel("leefgebied d slechter").branches.map { model.branchSlots[1][Int($0)] }
    #expect(rates.map { model.formulas[Int($0)].constant } == [0.1, 0.5])
  }

  /// The owner first, then what multiplies, then ones up to four.
  @Test func `factors come in blocks of four, and their tables lie one after the other behind the ones`() {
    func entities(_ name: String) -> [Int32] {
      channel(name).factors.map { model.factors[Int($0)] }.filter { $0.offset > 0 }.map(\.entity)
    }
    #expect(entities("leefgebied d beter") == [0, 1] && entities("leefgebied d slechter") == [0])
    #expect(entities("leefgebied e beter") == [1] && entities("leefgebied e slechter") == [1])
    #expect(model.channels.allSatisfy { $0.factors.count == 4 })
    var places = Array(0..<3)
    for (factor, table) in zip(model.factors, model.tables) where factor.offset > 0 {
      places += Array(Int(factor.offset)..<Int(factor.offset + table.levels))
    }
    #expect(places.sorted() == Array(0..<15) && model.tableSize == 15)
    let ones = zip(model.factors, model.tables).filter { $0.0.offset == 0 }
    #expect(ones.count == 11 && ones.allSatisfy { $0.0.entity == 0 && $0.1.rules.isEmpty })
  }

  /// What may happen at a level, and how fast.
  @Test func `rules of a table say where the channel is on and how fast`() {
    let factors = channel("leefgebied d beter").factors.map(Int.init)
    func rules(_ i: Int) -> [String] {
      model.tables[factors[i]].rules.map { r in
        let rule = model.rules[Int(r)]
        let value = model.formulas[Int(model.ruleSlots[0][Int(r)])].constant!
        return rule.isGate ? "on at \(rule.mask)" : "\(value) at \(rule.mask)"
      }
    }
    #expect(rules(0) == ["on at 3", "0.2 at 1", "0.3 at 2"])
    #expect(rules(1) == ["2.0 at 1"])
  }

  @Test func `a move touches the channels whose rate it changes, and no others`() {
    // The layout is memory of the kernel, and no longer.
    let kernel = KernelModel(model)
    defer { withExtendedLifetime(kernel) {} }
    let hot = kernel.hot
    func touched(_ e: Int, _ old: Int, _ new: Int) -> Set<String> {
      let rows = hot.entities[e]
      let place = Int(rows.moves) + old * Int(rows.levelCount) + new
      let move = HotModel.Move(row: hot.moves + place * HotModel.Move.stride(words: hot.words))
      #expect(move.keeps(words: hot.words)[0] == .max)
      return Set(
        model.names.channels.indices.filter { move.touches[0] >> UInt64($0) & 1 == 1 }.map { model.names.channels[$0] })
    }
    #expect(touched(0, 0, 1) == ["leefgebied d beter"])
    #expect(touched(0, 1, 2) == ["leefgebied d beter", "leefgebied d slechter"])
    #expect(touched(0, 1, 1) == [])
    #expect(touched(1, 0, 1) == ["leefgebied d beter", "leefgebied e beter", "leefgebied e slechter"])
  }
}
