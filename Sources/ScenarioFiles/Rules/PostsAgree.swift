// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Items of one name are the same thing at the same price between the same parties, so that they can be one line.
enum PostsAgree: Rule {
  static func check(_ context: Context) {
    var places: [String: [Declaration]] = [:]
    for declaration in context.draft.declarations where declaration.kind == .post {
      places[declaration.name, default: []].append(declaration)
    }
    let named = Dictionary(grouping: context.draft.scenario.items, by: \.name)
    for (name, declarations) in places where declarations.count > 1 {
      let items = named[name] ?? []
      guard let first = items.first, items.count == declarations.count else { continue }
      for (item, declaration) in zip(items, declarations).dropFirst() {
        let isSame =
          item.title == first.title && item.unitPrice == first.unitPrice && item.unit == first.unit
          && item.posting == first.posting && item.discount == first.discount && item.source == first.source
        if isSame { continue }
        context.error(
          "name.duplicate", "de post `\(name)` staat er al met een andere prijs, titel, partij of discontovoet",
          "kies een andere naam; de eerste staat op regel \(declarations[0].place.line)", at: declaration.place)
      }
    }
  }
}
