// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Testing

@Suite struct PartyTests {
  @Test func `there are twelve standard parties, each once, the municipality first`() {
    let names = Party.standard.map(\.name)
    #expect(names.count == 12 && Set(names).count == 12)
    #expect(Party.standard.first == Party.standardCommissioner && names[0] == "gemeente")
  }

  @Test func `standard groups are of standard parties, each once`() {
    let names = Set(Party.standard.map(\.name))
    for group in PartyGroup.standard {
      #expect(Set(group.members).count == group.members.count && names.isSuperset(of: group.members))
    }
  }

  /// Care insurers and care offices are paid collectively, and are not the state.
  @Test func `what is paid collectively is government and care`() throws {
    let groups = Dictionary(uniqueKeysWithValues: PartyGroup.standard.map { ($0.name, Set($0.members)) })
    let (government, collective) = (try #require(groups["overheid"]), try #require(groups["collectief"]))
    #expect(collective.subtracting(government) == ["zorgverzekeraar", "zorgkantoor"])
    #expect(government.isSubset(of: collective))
  }
}
