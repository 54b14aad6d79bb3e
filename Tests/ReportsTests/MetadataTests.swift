// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import RunRecord
import Scenarios
import Statistics
import Testing

@testable import Reports

@Suite struct MetadataTests {
  struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable {
          var name: String
          var type: String
          var description: String
          var unit: String?
        }
        var fields: [Field]
        var missingValues: [String]
      }
      var name: String
      var path: String
      var hash: String
      var bytes: Int
      var schema: Schema
    }
    var name: String
    var resources: [Resource]
  }

  @Test func `the data package describes every file as it is written`() throws {
    let report = RunReport(SampleRun.analysis, SampleRun.studies, of: SampleRun.scenario)
    let file = try #require(report.files.first { $0.name == "datapackage.json" })
    let package = try JSONDecoder().decode(Package.self, from: Data(file.bytes))
    let tables = report.files.filter { $0.name.hasSuffix(".csv") }
    #expect(package.resources.map(\.path) == tables.map(\.name))
    for (resource, table) in zip(package.resources, tables) {
      #expect(resource.hash == "sha256:" + SHA256(table.bytes).hex)
      #expect(resource.bytes == table.bytes.count)
      #expect(resource.schema.missingValues == [""])
      let header = String(decoding: table.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      #expect(resource.schema.fields.map(\.name).joined(separator: ",") == header)
    }
    try expectSnapshot(String(decoding: file.bytes, as: UTF8.self), "datapackage.json")
  }

  @Test func `the manifest of a run is written as before`() throws {
    let finding = Finding(
      severity: .warning, code: "source.missing", message: "de bron ontbreekt", remedy: "noem de bron",
      place: Place(file: "scenario.yaml", line: 3, column: 5, length: 4))
    let manifest = RunManifest(
      digest: "0123456789ab", scenario: SampleRun.scenario, scenarioFile: "voorbeeld/scenario.yaml", resultsVersion: 1,
      versions: ["rendement": "0.0.0"],
      machine: ["glibc": "2.36"], inputs: [.init(ReportFile(name: "scenario.yaml", bytes: Array("abc".utf8)))],
      outputs: [], findings: [finding], diagnostics: SampleRun.analysis.diagnostics)
    try expectSnapshot(String(decoding: manifest.file.bytes, as: UTF8.self), "run.json")
  }

  @Test func `JSON text is escaped and keys are sorted`() {
    let json = JSON.object(["b": .text("\"\\\n\u{1}é"), "a": .array([]), "c": .array([.null, .boolean(true)])])
    #expect(json.line == #"{"a":[],"b":"\"\\\n\u0001é","c":[null,true]}"#)
  }
}
