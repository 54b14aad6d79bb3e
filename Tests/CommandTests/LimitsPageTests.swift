// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import Scenarios
import Testing

@testable import ModelCompiler
@testable import Reports
@testable import Runs
@testable import ScenarioFiles
@testable import Simulation
@testable import rendement

/// `Documentation/grenzen.md` says what the program does.
@Suite struct LimitsPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  private let rows: [[String]]

  init() throws {
    let page = try String(contentsOf: Self.root.appending(path: "Documentation/grenzen.md"), encoding: .utf8)
    rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  private func most(_ what: String) -> String? { rows.first { $0[0].hasPrefix(what) }?[1] }

  @Test func `the numbers are those of the program`() {
    func number(_ value: Int) -> String {
      String(
        String(value).reversed().enumerated().map { "\($0 > 0 && $0 % 3 == 0 ? "." : "")\($1)" }.joined().reversed())
    }
    let limits: [(String, String)] = [
      ("`scenario.yaml`", "\(FileLimit.yaml / 1_000_000) MB"),
      ("een tabel (CSV)", "\(FileLimit.table / 1_000_000) MB"),
      ("rijen van een tabel", number(CSVTokenizer.Limits.scenario.rows)),
      ("kolommen van een tabel", number(CSVTokenizer.Limits.scenario.columns)),
      ("cellen van een tabel", number(CSVTokenizer.Limits.scenario.cells)),
      ("blokken en lijsten in elkaar", number(YAMLLoader.depthLimit)),
      ("waarden en sleutels", number(YAMLLoader.nodeLimit)),
      ("namen in een blok", number(BlockSize.mostNames)),
      ("waarden in een lijst", number(BlockSize.mostItems)),
      ("arrangementen", number(Fields.mostArrangements)),
      ("parameters in een samenhang", number(CorrelationsArePositiveDefinite.mostMembers)),
      ("tekens van een formule", number(Context.mostCharacters)),
      ("bevindingen", number(FindingList.most)),
      ("niveaus van een leefgebied", number(LifeDomain.levelLimit)),
      ("combinaties waar één", number(IndicatorDraft.limit)),
      ("combinaties waar alle", number(IndicatorDraft.limitTogether)),
      ("regels van een begroting", number(LedgerLine.most)),
      ("tekens van de waarde van een label", number(LabelText.most)),
      ("trekkingen, en levens", number(RunSize.numbers.upperBound)),
      ("levens:", number(RunSize.mostLives)),
      ("getallen die een run", number(Int(RunMemory.most))),
      ("gebeurtenissen in één leven", number(Simulator.eventLimit)),
      ("bestand van een huisstijl", "\(ThemeFolder.mostBytes / 1_000_000) MB"),
      ("sjabloon", "\(TemplateNesting.mostBytes / 1000) kB"),
      ("sjablonen", number(TemplateNesting.mostTemplates)),
      ("sjablonen in een sjabloon", number(TemplateNesting.mostUses)),
      ("blokken in elkaar in een sjabloon", number(TemplateNesting.mostDepth)),
    ]
    for (what, limit) in limits { #expect(most(what) == limit, "\(what)") }
  }

  /// A file by its own name, or by that of its target where the page tells of all of it.
  @Test func `every file that touches memory without a check is on the page`() throws {
    let told = Set(
      rows.drop { !$0[0].hasPrefix("`Simulation`") }.flatMap { row in
        row[0].split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
          .map { String($0.element) }
      })
    let files = FileManager.default.enumerator(
      at: Self.root.appending(path: "Sources"), includingPropertiesForKeys: nil)
    var found = 0
    for file in (files?.allObjects ?? []).compactMap({ $0 as? URL }) where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      guard ["Unsafe", "columns_", "lanes_", "lives_run", "lives_numbers"].contains(where: source.contains) else {
        continue
      }
      found += 1
      let parts = file.path.split(separator: "/")
      let target = parts.firstIndex(of: "Sources").map { String(parts[$0 + 1]) } ?? ""
      let name = file.deletingPathExtension().lastPathComponent.split(separator: "+")[0]
      #expect(told.contains(String(name)) || told.contains(target), "\(file.path)")
    }
    #expect(found > 40)
  }

  @Test func `every limit and every promise has a test`() throws {
    let files = FileManager.default.enumerator(at: Self.root.appending(path: "Tests"), includingPropertiesForKeys: nil)
    let sources = try (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let tests = rows.filter { $0.count == 4 || $0.count == 2 && $0[1] != "waarom het binnen zijn grenzen blijft" }
      .filter { $0[$0.count - 1] != "test" }.prefix { !$0[0].hasPrefix("`Simulation`") }.map { $0[$0.count - 1] }
    #expect(tests.count > 30)
    for test in tests { #expect(sources.contains("func `\(test)`"), "\(test)") }
  }
}
