// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Testing

@Suite struct HazardNodeTests {
  private func withLaw<T>(_ nodes: [HazardNode], isEmpirical: Bool, _ body: (WaitingTime) throws -> T) rethrows -> T {
    try nodes.withUnsafeBufferPointer {
      try body(WaitingTime(nodes: $0.baseAddress!, count: Int32($0.count), isEmpirical: isEmpirical))
    }
  }

  /// Λ from the definition: rate times the years spent in each stretch.
  private func piecewise(_ t: Double, _ from: [Double], _ rates: [Double]) -> Double {
    rates.indices.reduce(0.0) { sum, i in
      let end = i + 1 < from.count ? min(t, from[i + 1]) : t
      return sum + (end > from[i] ? rates[i] * (end - from[i]) : 0)
    }
  }

  private struct Rates: Sendable {
    var from, rates: [Double]
  }

  private static let tables = [
    Rates(from: [0, 1, 4], rates: [0.5, 0.1, 2]), Rates(from: [18, 30, 67, 80], rates: [0.001, 0, 0.02, 0.3]),
    Rates(from: [2025.5, 2027.3], rates: [0.2, 0.7]), Rates(from: [-3, 0, 2], rates: [0.4, 0, 0.1]),
    Rates(from: [0], rates: [0.25]),
    Rates(from: (0..<120).map { Double($0) }, rates: (0..<120).map { 1e-4 * exp(0.09 * Double($0)) }),
  ]

  @Test(arguments: tables)
  private func `a table integrates its rates on any clock`(table: Rates) throws {
    let (from, rates) = (table.from, table.rates)
    let nodes = try #require(HazardNode.table(from: from, rates: rates))
    withLaw(nodes, isEmpirical: false) { law in
      for k in -20...400 {
        let t = from[0] + Double(k) * 0.37
        let expected = piecewise(t, from, rates)
        let got = law.integratedHazard(t)
        #expect(abs(got - expected) <= 1e-12 * expected)
        guard got > 0 else { continue }
        let back = law.time(atHazard: got)
        // The first time with this Λ: not later, and nothing happens in between. Clock values are rounded.
        #expect(back <= t + 4 * t.ulp + 1e-12)
        #expect(abs(law.integratedHazard(back) - got) <= 1e-12 * got + 4 * abs(t).ulp * rates.max()!)
      }
      #expect(law.integratedHazard(from[0]) == 0)
      #expect(law.time(atHazard: 600) > from.last!)
    }
  }

  @Test func `a table without hazard at the end may never end`() throws {
    let nodes = try #require(HazardNode.table(from: [1, 2, 5], rates: [0.5, 0.25, 0]))
    withLaw(nodes, isEmpirical: false) { law in
      #expect(law.integratedHazard(0.99) == 0)
      #expect(law.integratedHazard(.infinity) == 1.25)
      #expect(law.time(atHazard: 0.5) == 2)
      #expect(law.time(atHazard: 1.25) == 5)
      #expect(law.time(atHazard: 1.2500001) == .infinity)
    }
  }

  @Test func `an empirical law has the quantiles of its step function`() throws {
    let times = [2.0, 0.5, 7, 0.5]
    let weights = [3.0, 1, 4, 2]
    let nodes = try #require(HazardNode.empirical(times: times, weights: weights))
    withLaw(nodes, isEmpirical: true) { law in
      for i in 1..<1000 where i % 100 != 0 {
        let u = Double(i) / 1000
        #expect(law.time(atHazard: -log1p(-u)) == (u < 0.3 ? 0.5 : u < 0.6 ? 2 : 7))
      }
      #expect(law.integratedHazard(0.4999) == 0)
      #expect(abs(law.integratedHazard(0.5) + log(0.7)) < 1e-15)
      #expect(abs(law.integratedHazard(6.9) + log(0.4)) < 1e-15)
      #expect(law.integratedHazard(7) == .infinity)
      #expect(law.time(atHazard: .infinity) == 7)
    }
  }

  /// Survival after the last but one is 1e-200.
  @Test func `a small weight at the end keeps its digits`() throws {
    let nodes = try #require(HazardNode.empirical(times: [1, 2], weights: [1, 1e-200]))
    withLaw(nodes, isEmpirical: true) { law in
      #expect(abs(law.integratedHazard(1) - 200 * log(10)) < 1e-10)
      #expect(law.time(atHazard: 460) == 1 && law.time(atHazard: 461) == 2)
    }
  }

  @Test func `numbers that define no nodes give none`() {
    #expect(HazardNode.table(from: [], rates: []) == nil)
    #expect(HazardNode.table(from: [1, 1], rates: [1, 2]) == nil)
    #expect(HazardNode.table(from: [1, 2], rates: [1, -2]) == nil)
    #expect(HazardNode.table(from: [1, .nan], rates: [1, 2]) == nil)
    #expect(HazardNode.table(from: [1, 2], rates: [1, .infinity]) == nil)
    #expect(HazardNode.table(from: [1], rates: []) == nil)
    #expect(HazardNode.empirical(times: [], weights: []) == nil)
    #expect(HazardNode.empirical(times: [1, -1], weights: [1, 1]) == nil)
    #expect(HazardNode.empirical(times: [1, 2], weights: [1, 0]) == nil)
    #expect(HazardNode.empirical(times: [.nan], weights: [1]) == nil)
  }
}
