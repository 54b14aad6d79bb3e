// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Testing

@Suite struct AccountTests {
  /// As `kassabon.csv` and the books spell them.
  private static let keys: [(Account, String, party: String?)] = [
    (.cash("gemeente"), "gemeente", "gemeente"), (.welfare("huishouden"), "huishouden:welvaart", "huishouden"),
    (.resources, "middelen", nil), (.production, "productie", nil), (.valuation, "waardering", nil),
  ]

  @Test func `an account is spelled in one way, and read back`() {
    for (account, key, party) in Self.keys {
      #expect(account.key == key && Account(key: key) == account)
      #expect(account.party == party)
    }
  }

  @Test func `every party has two accounts of its own`() {
    let accounts = Party.standard.flatMap { [Account.cash($0.name), .welfare($0.name)] }
    #expect(Set(accounts.map(\.key)).count == 2 * Party.standard.count)
    #expect(accounts.allSatisfy { Account(key: $0.key) == $0 })
  }

  @Test func `kinds of entries are spelled as scenarios do`() {
    #expect(EntryKind.allCases.map(\.rawValue) == ["middelen", "overdracht", "productie", "waardering"])
  }
}
