// SPDX-License-Identifier: EUPL-1.2

import DisclosureAttack
import RunRecord
import Scenarios
import TestSupport
import Testing

@testable import Reports

/// Tries to work out, from all that is published together, what is not.
@Suite struct PublicationAttackTests {
  private func folder(_ files: [ReportFile]) -> PublishedFolder { PublishedFolder(files.map { ($0.name, $0.bytes) }) }

  private func attack(_ files: [ReportFile], on run: ReportedRun, ranges: Int) -> [String: Attack.Loot] {
    let own = folder(TableFiles(run.tables.all, of: run.scenario).all)
    let attack = Attack(folder(files), on: Truth(own, of: run.scenario), by: .usual)
    return ["groepen": attack.groups(ranges: ranges), "niveaus": attack.levels(), "posten": attack.items()]
  }

  private static let seeds = Slow.isWanted ? 400 : 60

  @Test func `nothing that is hidden comes back from all that is published`() {
    var (published, splits) = (0, 0)
    var targets: [String: Int] = [:]
    for seed in 1...UInt64(Self.seeds) {
      let run = MadeUpRun.record(seed: seed)
      guard let publication = try? PublicRun(run) else { continue }
      published += 1
      splits += Set(publication.record.tables.records("subgroepen").map { $0.text("kenmerk") }).count - 1
      for (kind, loot) in attack(publication.files, on: run, ranges: 4) {
        targets[kind, default: 0] += loot.targets
        #expect(loot.exact == [], "\(seed) \(kind)")
        #expect(loot.near == [], "\(seed) \(kind)")
      }
    }
    // Or nothing would be found because nothing was there.
    #expect(published > Self.seeds / 3, "\(published)")
    #expect(splits > published / 2, "\(splits) in \(published)")
    #expect(targets.count == 3 && targets.values.allSatisfy { $0 > published }, "\(targets)")
  }

  /// Otherwise the attack would prove nothing.
  @Test(arguments: [false, true])
  func `what was once published gives groups, levels, items and cases back`(hasSecond: Bool) {
    var found: [String: Int] = [:]
    for seed in 1...20 as ClosedRange<UInt64> {
      let run = MadeUpRun.record(seed: seed)
      let files = TableFiles(OldPublication.tables(run, fewest: 10, hasSecond: hasSecond), of: run.scenario).all
      for (kind, loot) in attack(files, on: run, ranges: 0) { found[kind, default: 0] += loot.exact.count }
    }
    #expect(found["groepen"]! > 100, "\(found)")
    #expect(found["niveaus"]! > 100, "\(found)")
    #expect(found["posten"]! > 20, "\(found)")
  }

  @Test func `a sum less the other parts is the part that is missing`() {
    var system = LinearSystem(bounds: Array(repeating: -10...10, count: 4))
    system.equations = [.init([0: 1, 1: 1, 2: 1, 3: 1], 12), .init([0: 1, 1: 1], 7), .init([2: 1], 2)]
    #expect(system.value(of: [3: 1]) == 3)
    #expect(system.value(of: [0: 1]) == nil)
    // 7 in two parts of at most 10.
    #expect(system.range(of: [0: 1]) == -3...10)
    #expect(system.range(of: [0: 1, 2: 2]) == 1...14)
    let rounded = system.range(of: [3: 1], rounding: 0.5)!
    // 12 ± 0,5 less 7 ± 0,5 and 2 ± 0,5.
    #expect(abs(rounded.lowerBound - 1.5) < 1e-9 && abs(rounded.upperBound - 4.5) < 1e-9)
  }

  @Test func `equations that cannot all hold have no range`() {
    var system = LinearSystem(bounds: [0...1, 0...1])
    system.equations = [.init([0: 1, 1: 1], 3)]
    #expect(system.range(of: [0: 1]) == nil)
  }
}

extension Attack.Rule {
  /// That of a publication.
  static let usual = Attack.Rule(
    protection: SmallGroups.protection, isSmall: { SmallGroups.usual.isSmall(weights: $0) },
    isSmallAmount: { SmallGroups.usual.isSmall(amounts: $0, weights: $1) })
}
