// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Testing

@testable import Simulation

@Suite struct ExactSumsTests {
  private func sums(_ values: [Double], _ point: FixedPoint = .amounts) throws -> ExactSums {
    var sums = ExactSums(point, count: values.count)
    try sums.add(Pinned(values), count: 100)
    return sums
  }

  /// A double has 53 digits, so that from 2^−8 up all of them lie before 2^−60.
  @Test func `numbers come back as they are`() throws {
    let values = [0, 1, -1, 0.00390625, 1 / 3.0, -1e9 / 7, 0x1.fffffffffffffp58, -0x1.fffffffffffffp3, 0.1, 1e17 + 16]
    #expect(try sums(values).values == values)
    #expect(try sums([1e-6]).values[0] != 0 && abs(sums([1e-6]).values[0] - 1e-6) <= 0x1p-61)
    #expect(try sums([1e24 / 3, 0x1p-12], .squares).values == [1e24 / 3, 0x1p-12])
  }

  /// (2^100 + 1) − 2^100 in units: floating point loses the 1.
  @Test func `no order of adding loses anything`() throws {
    let terms = [0x1p50, 0x1p-60, -0x1p50, 0x1p-59]
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
      var total = ExactSums(count: 1)
      for i in order { total.merge(try sums([terms[i]])) }
      #expect(total.values == [0x1.8p-59])
    }
  }

  /// 2^53 + 1 and 2^53 + 3 lie in the middle between doubles: the even ones are 2^53 and 2^53 + 4.
  @Test func `a sum is rounded to the nearest double`() throws {
    for (added, expected) in [(1.0, 0x1p53), (3.0, 0x1p53 + 4), (1.0 + 0x1p-40, 0x1p53 + 2)] {
      var total = try sums([0x1p53])
      total.merge(try sums([added]))
      #expect(total.values == [expected])
      total = try sums([-0x1p53])
      total.merge(try sums([-added]))
      #expect(total.values == [-expected])
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e19, -1e19])
  func `what does not fit is told`(value: Double) {
    #expect {
      try sums([1, 2, value])
    } throws: {
      ($0 as? ExactSums.Unfit)?.index == 2
    }
  }

  /// As many terms as were announced, each just below the limit, still have the right sum.
  @Test func `the limit leaves room for all terms`() throws {
    let largest = FixedPoint.amounts.limit(count: 100).nextDown
    var total = try sums([largest])
    for _ in 1..<100 { total.merge(try sums([largest])) }
    #expect(abs(total.values[0] / largest - 100) < 1e-12)
  }
}
