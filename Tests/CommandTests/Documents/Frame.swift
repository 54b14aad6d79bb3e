// SPDX-License-Identifier: EUPL-1.2

import Foundation
import TestSupport

/// A scenario that has everything the documents speak of, over which a block of YAML is laid by `basis`.
struct Frame {
  let folder: TemporaryFolder
  /// Columns of the case table of the frame, each with a value.
  private static let columns = [
    "casus": "een", "leeftijd_begin": "40", "vrouw": "1", "kinderen": "2", "financien": "1", "huisvesting": "1",
    "werk": "1", "geestelijke_gezondheid": "1",
  ]

  init() throws {
    folder = try TemporaryFolder()
    for name in ["scenario.yaml", "prijzen.csv"] {
      try folder.write(Self.text(name), to: "inclusieve-stad/" + name)
    }
    try folder.write(Self.table(Self.columns), to: "inclusieve-stad/casussen.csv")
    let header = Self.text("prijzen.csv").prefix { $0 != "\n" }
    try folder.write(
      header + "\nandere,Andere,per stuk,1,1,1,2025,nee,middelen,gemeente,,1,laag,aanname\n",
      to: "prijzen/standaard.csv")
  }

  static func text(_ name: String) -> String { Document.text("Tests/CommandTests/Documents/Frame/" + name) }

  private static func table(_ columns: [String: String]) -> String {
    let names = columns.keys.sorted()
    return names.joined(separator: ",") + "\n" + names.map { columns[$0]! }.joined(separator: ",") + "\n"
  }

  /// Puts a scenario in a folder beside the frame, with the tables that it asks for.
  ///
  /// - Parameter columns: what the case table has besides.
  func add(_ name: String, _ yaml: String, columns: [String: String] = [:]) throws {
    var text = yaml
    if !text.contains("basis:") { text = "basis: ../inclusieve-stad\n" + text }
    for line in ["titel: Proef", "rendement: 2"] where !hasRoot(text, line) { text = line + "\n" + text }
    if !columns.isEmpty, !text.contains("casussen:") { text = "casussen: casussen.csv\n" + text }
    try folder.write(text, to: name + "/scenario.yaml")
    if text.contains("casussen:") {
      try folder.write(Self.table(Self.columns.merging(columns) { $1 }), to: name + "/casussen.csv")
    }
    if text.contains("prijzen: [prijzen.csv") { try folder.write(Self.text("prijzen.csv"), to: name + "/prijzen.csv") }
    if text.contains("sterfte.csv") {
      let byChoice = text.contains("geslacht:")
      try folder.write(
        byChoice
          ? "vanaf,geslacht,kans\n18,man,0.001\n65,man,0.02\n18,vrouw,0.001\n65,vrouw,0.01\n"
          : "vanaf,kans\n18,0.001\n65,0.02\n", to: name + "/sterfte.csv")
    }
  }

  private func hasRoot(_ text: String, _ line: String) -> Bool {
    let key = line.prefix { $0 != " " }
    return text.hasPrefix(key) || text.contains("\n" + key)
  }

  /// What `check` finds in a scenario, besides parameters that nothing uses: a frame has those.
  func findings(_ name: String) throws -> [String] {
    let check = try Program.run("check", name, "--format", "json", in: folder)
    let whole = try JSONSerialization.jsonObject(with: Data(check.out.utf8)) as? [String: Any]
    let findings = whole?["bevindingen"] as? [[String: Any]] ?? []
    if whole == nil { return [check.out + check.err] }
    return findings.filter { $0["code"] as? String != "parameter.unused" }.map { "\($0)" }
  }
}
