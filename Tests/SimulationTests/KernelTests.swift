// SPDX-License-Identifier: EUPL-1.2

import Accounting
import CLanes
import Sampling
import Testing

@testable import Simulation

/// Small tools of the loop against plain ones.
@Suite struct KernelTests {
  @Test func `the first smallest is found among any number of groups, also among equals`() {
    var stream = PhiloxStream(
      HouseholdKey(seed: 1, caseHash: 0, replication: 0), draw: 0, channel: 0, arming: 0, purpose: .clock)
    for groups in 1...40 {
      for round in 0..<50 {
        // Few different values, so that the smallest occurs more than once.
        let row = (0..<groups * Int(LANES_GROUP)).map { _ in
          round % 5 == 0 ? stream.nextUniform() : (stream.nextUniform() * Double(groups)).rounded()
        }
        let expected = row.indices.min { row[$0] < row[$1] }!
        var (a, b) = (0.0, 0.0)
        #expect(lanes_first_smallest(row, groups, &a) == expected)
        #expect(lanes_first_smallest_portable(row, groups, &b) == expected)
        #expect(a == row[expected] && b == row[expected])
      }
    }
  }

  @Test(arguments: [0, 1e-9, 0.02225, 0.1823])
  func `discount factors and their integral are those of the formula`(force: Double) {
    let discount = Discount(force: force)
    let nodes = Pinned(DiscountTable.nodes(discount, horizon: 60))
    let table = DiscountTable(nodes: nodes.base)
    for time in [0, 1e-6, 0.03, 0.0625, 1, 7.77, 59.999, 60] {
      let moment = table.at(time)
      #expect(abs(moment.factor - discount.factor(time)) <= 4e-15 * discount.factor(time))
      #expect(abs(moment.integral - discount.integral(from: 0, to: time)) <= 4e-15 * time)
    }
  }
}
