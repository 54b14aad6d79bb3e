// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Foundation
import ScenarioFiles
import Scenarios
import Testing

@Suite struct BasisTests {
  private static let basis =
    SmallScenario.yaml + """
      parameters:
        p: {waarde: 2, bron: b, zekerheid: laag}
      invloeden:
        i: {op: financien.beter, factor: p}
      posten:
        a: {prijs: jaar, zolang: financien = 1}

      """

  private static func files(_ own: String, _ more: [String: String] = [:]) -> [String: String] {
    let base = [
      "../stad/scenario.yaml": basis, "../stad/prijzen.csv": SmallScenario.prices,
      "../stad/casussen.csv": SmallScenario.cases,
    ]
    return base.merging(more) { $1 }.merging(["scenario.yaml": own]) { $1 }
  }

  private func read(_ own: String, _ more: [String: String] = [:]) -> ReadResult {
    ScenarioReader.read(FileSource(Self.files(own, more)), name: "proef")
  }

  @Test func `a scenario without anything of its own is its basis`() throws {
    let result = read("rendement: 2\nbasis: ../stad\n")
    let scenario = try #require(result.scenario)
    #expect(result.findings.isEmpty && result.differences.isEmpty)
    #expect(scenario.title == "Klein" && scenario.cases.map(\.name) == ["een"] && scenario.prices.map(\.id) == ["jaar"])
    #expect(scenario.name == "proef")
  }

