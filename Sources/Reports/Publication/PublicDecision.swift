// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Words

/// What may be told apart in public: one decision that every table, the page and the workbook follow.
struct PublicDecision {
  let items: PublicItems
  /// By name of the life domain.
  let bands: [String: LevelBands]
  let groups: PublicGroups
  /// Perspectives of which subgroepen.csv may tell.
  let perspectives: Set<Perspective>
  /// Inputs that say how much is used of what only few cases use.
  let inputs: Set<String>
  /// Names of barriers that only few cases can meet.
  let smallBarriers: [String]
  let smallGroups: SmallGroups

  /// - Parameter first: what the groups of subgroepen.csv should rather be made by, before all else.
  init(_ record: ReportedRun, _ bills: CaseBills, first: [TraitName]) {
    let scenario = record.scenario
    smallGroups = record.smallGroups
    items = PublicItems(bills, smallGroups)
    inputs = items.inputs(of: scenario)
    let (reach, small) = (BarrierReach(scenario), record.smallGroups)
    smallBarriers = scenario.barriers.filter { small.isSmall(weights: reach.weights($0.condition)) }.map(\.name)
    let bands = Self.bands(record)
    self.bands = bands
    let splits = Trait.all(of: scenario)
    let preferred = first.compactMap { name in splits.first { $0.name == name } }
    groups = PublicGroups(
      preferred + splits.filter { !first.contains($0.name) }, cases: scenario.cases, bands: bands, smallGroups)
    perspectives = Self.perspectives(record, bills, groups.parts)
  }

  private static func bands(_ record: ReportedRun) -> [String: LevelBands] {
    let rows = Dictionary(grouping: record.tables.rows(DomainLevelRow.self), by: \.domain)
    var bands: [String: LevelBands] = [:]
    for domain in record.scenario.domains {
      let places = Dictionary(domain.levels.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      var shares: [String: [Double]] = [:]
      for row in rows[domain.name] ?? [] {
        guard let place = places[row.level] else { continue }
        let key = row.arrangement + "/" + String(row.year)
        shares[key, default: Array(repeating: 0, count: domain.levels.count)][place] += row.share
      }
      bands[domain.name] = LevelBands(
        domain, shares: Array(shares.values), cases: record.scenario.cases, record.smallGroups)
    }
    return bands
  }

  /// Those for which enough cases bring something in every part, also to what two of them differ in.
  private static func perspectives(_ record: ReportedRun, _ bills: CaseBills, _ parts: [[Int]]) -> Set<Perspective> {
    var kept: [(name: Perspective, nets: [[Double]])] = []
    var seen: Set<Perspective> = []
    for row in record.tables.rows(SubgroupRow.self) where seen.insert(row.perspective).inserted {
      let name = row.perspective
      let nets = changes(name, record.scenario, bills)
      let differences = kept.map { other in zip(nets, other.nets).map { zip($0, $1).map { $0 - $1 } } }
      let isSafe = parts.allSatisfy { part in
        ([nets] + differences).allSatisfy { levels in
          !PublicItems.isSmall(
            levels.map { level in part.map { level[$0] } }, part.map { bills.weights[$0] }, record.smallGroups)
        }
      }
      if isSafe { kept.append((name, nets)) }
    }
    return Set(kept.map(\.name))
  }

  /// What every arrangement but the reference changes for those behind a perspective: [arrangement][case].
  static func changes(_ perspective: Perspective, _ scenario: Scenario, _ bills: CaseBills) -> [[Double]] {
    let members =
      switch perspective {
      case .social: scenario.parties.map(\.name)
      case .financial(let name): scenario.groups.first { $0.name == name }?.members ?? [name]
      }
    let nets = bills.net(Set(members), withWelfare: perspective == .social)
    guard let reference = nets.first else { return [] }
    return nets.dropFirst().map { zip($0, reference).map { $0 - $1 } }
  }
}
