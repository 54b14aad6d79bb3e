// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import rendement

/// Nothing is replaced or removed that this program did not write.
@Suite(.enabled(if: Program.isBuilt)) struct NobodysFilesTests {
  let folder: TemporaryFolder
  static let run = "output/klein/laatste"

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    #expect(try run().status == 0)
  }

  func run(_ options: String...) throws -> Program.Outcome {
    try Program.Running(["run", "scenarios/klein", "--draws", "20", "--tables-only"] + options, in: folder).wait()
  }

  func report(_ options: String...) throws -> Program.Outcome {
    try Program.Running(["report", Self.run] + options, in: folder).wait()
  }

  /// Expects a refusal that names the file and a way out, and the file as it was.
  func expectRefusal(_ outcome: Program.Outcome, of name: String, _ text: String = "van mij") throws {
    #expect(outcome.status == 73)
    #expect(outcome.err.contains(name), "\(outcome.err)")
    #expect(outcome.err.contains("er is niets veranderd"))
    #expect(outcome.err.split(separator: "\n").count { $0.contains("fout: ") } == 1)
    #expect(try folder.text(name) == text)
  }

  // MARK: Runs

  @Test(arguments: ["", " ", "\t"]) func `an empty place is wrong use, in every command`(empty: String) throws {
    for command in [
      ["run", "scenarios/klein", "--output", empty], ["run", empty], ["check", empty], ["batch", empty],
      ["report", Self.run, "--output", empty], ["report", Self.run, "--theme", empty], ["report", empty],
      ["kassabon", Self.run, "--output", empty],
      ["trace", Self.run, "--casus", "a", "--trekking", "1", "--picture", empty],
      ["verify", empty], ["quote", empty, "saldo"], ["compare", empty, empty],
      ["migreer", "scenarios/klein", "--output", empty],
      ["run", "scenarios/klein", "--output=" + empty],
    ] {
      let outcome = try Program.Running(command, in: folder).wait()
      #expect(outcome.status == 64, "\(command)")
      #expect(outcome.out.isEmpty)
    }
    #expect(try run("--output", empty).err.contains("Achter --output staat niets."))
  }

  @Test(arguments: ["/", "//", "/.", "/tmp/.."]) func `the root of the disk is no place for output`(root: String) throws
  {
    #expect(try run("--output", root).status == 64)
    #expect(try report("--output", root).status == 64)
    #expect(!FileManager.default.fileExists(atPath: "/klein"))
  }

  @Test(arguments: [[], ["--force"]]) func `a run of which a table was saved again is not replaced`(options: [String])
    throws
  {
    try folder.write("van mij", to: Self.run + "/posten.csv")
    try expectRefusal(
      try Program.Running(["run", "scenarios/klein", "--draws", "20", "--tables-only"] + options, in: folder).wait(),
      of: "posten.csv".at(try folder.resolved(Self.run)))
  }

  @Test func `a run with an own file in it is not replaced`() throws {
    try folder.write("van mij", to: Self.run + "/notities/brief.txt")
    // Asks for a report that the run has not, so that it has to be written again.
    let outcome = try Program.run("run", "scenarios/klein", "--draws", "20", in: folder)
    try expectRefusal(outcome, of: "notities/brief.txt".at(try folder.resolved(Self.run)))
  }

  @Test func `a folder of the name of a run is not replaced`() throws {
    let digest = try folder.resolved(Self.run)
    try FileManager.default.removeItem(atPath: folder.path + "/output/klein/" + digest)
    try folder.write("van mij", to: "output/klein/\(digest)/brief.txt")
    let outcome = try run()
    #expect(outcome.status == 73)
    #expect(outcome.err.contains("output/klein/\(digest) is geen map die dit programma heeft geschreven"))
    #expect(try folder.text("output/klein/\(digest)/brief.txt") == "van mij")
  }

  @Test func `a file named as the link to the newest run stays`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/" + Self.run)
    try folder.write("van mij", to: Self.run)
    try expectRefusal(try run(), of: Self.run)
    try expectRefusal(try run("--seed", "2"), of: Self.run)
  }

  @Test func `a link of the user named as that to the newest run stays`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/" + Self.run)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + Self.run, withDestinationPath: "../../archief")
    #expect(try run("--seed", "2").status == 73)
    #expect(try folder.resolved(Self.run) == "../../archief")
  }

  @Test func `a file named as the slot, and what a link there leads to, stay`() throws {
    try folder.write("van mij", to: "output/klein/.slot")
    try expectRefusal(try run("--seed", "2"), of: "output/klein/.slot")
    try FileManager.default.removeItem(atPath: folder.path + "/output/klein/.slot")
    try folder.write("van mij", to: "brief.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/output/klein/.slot", withDestinationPath: "../../brief.txt")
    #expect(try run("--seed", "2").status == 73)
    #expect(try folder.text("brief.txt") == "van mij")
  }

  @Test func `folders are for this user only`() throws {
    _ = try report("--output", "rapporten/eerste")
    let digest = try folder.resolved(Self.run)
    for name in [
      "output", "output/klein", "output/klein/\(digest)", "output/klein/\(digest)/invoer/klein", "rapporten",
      "rapporten/eerste",
    ] {
      let rights = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)[.posixPermissions] as? Int
      #expect(rights == 0o700, "\(name)")
    }
  }

  // MARK: Reports

  @Test func `a file where a report would come stays`() throws {
    try folder.write("van mij", to: "verslag.txt")
    try expectRefusal(try report("--output", "verslag.txt"), of: "verslag.txt")
    try expectRefusal(try report("--output", "verslag.txt/"), of: "verslag.txt")
  }

  @Test func `own files in the folder of a report stay, wherever they are`() throws {
    let beside = "output/klein/\(try folder.resolved(Self.run))-rapport"
    for (path, options) in [("open", ["--output", "open"]), (beside, [])] {
      for name in ["brief.txt", "openbaar/brief.txt", "excel-nl/brief.txt", "rapport.html"] {
        try folder.write("van mij", to: path + "/" + name)
        let outcome = try Program.Running(
          ["report", Self.run, "--publish", "--small-groups", "3"] + options, in: folder
        ).wait()
        #expect(outcome.status == 73)
        #expect(outcome.err.contains("geen map die dit programma heeft geschreven"))
        #expect(try folder.text(path + "/" + name) == "van mij")
        try FileManager.default.removeItem(atPath: folder.path + "/" + path)
      }
    }
  }

  @Test func `a report is replaced until somebody has changed it or put something in`() throws {
    #expect(try report("--output", "uit").status == 0)
    #expect(try report("--output", "uit", "--csv", "excel-nl").status == 0)
    #expect(folder.names("uit") == ["bestanden.sha256", "excel-nl", "rapport.html", "rapport.xlsx"])
    #expect(folder.names("").allSatisfy { !$0.contains(".tmp-") })
    try folder.write("van mij", to: "uit/excel-nl/posten.csv")
    try expectRefusal(try report("--output", "uit"), of: "uit/excel-nl/posten.csv")
    try FileManager.default.removeItem(atPath: folder.path + "/uit/excel-nl/posten.csv")
    #expect(try report("--output", "uit").status == 0)
    #expect(folder.names("uit") == ["bestanden.sha256", "rapport.html", "rapport.xlsx"])
    try folder.write("van mij", to: "uit/brief.txt")
    try expectRefusal(try report("--output", "uit"), of: "uit/brief.txt")
  }

  @Test func `a link where a report would come stays, and so does what it leads to`() throws {
    try folder.write("van mij", to: "elders/brief.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/uit", withDestinationPath: "elders")
    #expect(try report("--output", "uit").status == 73)
    #expect(try folder.resolved("uit") == "elders")
    #expect(folder.names("elders") == ["brief.txt"])
  }

  // MARK: Single files

  @Test func `a receipt, a picture and a migrated scenario replace nothing`() throws {
    try folder.write("van mij", to: "mijn.txt")
    let kassabon = ["kassabon", Self.run, "--output", "mijn.txt"]
    let trace = ["trace", Self.run, "--casus", "a", "--trekking", "1", "--picture", "mijn.txt"]
    try expectRefusal(try Program.Running(kassabon, in: folder).wait(), of: "mijn.txt")
    try expectRefusal(try Program.Running(trace, in: folder).wait(), of: "mijn.txt")
    try folder.write(
      SmallScenario.yaml().replacing("rendement: 2", with: "rendement: 1"), to: "scenarios/oud/scenario.yaml")
    try folder.write("casus,financien\na,1\n", to: "scenarios/oud/casussen.csv")
    try expectRefusal(try Program.run("migreer", "scenarios/oud", "--output", "mijn.txt", in: folder), of: "mijn.txt")
    try folder.write("van mij", to: "scenarios/oud/scenario.yaml.versie-1")
    try expectRefusal(
      try Program.run("migreer", "scenarios/oud", "--in-place", in: folder), of: "scenarios/oud/scenario.yaml.versie-1")
    #expect(try folder.text("scenarios/oud/scenario.yaml").hasPrefix("rendement: 1"))
  }

  @Test func `the same file may be written again`() throws {
    for _ in 1...2 {
      #expect(try Program.run("kassabon", Self.run, "--output", "bon.txt", in: folder).status == 0)
      #expect(folder.names("").contains("bon.txt"))
    }
    #expect(folder.names("").allSatisfy { !$0.contains(".tmp-") })
  }
}

extension String {
  /// The file in the folder of a run.
  fileprivate func at(_ digest: String) -> String { "output/klein/\(digest)/\(self)" }
}
