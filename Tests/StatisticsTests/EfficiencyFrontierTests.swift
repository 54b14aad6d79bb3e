// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Testing

@testable import Statistics

/// Published frontiers, and what must hold of any.
@Suite struct EfficiencyFrontierTests {
  private func ratios(_ frontier: EfficiencyFrontier, _ costs: [Double], _ effects: [Double]) -> [Double] {
    frontier.order.compactMap { i in
      frontier.before(i).map { (costs[i] - costs[$0]) / (effects[i] - effects[$0]) }
    }
  }

  /// The example of the Health Economics Resource Center of the US Department of Veterans Affairs, with the table that the tests of the R
  /// package dampack expect.
  @Test func `six strategies have the published statuses and ratios`() {
    // E, D, C, B, A, usual care.
    let costs = [55_000.0, 35_000, 25_000, 10_000, 12_000, 5000]
    let effects = [5.0, 4, 3, 2, 1.5, 1]
    let frontier = EfficiencyFrontier(costs: costs, effects: effects)
    #expect(
      frontier.statuses == [.frontier, .frontier, .extendedlyDominated, .frontier, .dominated, .frontier])
    #expect(frontier.order == [5, 3, 1, 0])
    #expect(ratios(frontier, costs, effects) == [5000, 12_500, 20_000])
    #expect(frontier.before(5) == nil)
    #expect(frontier.before(2) == nil)
  }

  /// HIV screening in the United States: A. D. Paltiel et al. 2006, Annals of Internal Medicine 145:797, table 4, in which annual screening
  /// is dominated; costs in dollars, effects in quality-adjusted months.
  @Test func `of five screening intervals the yearly one is dominated`() {
    // Status quo, one time, every 5 years, every 3 years, every year.
    let costs = [26_000.0, 27_000, 28_020, 28_440, 29_440]
    let effects = [277.25, 277.57, 277.78, 277.83, 277.76]
    let frontier = EfficiencyFrontier(costs: costs, effects: effects.map { $0 / 12 })
    #expect(frontier.statuses == [.frontier, .frontier, .frontier, .frontier, .dominated])
    // Dollars per year: 12 times what a month costs.
    let exact: [Double] = [37_500, 12_240 / 0.21, 100_800]
    let found = ratios(frontier, costs, effects.map { $0 / 12 })
    #expect(found.count == exact.count)
    for (ratio, value) in zip(found, exact) { #expect(abs(ratio - value) < 1e-6 * value) }
  }

  /// Sick-Sicker: F. Alarid-Escudero et al. 2023, Medical Decision Making 43:3, table of the time-independent model, in which A is
  /// dominated by B.
  @Test func `of the Sick-Sicker strategies A is dominated`() {
    let frontier = EfficiencyFrontier(
      costs: [151_580, 284_805, 259_100, 378_875], effects: [20.711, 21.499, 22.184, 23.137])
    #expect(frontier.statuses == [.frontier, .dominated, .frontier, .frontier])
  }

  @Test func `ties go to what comes first, and a lone option is on the frontier`() {
    #expect(EfficiencyFrontier(costs: [3], effects: [-1]).statuses == [.frontier])
    #expect(EfficiencyFrontier(costs: [], effects: []).order.isEmpty)
    #expect(EfficiencyFrontier(costs: [1, 1, 2], effects: [4, 4, 4]).statuses == [.frontier, .same, .dominated])
    // As dear and better; on a straight between two others.
    #expect(EfficiencyFrontier(costs: [1, 1], effects: [2, 3]).statuses == [.dominated, .frontier])
    #expect(
      EfficiencyFrontier(costs: [0, 1, 2], effects: [0, 1, 2]).statuses == [.frontier, .extendedlyDominated, .frontier])
  }

  /// On the frontier is what has the highest net benefit at some willingness to pay, and nothing else.
  @Test func `the frontier holds what is best at some willingness to pay`() {
    let costs = [4.0, 9, 1, 12, 7, 3, 15, 8, 2, 11]
    let effects = [2.0, 5, 0.5, 5.5, 3, 2.2, 6, 5, 1, 2]
    var best: Set<Int> = []
    for step in 0...20_000 {
      let willingness = Double(step) / 1000
      best.insert(costs.indices.max { willingness * effects[$0] - costs[$0] < willingness * effects[$1] - costs[$1] }!)
    }
    let frontier = EfficiencyFrontier(costs: costs, effects: effects)
    #expect(Set(frontier.order) == best.union([2]))
  }
}
