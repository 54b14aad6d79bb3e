// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension MeaningChange {
  /// A table of cases or prices beside a file that builds on another was not read when that one names its own. Since version 2 it is, so
  /// that a file of before names those of its basis. Decision 0041.
  static let ownTables = MeaningChange(version: 2) { file in
    guard file.base != nil else { return [] }
    return [
      changed("casussen.csv", "casussen", file) { .text($0[0]) },
      changed("prijzen.csv", "prijzen", file) { .list($0) },
    ].compactMap { $0 }
  }

  private static func changed(
    _ table: String, _ key: String, _ file: VersionedFile, _ value: ([String]) -> BlockEdit.Value
  ) -> ChangedPlace? {
    guard file.own[key] == nil, file.hasTable(table), let named = file.base?[key] else { return nil }
    let files = (named.items.isEmpty ? [named] : named.items).compactMap { $0.scalar?.asFromBeside }
    guard !files.isEmpty,
      let basis = file.own.entries.first(where: { $0.key.string == "basis" })
    else { return nil }
    return ChangedPlace(
      code: "version.tables", place: basis.key.place,
      message: "in versie 1 werd `\(table)` in deze map niet gelezen, want de basis noemt haar eigen bestand; nu wel",
      edit: BlockEdit(
        path: [], key: "basis", replaces: false, lines: [BlockEdit.Line(key: key, value: value(files))]))
  }
}

extension Scalar {
  /// The file it names, from another folder beside the one it is written in.
  fileprivate var asFromBeside: String {
    string.hasPrefix("../") ? string : "../" + source.file.prefix { $0 != "/" } + "/" + string
  }
}