  @Test func `blocks merge, lists and values replace, and an empty value takes away`() throws {
    let result = read(
      """
      rendement: 2
      basis: ../stad
      titel: Anders
      horizon: 5 jaar
      parameters: {p: {waarde: 3}}
      leefgebieden: {financien: {overgangen: [{van: 1, naar: 2, tempo: 0.5 per jaar}]}}
      posten: ~

      """)
    let scenario = try #require(result.scenario, "\(result.findings)")
    #expect(scenario.title == "Anders" && scenario.settings.horizon == 5 && scenario.items.isEmpty)
    #expect(scenario.parameters[0].value == .drawn(.fixed(3)) && scenario.parameters[0].source.text == "b")
    #expect(scenario.domains[0].title == "Financiën" && scenario.domains[0].transitions.count == 1)
    #expect(
      result.differences.map(\.key) == [
        "titel", "leefgebieden.financien.overgangen", "parameters.p.waarde", "posten.a.prijs", "posten.a.zolang",
        "horizon",
      ])
    #expect(result.differences[0] == Difference(path: ["titel"], old: "Klein", new: "Anders"))
    #expect(result.differences[1].new == "[{van: 1, naar: 2, tempo: 0.5 per jaar}]")
    #expect(result.differences[3].new == nil && result.differences[5].old == nil)
  }

  @Test func `lists of equal length differ by item`() {
    let result = read(
      "basis: ../stad\nleefgebieden: {financien: {overgangen: [{van: 1, naar: 2, tempo: 0.35 per jaar}, "
        + "{van: 2, naar: 1, tempo: 0.3 per jaar}]}}\n")
    #expect(
      result.differences == [
        Difference(
          path: ["leefgebieden", "financien", "overgangen", "2", "tempo"], old: "0.1 per jaar", new: "0.3 per jaar")
      ])
  }

  @Test func `files of the basis come from its folder, own files go before them, and all are kept`() throws {
    let own = read("basis: ../stad\n", ["casussen.csv": "casus,financien\neigen,2\n"])
    #expect(own.scenario?.cases.map(\.name) == ["eigen"])
    #expect(
      own.files.map(\.path) == ["proef/scenario.yaml", "stad/scenario.yaml", "stad/prijzen.csv", "proef/casussen.csv"])
    let named = read(
      "basis: ../stad\n",
      [
        "../stad/scenario.yaml": Self.basis + "casussen: lijst.csv\n",
        "../stad/lijst.csv": "casus,financien\nlijst,2\n",
      ])
    #expect(named.scenario?.cases.map(\.name) == ["lijst"])
  }

  @Test func `a basis may have a basis`() throws {
    let result = read(
      "basis: ../wijk\ntitel: Proef\n", ["../wijk/scenario.yaml": "basis: ../stad\ntitel: Wijk\nhorizon: 3 jaar\n"])
    let scenario = try #require(result.scenario, "\(result.findings)")
    #expect(scenario.title == "Proef" && scenario.settings.horizon == 3)
    #expect(result.differences.map(\.old) == ["Wijk"])
  }

  @Test func `a mistake is reported in the file in which it stands`() {
    let marked = Self.files(
      "basis: ../stad\nparameters: {p: {waarde: ①1.500}}\n",
      ["../stad/scenario.yaml": Self.basis + "gebeurtenissen: {e: {titel: E, tempo: ②3 maanden}}\n"])
    let (found, expected, result) = findings(in: marked, expecting: ["number.ambiguous", "unit.wrong"])
    #expect(found == expected, "\(result.findings)")
    #expect(result.scenario == nil)
  }

  private static let mistakes: [(String, [String])] = [
    ("basis: ①stad\n", ["basis.path"]), ("basis: ①../stad/scenario.yaml\n", ["basis.path"]),
    ("basis: ①../../stad\n", ["basis.path"]), ("basis: ①../prijzen\n", ["basis.path"]),
    ("basis: ①/etc\n", ["basis.path"]), ("basis: ①../weg\n", ["file.missing"]),
    ("basis: ①../proef\n", ["basis.circle"]),
    ("basis: ../stad\n①horizont: 3\n", ["key.unknown"]), ("basis: ../stad\n①omschrijving: ~\n", ["value.missing"]),
    ("basis: ../stad\nprijzen: [①../wijk/prijzen.csv]\nposten: ~\n", ["file.outside"]),
  ]

  @Test(arguments: mistakes)
  func `a basis is another folder with the same root`(own: String, codes: [String]) {
    let (found, expected, result) = findings(in: Self.files(own), expecting: codes)
    #expect(found.filter { $0.code != "parameter.unused" } == expected, "\(result.findings)")
    for finding in result.findings { #expect(!finding.remedy.isEmpty) }
  }

  @Test func `scenarios that build on each other are refused with their names in order`() {
    let marked = Self.files("basis: ../wijk\n", ["../wijk/scenario.yaml": "basis: ①../proef\n"])
    let (found, expected, result) = findings(in: marked, expecting: ["basis.circle"])
    #expect(found == expected)
    #expect(result.findings[0].message.hasSuffix("proef → wijk → proef"))
  }

  @Test func `on disk a basis is read from its folder, and not through a link`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "basis-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in Self.files("basis: ../stad\n") {
      let place = root.appending(path: path.hasPrefix("../") ? String(path.dropFirst(3)) : "proef/" + path)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
    func read(_ folder: String) -> ReadResult {
      ScenarioReader.read(FolderSource(folder: root.appending(path: folder).path()).source, name: folder)
    }
    #expect(read("proef").scenario?.title == "Klein")
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "link"), withDestinationURL: root.appending(path: "stad"))
    try Data("basis: ../link\n".utf8).write(to: root.appending(path: "proef/scenario.yaml"))
    #expect(read("proef").findings.map(\.code) == ["file.outside"])
  }

  @Test func `a table that is not read is told`() {
    let named = ["../stad/scenario.yaml": Self.basis + "casussen: casussen.csv\nprijzen: [prijzen.csv]\n"]
    let own = ["casussen.csv": "casus,financien\neigen,2\n", "prijzen.csv": SmallScenario.prices, "los.csv": "a\n"]
    func unread(_ keys: String, cases: String) {
      let result = read("rendement: 2\nbasis: ../stad\n" + keys, named.merging(own) { $1 })
      #expect(result.scenario?.cases.map(\.name) == [cases])
      #expect(result.findings.allSatisfy { $0.code == "file.unread" })
      #expect(
        result.findings.compactMap(\.place?.file)
          == (cases == "eigen" ? [] : ["proef/casussen.csv"]) + ["proef/los.csv"]
          + (keys.contains("prijzen") ? ["proef/prijzen.csv"] : []))
    }
    unread("", cases: "eigen")
    unread("casussen: casussen.csv\n", cases: "eigen")
    unread("casussen: ../stad/casussen.csv\n", cases: "een")
    unread("prijzen: [../stad/prijzen.csv]\n", cases: "eigen")
  }

  @Test(arguments: ["../wijk/casussen.csv", "../stad/../wijk/casussen.csv", "../stad/.geheim.csv"])
  func `only files of a basis are read from elsewhere`(path: String) {
    let result = read(
      "rendement: 2\nbasis: ../stad\ncasussen: \(path)\n", ["../wijk/casussen.csv": SmallScenario.cases])
    #expect(
      result.scenario == nil && result.findings.allSatisfy { ["file.outside", "file.missing"].contains($0.code) })
  }

  /// The nearest of three scenarios that has a table of cases, and every price of the nearest that has a row for it.
  @Test func `tables come from the nearest of several scenarios`() {
    let chain = [
      "../stad/scenario.yaml": "rendement: 2\nbasis: ../land\n", "../land/scenario.yaml": Self.basis,
      "../land/casussen.csv": "casus,financien\nland,1\n", "../stad/casussen.csv": "casus,financien\nstad,1\n",
      "../land/prijzen.csv": SmallScenario.prices.replacing("70,78,90", with: "1,1,1"),
      "../stad/prijzen.csv": SmallScenario.prices.replacing("70,78,90", with: "2,2,2"),
    ]
    func read(_ own: [String: String]) -> Scenario? {
      self.read("rendement: 2\nbasis: ../stad\n", chain.merging(own) { $1 }).scenario
    }
    #expect(read([:])?.cases.map(\.name) == ["stad"] && read([:])?.caseFile == "stad/casussen.csv")
    #expect(read([:])?.prices.map(\.distribution) == [.fixed(2)])
    let other = SmallScenario.header + "uur,Uur,per uur,3,3,3,2024,nee,middelen,gemeente,,1,midden,bron\n"
    #expect(read(["prijzen.csv": other])?.prices.map(\.distribution) == [.fixed(2)])
    #expect(
      read(["prijzen.csv": other.replacing("uur,Uur,per uur", with: "jaar,Jaar,per jaar")])?.prices.map(\.distribution)
        == [.fixed(3)])
  }
}
