// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

/// Tables of groups of cases.
extension PublicTables {
  /// Levels in bands; domains of which nothing may be shown are gone.
  func levels(_ table: Table) -> PublicTable {
    var joined = JoinedRows<DomainLevelRow>(table, by: [\.arrangement, \.domain, \.year], summing: [\.share])
    var (hasJoined, missing) = (false, Set<String>())
    for (row, cells) in zip(tables.rows(DomainLevelRow.self), table.rows) {
      guard let bands = decision.bands[row.domain], let place = bands.levels.firstIndex(of: row.level),
        let band = bands.bands.first(where: { $0.contains(place) })
      else {
        missing.insert(row.domain)
        continue
      }
      if band.count == 1 {
        joined.keep(cells)
      } else {
        joined.join(cells, \.level, .text(bands.name(band)))
        hasJoined = true
      }
    }
    if joined.table.rows.isEmpty { return leftOut(table, "op elk leefgebied staan te weinig huishoudens apart") }
    let notes =
      (hasJoined ? ["niveaus met weinig huishoudens staan samen met die ernaast"] : [])
      + (missing.isEmpty ? [] : ["zonder " + missing.sorted().joined(separator: ", ")])
    return PublicTable(table: joined.table, note: notes.joined(separator: "; "))
  }

  /// The groups that were decided on, and everyone.
  func traits(_ table: Table) -> PublicTable {
    var rows: [SubgroupRow] = []
    var views: [View: [Group: SubgroupRow]] = [:]
    var order: [View] = []
    for row in tables.rows(SubgroupRow.self) {
      let view = View(arrangement: row.arrangement, perspective: row.perspective)
      if views[view] == nil { order.append(view) }
      views[view, default: [:]][Group(trait: row.trait, value: row.group)] = row
    }
    for view in order {
      let own = views[view] ?? [:]
      if let everyone = own[Group(trait: .all, value: .any)] { rows.append(withCounts(everyone)) }
      guard decision.perspectives.contains(view.perspective) else { continue }
      for split in decision.groups.splits {
        for group in split.groups {
          let parts = group.joins.compactMap { own[Group(trait: split.name, value: $0)] }
          if parts.count == group.joins.count { rows.append(joined(parts, group)) }
        }
      }
    }
    var copy = SubgroupRow.table(rows)
    if let place = copy.place(of: \SubgroupRow.shareBetter) { copy.columns[place].constraints.isRequired = false }
    let names = decision.groups.splits.map(\.name.key)
    let note =
      names.isEmpty
      ? "alleen alle casussen samen: geen kenmerk geeft groepen die groot genoeg zijn"
      : "alleen naar \(names.joined(separator: ", ")): met meer kenmerken naast elkaar worden groepen te klein"
    return PublicTable(table: copy, note: note)
  }

  private struct View: Hashable {
    var arrangement: String
    var perspective: Perspective
  }

  private struct Group: Hashable {
    var trait: TraitName
    var value: TraitValue
  }

  /// How many are better off is a count of cases: only told of all, where enough are and enough are not.
  private func withCounts(_ row: SubgroupRow) -> SubgroupRow {
    var row = row
    let heaviest = max(1, scenario.cases.map(\.weight).max() ?? 1)
    func told(_ share: Double?) -> Double? {
      share.flatMap { decision.smallGroups.isSmall(min($0, 1 - $0) * targetGroup / heaviest) ? nil : $0 }
    }
    (row.shareBetter, row.shareUnclear) = (told(row.shareBetter), told(row.shareUnclear))
    return row
  }

  private func joined(_ rows: [SubgroupRow], _ group: PublicGroups.Group) -> SubgroupRow {
    var row = rows[0]
    (row.shareBetter, row.shareUnclear) = (nil, nil)
    guard rows.count > 1 else { return row }
    let total = rows.reduce(0) { $0 + $1.share }
    row.share = total
    row.net = Estimate(mean: rows.reduce(0) { $0 + $1.share * $1.net.mean } / total)
    row.net.spreadReason = .spread(.groupsJoined)
    row.cases = group.members.count
    row.group = group.value
    return row
  }
}
