// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Words

/// Tables of groups of cases.
extension PublicTables {
  /// Levels in bands; domains of which nothing may be shown are gone.
  func levels(_ table: Table, _ weight: String) -> PublicTable {
    var joined = JoinedRows(table, by: ["arrangement", "leefgebied", "jaar"], summing: [weight])
    var (hasJoined, missing) = (false, Set<String>())
    for (row, cells) in zip(table.records, table.rows) {
      guard let bands = decision.bands[row.text("leefgebied")],
        let place = bands.levels.firstIndex(of: row.text("niveau")),
        let band = bands.bands.first(where: { $0.contains(place) })
      else {
        missing.insert(row.text("leefgebied"))
        continue
      }
      if band.count == 1 {
        joined.keep(cells)
      } else {
        joined.join(cells, ["niveau": .text(bands.name(band))], keeping: [])
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
  func traits(_ table: Table, _ weight: String) -> PublicTable {
    var copy = table
    copy.rows = []
    for name in ["saldo", "aandeel_beter"] { copy.loosen(name) }
    var views: [[String]: [TraitKey: [Cell]]] = [:]
    var order: [[String]] = []
    for (row, cells) in zip(table.records, table.rows) {
      let view = [row.text("arrangement"), row.text("perspectief")]
      if views[view] == nil { order.append(view) }
      views[view, default: [:]][TraitKey(row.text("kenmerk"), row.text("groep"))] = cells
    }
    for view in order {
      let cells = views[view] ?? [:]
      if let everyone = cells[.everyone] { copy.rows.append(withCounts(everyone, copy, weight)) }
      guard decision.perspectives.contains(view[1]) else { continue }
      for split in decision.groups.splits {
        for group in split.groups {
          let own = group.joins.compactMap { cells[TraitKey(split.name.key, $0.dutch)] }
          if own.count == group.joins.count { copy.rows.append(joined(own, group, copy, weight)) }
        }
      }
    }
    let names = decision.groups.splits.map(\.name.key)
    let note =
      names.isEmpty
      ? "alleen alle casussen samen: geen kenmerk geeft groepen die groot genoeg zijn"
      : "alleen naar \(names.joined(separator: ", ")): met meer kenmerken naast elkaar worden groepen te klein"
    return PublicTable(table: copy, note: note)
  }

  private struct TraitKey: Hashable {
    static let everyone = TraitKey(TraitName.all.key, TraitValue.any.dutch)
    var name: String
    var value: String

    init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  /// How many are better off is a count of cases: only told of all, where enough are and enough are not.
  private func withCounts(_ cells: [Cell], _ table: Table, _ weight: String) -> [Cell] {
    var cells = cells
    let heaviest = max(1, scenario.cases.map(\.weight).max() ?? 1)
    let places = table.places
    for name in ["aandeel_beter", "aandeel_onzeker"] {
      guard let place = places[name], case .number(let share) = cells[place] else { continue }
      let smallest = min(share, 1 - share) * targetGroup
      if decision.smallGroups.isSmall(smallest / heaviest) { cells[place] = .empty }
    }
    return cells
  }

  private func joined(_ rows: [[Cell]], _ group: PublicGroups.Group, _ table: Table, _ weight: String) -> [Cell] {
    let places = table.places
    var cells = rows[0]
    for name in ["aandeel_beter", "aandeel_onzeker"] { if let place = places[name] { cells[place] = .empty } }
    guard rows.count > 1, let share = places[weight], let net = places["saldo"] else { return cells }
    func number(_ row: [Cell], _ place: Int) -> Double {
      switch row[place] {
      case .number(let value): value
      case .integer(let value): Double(value)
      case .text, .empty: 0
      }
    }
    let total = rows.reduce(0) { $0 + number($1, share) }
    cells[share] = .number(total)
    cells[net] = .number(rows.reduce(0) { $0 + number($1, share) * number($1, net) } / total)
    for name in ["mc_fout", "p2_5", "p97_5", "kans_positief"] { if let place = places[name] { cells[place] = .empty } }
    if let place = places["casussen"] { cells[place] = .integer(group.members.count) }
    if let place = places["groep"] { cells[place] = .text(group.value.dutch) }
    if let place = places["reden"] { cells[place] = Cell(Reason.spread(.groupsJoined)) }
    return cells
  }
}

extension Table {
  fileprivate var places: [String: Int] {
    Dictionary(columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The column may be empty.
  fileprivate mutating func loosen(_ name: String) {
    for place in columns.indices where columns[place].name == name { columns[place].constraints.isRequired = false }
  }
}
