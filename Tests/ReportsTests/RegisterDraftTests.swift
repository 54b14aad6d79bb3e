// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import Scenarios
import Testing

@testable import Reports

@Suite struct RegisterDraftTests {
  static let publication = Publication(
    municipality: "Voorbeeldstad", maker: "afdeling Onderzoek", contact: "onderzoek@voorbeeldstad.example",
    date: "2026-12-01")

  func rows(_ publication: Publication?, _ record: ReportedRun = SampleRun.record) -> [String: [String]] {
    let rows = RegisterRow.table(RegisterDraft.rows(record, publication)).rows.map { row in
      row.map { if case .text(let text) = $0 { text } else { "" } }
    }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[1], $0) })
  }

  /// The fixture was taken from the standard, not from the code.
  @Test func `the fields are those of the standard, in its order`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/algoritmeregister-velden.csv")
    let fixture = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    var text = "groep,veld,invoer,verplicht_of_tonen\n"
    for field in RegisterField.allCases {
      text +=
        [field.group, field.rawValue, field.form, field.obligation]
        .map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
    }
    #expect(text == fixture)
  }

  @Test func `every text fits, however long the scenario's are`() {
    var record = SampleRun.record
    record.scenario.title = String(repeating: "lang ", count: 200)
    record.scenario.description = String(repeating: "heel lang ", count: 2000)
    let draft = rows(Self.publication, record)
    let limits = RegisterField.allCases.compactMap { field in field.limit.map { (field, $0) } }
    #expect(limits.count == 16)
    for (field, limit) in limits { #expect((draft[field.rawValue]?[2].count ?? limit) < limit, "\(field)") }
    #expect(draft["Naam"]?[2].hasSuffix("…") == true)
  }

  @Test func `what nobody has said is left open`() {
    let (with, without) = (rows(Self.publication), rows(nil))
    #expect(with["Organisatie"]?[2...3] == ["Voorbeeldstad", "uit publicatie.yaml"])
    #expect(with["Contactgegevens"]?[2] == "onderzoek@voorbeeldstad.example")
    #expect(without["Organisatie"]?[2...3] == ["", "vul zelf in"])
    for field in ["Wettelijke basis", "Impacttoets(en)", "Status", "Publicatiecategorie", "Verwerkingsregister"] {
      #expect(with[field]?[2...3] == ["", "vul zelf in"])
    }
  }

  @Test func `sizes and name are those of the run`() throws {
    let (record, draft) = (SampleRun.record, rows(nil))
    #expect(draft["Bron-ID"]?[2] == "rendement-\(record.scenario.name)-\(record.facts.digest)")
    #expect(draft["Gegevens"]?[2].hasPrefix("\(record.facts.cases) casussen") == true)
    #expect(draft["Technische werking"]?[2].contains("1.000 trekkingen") == true)
  }

  @Test func `no text is a formula to a spreadsheet`() {
    var record = SampleRun.record
    record.scenario.description = "=1+1"
    let text = String(decoding: RegisterDraft.file(record, nil).bytes, as: UTF8.self)
    #expect(!text.contains(";=1+1") && !text.contains(";\"=1+1"))
  }
}
