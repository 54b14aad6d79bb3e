// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Reports
import RunRecord
import TestSupport
import Testing

@testable import Runs

@Suite struct FileListTests {
  let files = [
    ReportFile(name: "a b.csv", bytes: Array("a\n1\n".utf8)), ReportFile(name: "invoer/é.txt", bytes: []),
    ReportFile(name: #"vreemd\n"# + "\n.csv", bytes: [1]),
  ]

  @Test func `a list reads as it was written`() throws {
    let list = FileList(files)
    #expect(FileList(reading: list.bytes) == list)
  }

  /// GNU coreutils is the program that the first line names.
  @Test func `sha256sum checks it`() throws {
    let place = try TemporaryFolder()
    try place.write("a\n1\n", to: "a b.csv")
    try place.write("", to: "invoer/é.txt")
    try place.write("\u{1}", to: #"vreemd\n"# + "\n.csv")
    try place.write(String(decoding: FileList(files).bytes, as: UTF8.self), to: FileList.name)
    #expect(try sum(in: place) == 0)
    try place.write("a\n2\n", to: "a b.csv")
    #expect(try sum(in: place) == 1)
  }

  private func sum(in place: TemporaryFolder) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = ["-c", "--strict", "--quiet", FileList.name]
    process.currentDirectoryURL = URL(filePath: place.path)
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    while process.isRunning { usleep(5000) }
    return process.terminationStatus
  }

  @Test func `a list that was changed, or is of another program, is not ours`() {
    let text = String(decoding: FileList(files).bytes, as: UTF8.self)
    let digest = files[0].digest
    for other in [
      text.replacing("a b.csv", with: "c.csv"), "\(digest)  a b.csv\n", "", "#\n", String(text.dropLast(10)),
    ] {
      #expect(FileList(reading: Array(other.utf8)) == nil)
    }
  }
}
