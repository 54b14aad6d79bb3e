// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import Runs
@testable import rendement

@Suite(.enabled(if: Program.isBuilt)) struct RunTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
  }

  /// Runs the small scenario quietly and gives the path of its folder.
  func quietRun(_ options: String...) throws -> String {
    let outcome = try Program.Running(["run", "scenarios/klein", "--quiet"] + options, in: folder).wait()
    #expect(outcome.status == 0)
    #expect(outcome.err.isEmpty)
    return String(outcome.out.dropLast())
  }

  func bytes(_ run: String) throws -> [String: String] {
    let inputs = folder.names(run + "/invoer/klein").map { "invoer/klein/" + $0 }
    let names = folder.names(run).filter { ![RunTimes.fileName, FileList.name, "invoer"].contains($0) } + inputs
    return Dictionary(uniqueKeysWithValues: try names.map { ($0, try folder.text(run + "/" + $0)) })
  }

  @Test func `a run prints its answer and, last, its folder`() throws {
    let outcome = try Program.run("run", "scenarios/klein", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.out.hasPrefix("Klein\n\nLet op: De casussen zijn verzonnen.\n"))
    let last = try #require(outcome.out.split(separator: "\n").last.map(String.init))
    #expect(last.hasPrefix("output/klein/"))
    #expect(outcome.out.hasPrefix(try folder.text("output/klein/laatste/antwoord.txt")))
    #expect(
      folder.names(last) == [
        "acceptatie.csv", "antwoord.json", "antwoord.txt", "bestanden.sha256", "convergentie.csv", "datapackage.json",
        "evppi.csv",
        "invoer", "kassabon.csv",
        "kasstroom.csv", "leefgebieden.csv", "partijen.csv",
        "posten.csv", "rapport.html", "rapport.xlsx", "rendement.csv", "run.json", "tijden.json", "trekkingen.csv",
        "uitkomsten.csv", "varianties.csv",
        "verdeling.csv", "verevening.csv",
      ])
    for name in ["scenario.yaml", "casussen.csv"] {
      #expect(try folder.text(last + "/invoer/klein/" + name) == folder.text("scenarios/klein/" + name))
    }
  }

  @Test func `a finished run answers in the other language without being computed again`() throws {
    let run = try quietRun()
    let times = try folder.text(run + "/tijden.json")
    let outcome = try Program.run("run", "scenarios/klein", "--language", "en", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.err == "deze run was al af; --force rekent opnieuw\n")
    #expect(outcome.out.hasPrefix("Klein\n\nPlease note: De casussen zijn verzonnen.\n"))
    #expect(outcome.out.contains("Maatwerk compared with Huidig\n"))
    #expect(outcome.out.hasSuffix("\nThe tables are in:\n\(run)\n"))
    #expect(try folder.text(run + "/tijden.json") == times)
    // Computed anew, it answers the same.
    let other = try Program.run("run", "scenarios/klein", "--language", "en", "--output", "elders", in: folder)
    #expect(other.out.replacing("elders/", with: "output/") == outcome.out)
  }

  @Test func `the answer as JSON has the figures of the table`() throws {
    struct Net: Decodable { var arrangement: String, perspectief: String, gemiddelde: Double }
    struct Words: Decodable { var titel: String, melding: String, grondslag: [String] }
    struct Answer: Decodable { var map: String, afdruk: String, taal: String, antwoord: Words, saldo: [Net] }
    let outcome = try Program.run("run", "scenarios/klein", "--format", "json", in: folder)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.out.utf8))
    #expect(answer.map == "output/klein/" + answer.afdruk)
    #expect(answer.taal == "nl" && answer.antwoord.titel == "Klein")
    #expect(answer.antwoord.grondslag.contains { $0.hasPrefix("Het enige onzekere getal berust op een aanname") })
    let table = try folder.text(answer.map + "/rendement.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }.filter { $0[3] == "saldo" }
    #expect(answer.saldo.map(\.perspectief) == table.map { String($0[2]) })
    #expect(answer.saldo.map(\.gemiddelde) == table.map { Double($0[5]) })
    let quiet = try Program.run("run", "scenarios/klein", "--format", "json", "--quiet", in: folder)
    #expect(quiet.out == answer.map + "\n")
  }

  @Test func `colours come only when they are asked for, and change no word`() throws {
    let plain = try Program.run("run", "scenarios/klein", in: folder).out
    #expect(!plain.contains("\u{1B}"))
    let coloured = try Program.run("run", "scenarios/klein", "--color", "always", in: folder).out
    #expect(coloured.hasPrefix("\u{1B}[1mKlein\u{1B}[0m\n"))
    #expect(coloured.replacing(/\x{1B}\[\d+m/, with: "") == plain)
  }

  @Test func `the number of threads changes no byte`() throws {
    let one = try bytes(try quietRun("--threads", "1", "--output", "een"))
    let three = try bytes(try quietRun("--threads", "3", "--output", "drie"))
    #expect(one == three)
  }

  @Test func `another seed is another run, the same one is not computed again`() throws {
    let first = try quietRun()
    let times = try folder.text(first + "/tijden.json")
    let other = try quietRun("--seed", "1")
    #expect(first != other)
    #expect(try quietRun() == first)
    #expect(try folder.text(first + "/tijden.json") == times)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/output/klein/laatste")
        == String(first.suffix(12)))
  }

  @Test func `force computes again and leaves an equal run as it is`() throws {
    let first = try quietRun()
    let times = try folder.text(first + "/tijden.json")
    let outcome = try Program.run("run", "scenarios/klein", "--force", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.err.contains("gelijk, byte voor byte"))
    #expect(try folder.text(first + "/tijden.json") == times)
  }

  @Test func `a run of which a file is gone is computed again, and no trace is left of the old one`() throws {
    let run = try quietRun()
    let before = try bytes(run)
    try FileManager.default.removeItem(atPath: folder.path + "/" + run + "/posten.csv")
    #expect(try quietRun() == run)
    #expect(try bytes(run) == before)
    #expect(folder.names("output/klein") == [".slot", String(run.suffix(12)), "laatste"])
  }

  @Test func `several scenarios all run, and the first failure decides the status`() throws {
    try folder.write("rendement: 2\n", to: "scenarios/kapot/scenario.yaml")
    let outcome = try Program.run("run", "scenarios/kapot", "scenarios/nergens", "scenarios/klein", in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.out.contains("output/klein/"))
    #expect(outcome.err.contains("scenarios/kapot/scenario.yaml:1:1: fout: "))
    #expect(outcome.err.contains("scenarios/nergens bestaat niet"))
  }

  @Test func `a missing scenario gives status 66, a missing table too`() throws {
    #expect(try Program.run("run", "nergens", in: folder).status == 66)
    try folder.write(SmallScenario.yaml(), to: "scenarios/zonder/scenario.yaml")
    #expect(try Program.run("run", "scenarios/zonder", in: folder).status == 66)
  }

  @Test func `an output that cannot be written gives status 73`() throws {
    try folder.write("", to: "bestand")
    let outcome = try Program.run("run", "scenarios/klein", "--output", "bestand/uit", in: folder)
    #expect(outcome.status == 73)
    #expect(outcome.err.contains("geen map"))
  }

  @Test func `messages can be JSON lines`() throws {
    let outcome = try Program.run("run", "nergens", "--log-format", "json", in: folder)
    struct Message: Decodable { var ernst: String, melding: String, status: Int }
    let message = try JSONDecoder().decode(Message.self, from: Data(outcome.err.utf8))
    #expect(message.ernst == "fout")
    #expect(message.status == 66)
  }

  @Test func `batch runs what it can and tells what failed`() throws {
    try SmallScenario.write(to: folder, as: "scenarios/ander")
    #expect(try Program.run("batch", "scenarios", in: folder).status == 0)
    try folder.write("rendement: 2\n", to: "scenarios/kapot/scenario.yaml")
    let outcome = try Program.run("batch", "scenarios", "--quiet", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.out.split(separator: "\n").count == 2)
    #expect(outcome.err.contains("scenarios/kapot/scenario.yaml"))
  }

  @Test func `batch leaves scenarios that lie deeper alone`() throws {
    try SmallScenario.write(to: folder, as: "scenarios/diep/ander")
    let outcome = try Program.run("batch", "scenarios", in: folder)
    #expect(outcome.status == 0)
    #expect(folder.names("output") == ["klein"])
    #expect(try Program.run("batch", "scenarios/diep", in: folder).status == 0)
    #expect(folder.names("output") == ["ander", "klein"])
    #expect(try Program.run("batch", ".", in: folder).status == 66)
  }
}
