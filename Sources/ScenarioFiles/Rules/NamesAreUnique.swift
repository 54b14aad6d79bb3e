// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A name stands for one thing in the whole scenario; prices, posts and parties each have names of their own.
enum NamesAreUnique: Rule {
  static func check(_ context: Context) {
    var seen: [String: Declaration] = [:]
    for declaration in context.draft.declarations where declaration.kind != .post {
      let key = "\(declaration.kind.space) \(declaration.name)"
      guard let first = seen[key] else {
        seen[key] = declaration
        continue
      }
      let isNested = declaration.name.contains(":")
      let start = "\(first.place.file) regel \(first.place.line)"
      context.error(
        "name.duplicate",
        isNested
          ? "deze invloed staat er twee keer" : "`\(declaration.name)` is al de naam van \(first.kind.indefinite)",
        isNested
          ? "laat er één staan; de eerste staat op regel \(first.place.line)"
          : "kies een andere naam; de eerste staat in \(start)",
        at: declaration.place)
    }
  }
}
