// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension MeaningChange {
  /// What an arrangement does not name was as in the scenario; since version 2 it is as in the first arrangement, unless it says
  /// `verschil_met: scenario`. Decision 0041.
  static let inheritance = MeaningChange(version: 2) { file in
    let base = file.base?["arrangementen"]
    return (file.whole["arrangementen"]?.entries.dropFirst() ?? []).compactMap { entry in
      let keys = file.whole["arrangementen"]?.inherited(by: entry.key.string) ?? []
      // What a basis leaves out already has the new meaning.
      if keys.isEmpty || base?.inherited(by: entry.key.string)?.isEmpty == false { return nil }
      return changed(entry.key.string, keys, file.own)
    }
  }

  private static func changed(_ arrangement: String, _ keys: [String], _ own: YAMLNode) -> ChangedPlace? {
    let line = BlockEdit.Line(key: "verschil_met", value: ArrangementBase.scenario.rawValue)
    guard let edit = BlockEdit(adding: line, to: ["arrangementen", arrangement], of: own),
      let place = own["arrangementen"]?.entries.first(where: { $0.key.string == arrangement })?.key.place
        ?? edit.place(in: own)
    else { return nil }
    let names = keys.map { "`\($0)`" }.joined(separator: " en ")
    return ChangedPlace(
      code: "version.inheritance", place: place,
      message: "in versie 1 had `\(arrangement)` niet wat het eerste arrangement zegt bij \(names), nu wel", edit: edit)
  }
}

extension YAMLNode {
  /// Keys, or names below them, that the first of these arrangements has and this one does not say; `nil` when it is not among them.
  fileprivate func inherited(by name: String) -> [String]? {
    guard let first = entries.first, let other = self[name] else { return nil }
    if first.key.string == name || other["verschil_met"] != nil { return [] }
    // How deep what both say goes together.
    let depths = ["heft_op": 0, "voegt_toe": 0, "wijzigt": 2, "parameters": 1, "handelingsruimte": 0]
    return depths.keys.sorted().filter { key in
      first.value[key]?.says(moreThan: other[key], depth: depths[key]!) ?? false
    }
  }

  private func says(moreThan other: YAMLNode?, depth: Int) -> Bool {
    switch content {
    case .empty: false
    case .list(let items): !items.isEmpty && other == nil
    case .map(let entries) where depth > 0:
      entries.contains { $0.value.says(moreThan: other?[$0.key.string], depth: depth - 1) }
    case .scalar, .map: other == nil
    }
  }
}
