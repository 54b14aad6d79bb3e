// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension MeaningChange {
  /// What an arrangement does not name was as in the scenario; since version 2 it is as in the first arrangement, unless it says
  /// `verschil_met: scenario`. Decision 0041.
  static let inheritance = MeaningChange(version: 2) { file in
    let whole = file.whole
    return (whole["arrangementen"]?.entries.dropFirst() ?? []).compactMap { entry in
      let keys = whole.inherited(by: entry.key.string) ?? []
      // What a basis leaves out already has the new meaning.
      if keys.isEmpty || file.base?.inherited(by: entry.key.string)?.isEmpty == false { return nil }
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
  /// Keys at which the first arrangement of this scenario says something that another does not say and the scenario says otherwise; `nil`
  /// when the other is not among them.
  fileprivate func inherited(by name: String) -> [String]? {
    guard let list = self["arrangementen"], let first = list.entries.first, let other = list[name] else { return nil }
    if first.key.string == name || other["verschil_met"] != nil { return [] }
    return ["handelingsruimte", "heft_op", "parameters", "voegt_toe", "wijzigt"].filter { key in
      guard let own = first.value[key] else { return false }
      switch key {
      case "parameters": return own.entries.contains { says($0, beyond: other[key]) }
      case "wijzigt":
        return own.entries.contains { service in
          service.value.entries.contains { says($0, of: service.key.string, beyond: other[key]?[service.key.string]) }
        }
      case "handelingsruimte": return other[key] == nil && !own.isNothing && own.scalar?.string != "geen"
      default: return other[key] == nil && !own.isNothing
      }
    }
  }

  /// Whether a parameter of the first arrangement is another number than in the scenario, and not named by the other arrangement.
  private func says(_ parameter: Entry, beyond other: YAMLNode?) -> Bool {
    let name = parameter.key.string
    if other?[name] != nil || parameter.value.scalar?.string == name { return false }
    return !parameter.value.saysSame(as: self["parameters"]?[name]?["waarde"])
  }

  /// The same for a key of a service that the first arrangement changes.
  private func says(_ term: Entry, of service: String, beyond other: YAMLNode?) -> Bool {
    let key = term.key.string
    if other?[key] != nil { return false }
    return !term.value.saysSame(as: self["voorzieningen"]?[service]?[key])
  }

  private var isNothing: Bool {
    switch content {
    case .empty: true
    case .list(let items): items.isEmpty
    case .scalar, .map: false
    }
  }

  /// Whether it is the same text, or the same number in another unit.
  private func saysSame(as other: YAMLNode?) -> Bool {
    switch (content, other?.content) {
    case (.empty, .empty): return true
    case (.scalar(let a), .scalar(let b)):
      if a.string == b.string { return true }
      guard case .number(let x)? = try? FormulaParser.parse(a.string).form,
        case .number(let y)? = try? FormulaParser.parse(b.string).form
      else { return false }
      return x == y
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.saysSame(as: $1) }
    case (.map(let a), .map(let b)):
      return a.count == b.count && a.allSatisfy { $0.value.saysSame(as: other?[$0.key.string]) }
    default: return false
    }
  }
}
