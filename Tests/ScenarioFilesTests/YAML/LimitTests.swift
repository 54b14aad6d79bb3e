// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

@Suite struct LimitTests {
  private func codes(_ yaml: String) -> [String] {
    ScenarioReader.read(FileSource(["scenario.yaml": yaml, "casussen.csv": SmallScenario.cases]), name: "proef")
      .findings.map(\.code)
  }

  /// Written out, the bomb is 2⁴¹ values, of which `yaml.size` would tell: it is refused once, at its first anchor.
  @Test func `an alias bomb is refused without being written out`() {
    var lines = ["a0: &a0 [x, x]"]
    for level in 1...40 { lines.append("a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]") }
    let found = codes(lines.joined(separator: "\n"))
    #expect(found.count { $0 == "yaml.alias" } == 1)
    #expect(!found.contains("yaml.size"))
    lines.append("? *a40\n: 1\n? *a39\n: 2")
    #expect(codes(lines.joined(separator: "\n")).count { $0 == "yaml.alias" } == 1)
  }

  /// Small enough to be written out: what tells is that the loader, which reads on after each, has not seen it.
  @Test(arguments: [" ", "\t", " !t ", "\t!!seq\t", " !<a> "])
  func `aliases are counted whatever stands before them`(gap: String) {
    let yaml = "a: [&a\(gap)x, \(gap)*a, \(gap)*a, \(gap)*a,\(gap)*a]\nhorizont: 1\n"
    #expect(codes(yaml) == ["yaml.alias"])
  }

  @Test func `keys that are blocks are counted`() {
    #expect(codes(String(repeating: "? [a]\n: 1\n", count: 9)) == ["yaml.key"])
  }

  @Test func `signs in ordinary texts are no aliases`() {
    let yaml = SmallScenario.yaml + "omschrijving: |\n  * een\n  * twee & drie\n  * vier\n  * vijf: R&D, 3*4\n"
    #expect(codes(yaml) == [])
  }

