// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

/// Who chooses.
@Suite struct CommissionerTests {
  private func read(_ lines: String) -> ReadResult {
    ScenarioReader.read(FileSource(SmallScenario.files(adding: lines, prices: SmallScenario.header)), name: "proef")
  }

  @Test(arguments: [
    ("", "gemeente"), ("opdrachtgever: zorgverzekeraar", "zorgverzekeraar"),
    ("opdrachtgever: collectief", "collectief"),
    ("partijen: {provincie: Provincie, rijk: Rijk}", "provincie"),
    ("partijen: {provincie: Provincie, gemeente: Gemeente}", "gemeente"),
    ("partijen: {provincie: Provincie, rijk: Rijk}\nopdrachtgever: rijk", "rijk"),
  ])
  func `a party or group is the commissioner, and else the municipality or the first party`(
    lines: String, name: String
  ) throws {
    let result = read(lines)
    #expect(!result.hasErrors, "\(result.findings)")
    #expect(result.scenario?.commissioner == name)
  }

  @Test func `who is not there cannot be the commissioner`() {
    let (found, expected, _) = findings(
      in: SmallScenario.files(adding: "opdrachtgever: ①gemente"), expecting: ["name.unknown"])
    #expect(found == expected)
  }

  private static func room(_ who: String, payer: String = "") -> String {
    """
    opdrachtgever: \(who)
    arrangementen:
      huidig: {titel: Huidig}
      maatwerk:
        titel: Maatwerk
        handelingsruimte:
          bedrag: € 5000
          mandaat: € 5000
          besluit: 1 dag
          aankopen: {borg: {titel: Borg, tempo: 1 per jaar, bedrag: € 1200, bron: b, zekerheid: laag\(payer)}}
    """
  }

  private func files(_ lines: String) -> [String: String] {
    var files = SmallScenario.files(adding: lines)
    files["scenario.yaml"] = files["scenario.yaml"]!.replacing(
      "arrangementen:\n  huidig: {titel: Huidig}\n", with: "", maxReplacements: 1)
    return files
  }

  @Test func `purchases are paid by the commissioner, where that is a party`() throws {
    let result = ScenarioReader.read(FileSource(files(Self.room("rijk"))), name: "proef")
    let item = try #require(result.scenario?.items.first { $0.name == "borg" }, "\(result.findings)")
    #expect(item.posting.payers.map(\.party) == ["rijk"])
    let group = ScenarioReader.read(FileSource(files(Self.room("overheid"))), name: "proef")
    #expect(group.findings.map(\.code) == ["posting.payer"])
    let said = ScenarioReader.read(FileSource(files(Self.room("overheid", payer: ", betaler: uwv"))), name: "proef")
    #expect(said.scenario?.items.first { $0.name == "borg" }?.posting.payers.map(\.party) == ["uwv"])
  }
}
