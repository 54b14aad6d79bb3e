// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios
import Testing

/// Which accounts a euro moves between.
@Suite struct PostingTests {
  private let payers = [Posting.Share(party: "gemeente", share: 0.6), .init(party: "rijk", share: 0.4)]

  private func entries(_ kind: EntryKind) -> [String] {
    let isPaid = kind == .resources || kind == .transfer
    return Posting(kind: kind, payers: isPaid ? payers : [], receiver: "huishouden", cashable: 1).entries
      .map { "\($0.from.key) > \($0.to.key) \($0.share)" }
  }

  @Test func `each kind moves a euro between its own accounts`() {
    #expect(entries(.resources) == ["gemeente > middelen 0.6", "rijk > middelen 0.4"])
    #expect(entries(.transfer) == ["gemeente > huishouden 0.6", "rijk > huishouden 0.4"])
    #expect(entries(.production) == ["productie > huishouden 1.0"])
    #expect(entries(.valuation) == ["waardering > huishouden:welvaart 1.0"])
  }
}