  @Test func `words with signs before them in a text are no aliases unless they name one`() {
    func yaml(_ word: String) -> String {
      SmallScenario.yaml + "omschrijving: |\n  &noten en &&\n"
        + String(repeating: "  *\(word)* is zo, **en** zo\n", count: 9)
    }
    for word in ["nadruk", "noot", "noten_", "not", "é"] { #expect(codes(yaml(word)) == [], "\(word)") }
    // It cannot be told from one without reading the file.
    #expect(codes(yaml("noten")) == ["yaml.alias"])
  }

  @Test func `one anchor is refused at its place, and the rest is still read`() {
    let yaml = SmallScenario.yaml + "omschrijving: ①&a tekst\nmelding: *a\n②horizont: 1\n"
    let (found, expected, result) = findings(
      in: ["scenario.yaml": yaml, "casussen.csv": SmallScenario.cases], expecting: ["yaml.alias", "key.unknown"])
    #expect(found.filter { $0.code != "value.missing" } == expected, "\(result.findings)")
  }

  @Test func `deep nesting is refused with the limit`() {
    for depth in [40, 900, 20_000] {
      let yaml = "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      #expect(codes(yaml).contains { $0 == "yaml.depth" || $0 == "yaml.syntax" })
      let braces = String(repeating: "{a: ", count: depth) + "1" + String(repeating: "}", count: depth)
      #expect(codes(braces).contains { $0 == "yaml.depth" || $0 == "yaml.syntax" })
    }
  }

  @Test func `a file that is too large is refused unread`() {
    let result = ScenarioReader.read(
      FileSource(["scenario.yaml": String(repeating: "# x\n", count: 300_000)]), name: "proef")
    #expect(result.findings.map(\.code) == ["file.size"])
    #expect(result.findings[0].message.contains("1 MB"))
  }

  @Test func `too many values are refused with the limit`() {
    let result = codes("a: [" + Array(repeating: "1", count: 210_000).joined(separator: ",") + "]")
    #expect(result.contains("yaml.size"))
  }

  private func parameters(_ names: [String]) -> String {
    "parameters:\n" + names.map { "  \($0): {waarde: 1, bron: x, zekerheid: laag}\n" }.joined()
  }

  @Test func `a block of very many names and a list of very many values are refused where they pass the limit`() {
    let names = (1...2000).map { "p_\($0)" }
    #expect(!codes(SmallScenario.yaml + parameters(names)).contains("names.many"))
    let (found, expected, _) = findings(
      in: [
        "scenario.yaml": SmallScenario.yaml + parameters(names + ["①p_x", "p_y"]) + "tornado: ["
          + String(repeating: "1, ", count: 10_000) + "②1, 1]\n",
        "casussen.csv": SmallScenario.cases,
      ], expecting: ["names.many", "list.many"])
    #expect(found == expected)
  }

  /// Each is small enough, and what they are together is looked at too.
  @Test func `a block that is very large with that of a basis is refused`() {
    let own = "rendement: 2\nbasis: ../onder\n" + parameters((1...1500).map { "q_\($0)" })
    let base = SmallScenario.yaml + parameters((1...1500).map { "p_\($0)" })
    let result = ScenarioReader.read(
      FileSource(["scenario.yaml": own, "../onder/scenario.yaml": base, "casussen.csv": SmallScenario.cases]),
      name: "proef")
    #expect(result.findings.map(\.code) == ["names.many"])
  }

  @Test func `a scenario with very many arrangements is refused at the first beyond`() {
    func yaml(_ rest: String) -> String {
      SmallScenario.yaml + (2...100).map { "  a_\($0): {titel: A}\n" }.joined() + rest
    }
    #expect(codes(yaml("")) == [])
    let (found, expected, _) = findings(
      in: ["scenario.yaml": yaml("  ①b: {titel: B}\n"), "casussen.csv": SmallScenario.cases],
      expecting: ["arrangement.many"])
    #expect(found == expected)
  }

  /// The matrix of the last would take 800 MB.
  @Test(arguments: [101, 10_000])
  func `a correlation of very many parameters is refused before its matrix is made`(count: Int) {
    let yaml =
      SmallScenario.yaml + parameters(["p"]) + "correlaties:\n  c: {parameters: ["
      + Array(repeating: "p", count: count).joined(separator: ", ") + "], correlatie: 0.5}\n"
    #expect(codes(yaml).filter { $0.hasPrefix("correlation") } == ["correlation.many"])
  }

  /// Written out, the last formula has 2⁶⁰ numbers.
  @Test func `formulas that name each other twice are computed once under each arrangement`() {
    let formulas = (1...60).map { "  t_\($0): {formule: t_\($0 - 1) + t_\($0 - 1), bron: x, zekerheid: laag}\n" }
    let yaml =
      SmallScenario.yaml + "parameters:\n  t_0: {waarde: 1 dag, bron: x, zekerheid: laag}\n" + formulas.joined()
      + "gebeurtenissen:\n  e: {titel: E, op: t_60}\n"
    #expect(codes(yaml) == ["moment.late"])
  }

  /// Of one case in one arrangement.
  @Test func `a run of more than ten milliard lives is refused`() {
    let most = SmallScenario.yaml + "trekkingen: 1000000\nherhalingen: 10000\n"
    #expect(codes(most) == [])
    let yaml = SmallScenario.yaml + "trekkingen: 1000000\nherhalingen: ①10001\n"
    let (found, expected, _) = findings(
      in: ["scenario.yaml": yaml, "casussen.csv": SmallScenario.cases], expecting: ["size.run"])
    #expect(found == expected)
  }

  @Test func `bytes that are no text are refused`() {
    let source = FileSource { (_: String) throws(FileFailure) -> [UInt8] in [0x72, 0xFF, 0xFE] }
    let result = ScenarioReader.read(source, name: "proef")
    #expect(result.findings.map(\.code) == ["file.unreadable"])
  }

  private static let noScenarios: [(String, String)] = [
    ("a: [1, 2", "yaml.syntax"), ("\ta: 1", "yaml.syntax"), ("a: b: c", "yaml.syntax"),
    ("--- \na: 1\n---\nb: 1", "yaml.syntax"),
    ("", "yaml.empty"), ("# niets", "yaml.empty"), ("a: 'x", "yaml.syntax"), ("- 1", "type.wrong"),
    ("tekst", "type.wrong"),
    ("titel: !!int 3", "yaml.tag"), ("? [a]\n: 1", "yaml.key"), ("*a : 1", "yaml.syntax"), ("%YAML 1.1", "yaml.syntax"),
    ("\u{0}", "text.hidden"),
  ]

  @Test(arguments: noScenarios)
  func `what is no scenario is refused, never a trap`(yaml: String, code: String) {
    #expect(codes(yaml).contains(code), "\(codes(yaml))")
  }
}
