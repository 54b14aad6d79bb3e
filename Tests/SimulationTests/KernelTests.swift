// SPDX-License-Identifier: EUPL-1.2

import CLoops
import Glibc
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
}
