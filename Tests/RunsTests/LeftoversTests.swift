// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Reports
import RunRecord
import TestSupport
import Testing

@testable import Runs

/// No process has this number: it is above what Linux gives.
private let dead = 999_999_999

@Suite struct LeftoversTests {
  let place: TemporaryFolder
  let files = [ReportFile(name: "a.csv", bytes: Array("a\n1\n".utf8)), ReportFile(name: "invoer/b.txt", bytes: [1])]

  init() throws { place = try TemporaryFolder() }

  func list(_ list: FileList) -> String { String(decoding: list.bytes, as: UTF8.self) }

  func names() -> [String] {
    Leftovers(parent: place.path).clear()
    return place.names("")
  }

  @Test func `what a killed process was writing is removed`() throws {
    try place.write(list(FileList(unfinished: ["a.csv", "invoer/b.txt", FileList.name])), to: ".x.tmp-\(dead)/.bezig")
    try place.write("a\n", to: ".x.tmp-\(dead)/a.csv")
    try place.write("", to: ".x.tmp-\(dead)/invoer/b.txt")
    try place.write("# Geschr", to: ".x.tmp-\(dead)/\(FileList.name)")
    // As the library of workbooks names its own.
    try place.write("", to: ".x.tmp-\(dead)/tmp.C4NPLOxXfL")
    #expect(names() == [])
  }

  @Test func `an old folder that changed places and was not yet removed is removed`() throws {
    try place.write(list(FileList(files)), to: ".x.tmp-\(dead)/\(FileList.name)")
    try place.write("a\n1\n", to: ".x.tmp-\(dead)/a.csv")
    #expect(names() == [])
  }

  @Test func `a folder killed before its first word is removed`() throws {
    try place.write("", to: ".x.tmp-\(dead)/.bezig")
    try FileManager.default.createDirectory(atPath: place.path + "/.y.tmp-\(dead)-2", withIntermediateDirectories: true)
    #expect(names() == [])
  }

  @Test func `what a living process makes stays`() throws {
    try place.write("", to: ".x.tmp-1/.bezig")
    #expect(names() == [".x.tmp-1"])
  }

  @Test func `a link to a run that did not get its name is removed`() throws {
    for (name, target) in [("laatste", "0123456789ab"), ("eigen", "brief.txt")] {
      try FileManager.default.createSymbolicLink(
        atPath: place.path + "/.\(name).tmp-\(dead)", withDestinationPath: target)
    }
    #expect(names() == [".eigen.tmp-\(dead)"])
  }

  /// Only where two names cannot change places in one step.
  @Test func `a folder that was taken away for its successor gets its name back`() throws {
    try place.write(list(FileList(files)), to: ".noord.tmp-\(dead)-oud/\(FileList.name)")
    try place.write("a\n1\n", to: ".noord.tmp-\(dead)-oud/a.csv")
    #expect(names() == ["noord"])
    #expect(try place.text("noord/a.csv") == "a\n1\n")
  }

  @Test(arguments: [
    ".notities.tmp-\(dead)/brief.txt", ".notities.tmp-\(dead)", ".tmp-\(dead)", ".x.tmp-/brief", ".x.tmp-12a/brief",
  ])
  func `what looks like a leftover and has nothing of ours stays`(name: String) throws {
    try place.write("van mij", to: name)
    _ = names()
    #expect(try place.text(name) == "van mij")
  }

  @Test func `a leftover into which somebody put something stays as a whole`() throws {
    try place.write(list(FileList(files)), to: ".x.tmp-\(dead)/\(FileList.name)")
    try place.write("a\n1\n", to: ".x.tmp-\(dead)/a.csv")
    try place.write("van mij", to: ".x.tmp-\(dead)/brief.txt")
    #expect(names() == [".x.tmp-\(dead)"])
    #expect(place.names(".x.tmp-\(dead)") == ["a.csv", FileList.name, "brief.txt"])
  }
}
