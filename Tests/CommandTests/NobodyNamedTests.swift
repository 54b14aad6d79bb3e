// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import rendement

/// No file that leaves the program says who made it, on which machine or where on the disk.
@Suite(.enabled(if: Program.isBuilt)) struct NobodyNamedTests {
  let folder: TemporaryFolder
  /// Names that would show, and occur nowhere by chance.
  static let user = "vermeulen-q7x"

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder, as: "werk/\(Self.user)/scenarios/klein")
    try folder.write(SmallScenario.cases(12), to: "werk/\(Self.user)/scenarios/klein/casussen.csv")
  }

  /// Runs the command as this user, in the folder of their own.
  func say(_ arguments: String...) throws {
    let home = folder.path + "/werk/" + Self.user
    let environment = [
      "-C", home, "USER=\(Self.user)", "LOGNAME=\(Self.user)", "USERNAME=\(Self.user)", "HOME=\(home)", "PWD=\(home)",
      "HOSTNAME=\(Self.user)",
      "HOST=\(Self.user)", "EMAIL=\(Self.user)", Program.path,
    ]
    let outcome = try Program.Running(environment + arguments, in: folder, program: "/usr/bin/env").wait()
    #expect(outcome.status == 0, "\(arguments) \(outcome.err)")
  }

  /// The user of the tests, the machine, and where the tests run.
  var telling: [String] {
    var names = [
      Self.user, folder.path, NSTemporaryDirectory(), FileManager.default.currentDirectoryPath, NSHomeDirectory() + "/",
    ]
    var host = [CChar](repeating: 0, count: 256)
    if gethostname(&host, 255) == 0 {
      names.append(String(decoding: host.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
    }
    // Short words occur by chance: `root` is in groot.
    return names.filter { $0.utf8.count > 5 } + [NSHomeDirectory(), "/home/"]
  }

  func files(_ root: String) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
    return all.map { root + "/" + $0 }.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  @Test func `no byte of a run, a report or a receipt tells who, or where`() throws {
    let home = folder.path + "/werk/" + Self.user
    let run = "output/klein/laatste"
    try say("run", "scenarios/klein", "--draws", "20", "--analyses", "kern", "--quiet")
    try say("report", run, "--publish", "--small-groups", "3", "--csv", "excel-nl", "--output", "uit/rapport")
    try say("report", run, "--language", "en")
    for form in ["text", "html", "csv", "json"] {
      try say("kassabon", run, "--format", form, "--output", "uit/bon." + form)
    }
    try say("trace", run, "--casus", "a", "--trekking", "1", "--picture", "uit/leven.svg")
    // Elsewhere on the disk, with the scenario by its whole path.
    try say("run", home + "/scenarios/klein", "--draws", "20", "--quiet", "--output", folder.path + "/elders")
    var found = 0
    for root in [home + "/output", home + "/uit", folder.path + "/elders"] {
      for workbook in try files(root) where workbook.hasSuffix(".xlsx") {
        let outcome = try Program.Running(
          ["python3", "-m", "zipfile", "-e", workbook, workbook + ".uit"], in: folder, program: "/usr/bin/env"
        ).wait()
        #expect(outcome.status == 0)
      }
      for file in try files(root) {
        found += 1
        let bytes = try Data(contentsOf: URL(filePath: file))
        for name in telling { #expect(bytes.range(of: Data(name.utf8)) == nil, "\(file) says \(name)") }
      }
    }
    #expect(found > 150)
  }

  @Test func `a run away from where one works asks where its scenario is`() throws {
    try say("run", "scenarios/klein", "--draws", "20", "--quiet", "--output", folder.path + "/elders")
    let outcome = try Program.run("verify", "elders/klein/laatste", in: folder)
    #expect(outcome.status == 66)
    #expect(outcome.err.contains("geef het scenario met --scenario"))
    try say("verify", folder.path + "/elders/klein/laatste", "scenarios/klein")
  }
}
