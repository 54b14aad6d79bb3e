// SPDX-License-Identifier: EUPL-1.2

import DisclosureAttack
import Foundation
import RunRecord
import TestSupport
import Testing

@testable import Reports
@testable import Runs
@testable import rendement

/// What `report --publish` writes, and what it keeps to itself.
@Suite(.enabled(if: Program.isBuilt)) struct PublishTests {
  let folder: TemporaryFolder
  static let run = "output/klein/laatste"

  init() throws { folder = try TemporaryFolder() }

  private func makeRun(cases: Int) throws {
    try SmallScenario.write(to: folder)
    try folder.write(SmallScenario.cases(cases), to: "scenarios/klein/casussen.csv")
    let outcome = try Program.run(
      "run", "scenarios/klein", "--draws", "40", "--analyses", "kern", "--quiet", in: folder)
    #expect(outcome.status == 0)
  }

  private func report(_ options: String...) throws -> Program.Outcome {
    try Program.Running(["report", Self.run] + options, in: folder).wait()
  }

  @Test func `a target group that is too small is not published`() throws {
    try makeRun(cases: 2)
    let outcome = try report("--publish")
    #expect(outcome.status == 64)
    #expect(outcome.err.contains("2 casussen"))
    #expect(try report("--publish", "--small-groups", "2").status == 64)
    #expect(!folder.names("output/klein").contains { $0.hasSuffix("-rapport") })
  }

  /// Tables by their declaration, everything else by name: a file that nobody thought of fails here.
  @Test func `every file that a run writes is published or kept for a reason`() throws {
    try makeRun(cases: 24)
    #expect(try report("--publish", "--csv", "excel-nl", "--output", "open").status == 0)
    let notes = try folder.text("open/openbaar/toelichting.txt")
    let open = folder.names("open/openbaar")
    for name in folder.names(Self.run) {
      if name.hasSuffix(".csv") {
        let table = String(name.dropLast(4))
        #expect(RunTables.schemas.contains { $0.name == table }, "\(name)")
        let isLeftOut = notes.components(separatedBy: "Niet openbaar gemaakt:").last?.contains("- \(name): ") ?? false
        #expect(open.contains(name) != isLeftOut, "\(name)")
        #expect(open.contains(name) == folder.names("open/excel-nl").contains(name), "\(name)")
      } else {
        // The answer is on the page; the page, the workbook and the description are made again from what is published.
        let known = [
          "antwoord.json", "antwoord.txt", "datapackage.json", "rapport.html", "rapport.xlsx", "run.json",
          "tijden.json", "invoer", "bestanden.sha256",
        ]
        #expect(known.contains(name), "\(name)")
      }
    }
    #expect(!open.contains("kassabon.csv"))
    #expect(notes.contains("kassabon.csv: hierin staan losse casussen"))
    #expect(notes.contains("minder dan 10 casussen"))
    #expect(folder.names("open") == ["bestanden.sha256", "excel-nl", "openbaar", "rapport.html", "rapport.xlsx"])
  }

  @Test func `a threshold that is lower than usual is told`() throws {
    try makeRun(cases: 8)
    let outcome = try report("--publish", "--small-groups", "3", "--output", "open")
    #expect(outcome.status == 0)
    #expect(outcome.err.contains("--small-groups 3 is lager dan gewoonlijk (10)"))
    #expect(try folder.text("open/openbaar/toelichting.txt").contains("lager dan de gewone grens van 10"))
  }

  @Test func `what groups are made by has to be in the scenario`() throws {
    try makeRun(cases: 24)
    let outcome = try report("--publish", "--publish-by", "stad")
    #expect(outcome.status == 64)
    #expect(outcome.err.contains("financien"))
    #expect(try report("--publish-by", "financien").status == 64)
    #expect(try report("--publish", "--publish-by", "financien").status == 0)
  }

  private func published(_ files: [ReportFile]) -> PublishedFolder {
    PublishedFolder(files.map { ($0.name, $0.bytes) })
  }

  /// A hundred cases with some forty attributes and domains, and all analyses of the core.
  @Test func `nothing of the large example comes back from what is published of it`() throws {
    let example = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../scenarios/inclusieve-stad"
    )
    .standardizedFileURL.path
    let outcome = try Program.run(
      "run", example, "--draws", "192", "--households", "1", "--analyses", "kern", "--tables-only", "--quiet",
      in: folder
    )
    #expect(outcome.status == 0)
    let record = try StoredRecord.read(folder.path + "/output/inclusieve-stad/laatste")
    let publication = try PublicRun(record)
    let rule = Attack.Rule(
      protection: SmallGroups.protection, isSmall: { SmallGroups.usual.isSmall(weights: $0) },
      isSmallAmount: { SmallGroups.usual.isSmall(amounts: $0, weights: $1) })
    let truth = Truth(published(TableFiles(record.tables.all, of: record.scenario).all), of: record.scenario)
    let attack = Attack(published(publication.files), on: truth, by: rule)
    for loot in [attack.groups(ranges: 10), attack.levels(), attack.items()] {
      #expect(loot.exact == [])
      #expect(loot.near == [])
      #expect(loot.targets > 0)
    }
    // The tables of the run itself give them all.
    let open = Attack(published(TableFiles(record.tables.all, of: record.scenario).all), on: truth, by: rule)
    #expect(open.groups(ranges: 0).exact.count == open.groups(ranges: 0).targets)
    #expect(open.levels().exact.count == open.levels().targets)
  }
}
