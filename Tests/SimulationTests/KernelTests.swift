// SPDX-License-Identifier: EUPL-1.2

import CLoops
import Glibc
import Quantities
import Sampling
import Testing

@testable import Simulation

/// Small tools of the loop against plain ones.
@Suite struct KernelTests {
  @Test func `the first smallest is found among any number of groups, also among equals`() {
    var stream = PhiloxStream(
      StreamKey(seed: 1, caseHash: 0, replication: 0), draw: 0, channel: 0, arming: 0, purpose: .clock)
    for groups in 1...40 {
      for round in 0..<50 {
        // Few different values, so that the smallest occurs more than once.
        let row = (0..<groups * Int(CLOCKS_GROUP)).map { _ in
          round % 5 == 0 ? stream.nextUniform() : (stream.nextUniform() * Double(groups)).rounded()
        }
        let expected = row.indices.min { row[$0] < row[$1] }!
        var (a, b) = (0.0, 0.0)
        #expect(clocks_earliest(row, groups, &a) == expected)
        #expect(clocks_earliest_portable(row, groups, &b) == expected)
        #expect(a == row[expected] && b == row[expected])
      }
    }
  }

  @Test(arguments: [1, 3, 15, 16, 17, 40])
  func `numbers that are drawn together are those that are drawn one by one, at every width`(count: Int) {
    let lives = 21
    let (channels, armings) = ((0..<count).map { UInt32($0 / 3) &* 0x9E37_79B9 }, (0..<count).map { UInt32($0 % 3) })
    let keys = (0..<lives).map { StreamKey(seed: 3, caseHash: UInt64($0), replication: 2) }
    let around = (0..<count + Int(NUMBERS_WIDTH) - 1).map { $0 % count }
    var results = Array(repeating: Array(repeating: 0.0, count: lives * count), count: 2)
    around.map { channels[$0] }.withUnsafeBufferPointer { channels in
      around.map { armings[$0] }.withUnsafeBufferPointer { armings in
        var addresses = numbers_addresses(
          channel: channels.baseAddress, arming: armings.baseAddress, count: Int64(count))
        let words = keys.flatMap { [$0.words.x, $0.words.y] }
        numbers_draw(&addresses, words, 7, Int64(lives), &results[0])
        numbers_draw_portable(&addresses, words, 7, Int64(lives), &results[1])
      }
    }
    let single = keys.flatMap { key in
      (0..<count).map { Addressed.exponential(key, draw: 7, channel: channels[$0], arming: armings[$0]) }
    }
    #expect(results == [single, single])
  }

  @Test func `the logarithm is the library's, and the same for many at a time`() {
    var stream = PhiloxStream(
      StreamKey(seed: 9, caseHash: 0, replication: 0), draw: 0, channel: 0, arming: 0, purpose: .clock)
    var inputs = [1, 0x1p-54, 0x1.fffffffffffffp-1, 0.5, 0.5.squareRoot(), 0.5.squareRoot().nextDown, 1e-300]
    while inputs.count < 4096 { inputs.append(stream.nextUniform()) }
    for start in stride(from: 0, to: inputs.count, by: Int(NUMBERS_WIDTH)) {
      let group = Array(inputs[start..<start + Int(NUMBERS_WIDTH)])
      var result = Array(repeating: 0.0, count: group.count)
      numbers_negative_log(group, &result)
      for (u, x) in zip(group, result) {
        #expect(x == NegativeLog.of(u))
        // The library's own is within an ulp of the truth.
        #expect(abs(x + log(u)) <= 4e-16 * abs(log(u)), "\(u)")
      }
    }
  }

  @Test(arguments: [0, 1e-9, 0.02225, 0.1823])
  func `discount factors and their integral are those of the formula`(force: Double) {
    func factor(_ t: Double) -> Double { exp(-force * t) }
    func integral(_ t: Double) -> Double { force == 0 ? t : -expm1(-force * t) / force }
    let nodes = Pinned(DiscountTable.nodes(DiscountCurve(DiscountRate(continuous: force)), horizon: 60))
    let table = DiscountTable(nodes: nodes.base)
    for time in [0, 1e-6, 0.03, 0.0625, 1, 7.77, 59.999, 60] {
      let moment = table.at(time)
      #expect(abs(moment.factor - factor(time)) <= 4e-15 * factor(time))
      // One rounding for each month gathered.
      #expect(abs(moment.integral - integral(time)) <= 1e-15 * (4 + 12 * time) * max(1, time))
    }
  }

  @Test func `rates that change, and rates by whole years, follow their formula`() {
    let rate = { DiscountRate(annualEffective: $0) }
    let changing = DiscountCurve(steps: [
      .init(from: 0, rate: rate(0)), .init(from: 1, rate: rate(0.04)), .init(from: 30.5, rate: rate(0.03)),
    ])
    let yearly = DiscountCurve(steps: [.init(from: 0, rate: rate(0.03))], isYearly: true)
    func table(_ curve: DiscountCurve) -> (DiscountTable, Pinned<DiscountTable.Node>) {
      let nodes = Pinned(DiscountTable.nodes(curve, horizon: 50))
      return (DiscountTable(nodes: nodes.base), nodes)
    }
    let (a, keepA) = table(changing)
    let (b, keepB) = table(yearly)
    defer { withExtendedLifetime((keepA, keepB)) {} }
    #expect(a.at(0.9).factor == 1 && abs(a.at(0.9).integral - 0.9) < 1e-14)
    #expect(abs(a.at(11).factor - pow(1.04, -10)) < 1e-14)
    #expect(abs(a.at(40).factor - pow(1.04, -29.5) * pow(1.03, -9.5)) < 1e-14)
    let first: Double = (1 - pow(1.04, -29.5)) / log(1.04)
    #expect(abs(a.at(40).integral - (1 + first + pow(1.04, -29.5) * (1 - pow(1.03, -9.5)) / log(1.03))) < 1e-12)
    #expect(abs(b.at(7.99).factor - pow(1.03, -7)) < 1e-14 && abs(b.at(8).factor - pow(1.03, -8)) < 1e-14)
    let years = (0..<7).reduce(0.0) { (sum: Double, year: Int) -> Double in sum + pow(1.03, Double(-year)) }
    #expect(abs(b.at(7.5).integral - (years + 0.5 * pow(1.03, -7))) < 1e-13)
  }
}
