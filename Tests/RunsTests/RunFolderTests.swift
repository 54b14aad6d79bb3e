// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Reports
import RunRecord
import TestSupport
import Testing

@testable import Runs

@Suite struct RunFolderTests {
  let place: TemporaryFolder
  let folder: RunFolder
  let files = [ReportFile(name: "a.csv", bytes: Array("a\n1\n".utf8)), ReportFile(name: "b.txt", bytes: [])]

  init() throws {
    place = try TemporaryFolder()
    folder = RunFolder(output: place.path + "/uit/", scenario: "noord", digest: "0123456789ab")
  }

  @Test func `a run appears whole, and the newest is marked`() throws {
    let slot = try RunSlot.take(folder.parent)
    try folder.write(files, slot: slot) { false }
    try folder.markNewest(slot: slot)
    #expect(place.names("uit/noord") == [".slot", "0123456789ab", "laatste"])
    #expect(place.names("uit/noord/laatste") == ["a.csv", "b.txt", "bestanden.sha256"])
    #expect(try place.text("uit/noord/0123456789ab/a.csv") == "a\n1\n")
  }

  @Test func `a run that is written again replaces the old one`() throws {
    let slot = try RunSlot.take(folder.parent)
    try folder.write(files, slot: slot) { false }
    try folder.write([files[1]], slot: slot) { false }
    #expect(place.names("uit/noord/0123456789ab") == ["b.txt", "bestanden.sha256"])
    #expect(place.names("uit/noord") == [".slot", "0123456789ab"])
  }

  @Test func `a second writer is sent away as one that may try later and the name of the first`() throws {
    let slot = try RunSlot.take(folder.parent)
    let failure = #expect(throws: Failure.self) { _ = try RunSlot.take(folder.parent) }
    #expect(failure?.kind == .tryLater)
    #expect(failure?.message.contains("proces \(getpid())") == true)
    try folder.write(files, slot: slot) { false }
  }

  @Test func `the slot is free again after use`() throws {
    do { try folder.write(files, slot: try RunSlot.take(folder.parent)) { false } }
    _ = try RunSlot.take(folder.parent)
  }

  /// As a child has it between fork and exec.
  @Test func `the slot is free after use though another has its file open`() throws {
    var copy: Int32 = -1
    do {
      let slot = try RunSlot.take(folder.parent)
      let files = FileManager.default
      let own = try files.contentsOfDirectory(atPath: "/proc/self/fd").first {
        (try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)) == folder.parent + "/.slot"
      }
      copy = dup(try #require(own.flatMap { Int32($0) }))
      try folder.write(self.files, slot: slot) { false }
    }
    #expect(copy >= 0)
    _ = try RunSlot.take(folder.parent)
    close(copy)
  }

  @Test func `a file in the way is no place to write`() throws {
    try place.write("", to: "uit")
    let failure = #expect(throws: Failure.self) { _ = try RunSlot.take(folder.parent) }
    #expect(failure?.kind == .cannotWrite)
    #expect(failure?.message.contains("geen map") == true)
  }

  @Test func `a write that fails leaves nothing behind`() throws {
    let slot = try RunSlot.take(folder.parent)
    let failure = #expect(throws: Failure.self) { try folder.write([files[0], files[0]], slot: slot) { false } }
    #expect(failure?.kind == .cannotWrite)
    #expect(place.names("uit/noord") == [".slot"])
  }

  @Test func `a folder without a manifest is not a complete run`() throws {
    try folder.write(files, slot: try RunSlot.take(folder.parent)) { false }
    #expect(folder.complete == nil)
  }
}
