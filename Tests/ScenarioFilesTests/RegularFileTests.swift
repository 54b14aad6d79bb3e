// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Scenarios
import Testing

@testable import ScenarioFiles

/// Things that are no files, in the place of files: each is refused at once, none is waited for.
@Suite final class RegularFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "rendement-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path() }

  private func refusal(_ name: String, limit: Int = 100) -> RegularFile.Refusal? {
    do throws(RegularFile.Refusal) {
      _ = try RegularFile.read(path(name), limit: limit)
      return nil
    } catch { return error }
  }

  private func pipe(_ name: String) { #expect(mkfifo(path(name), 0o600) == 0) }

  private func link(_ name: String, to target: String) { #expect(symlink(target, path(name)) == 0) }

  private func socket(_ name: String) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(name.utf8CString)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes.map { UInt8(bitPattern: $0) }) }
    let file = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(file) }
    // The address of a socket is short, and the folder's is not.
    let here = open(".", O_RDONLY | O_DIRECTORY)
    defer { close(here) }
    try #require(folder.path().withCString { chdir($0) } == 0)
    defer { fchdir(here) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(file, $0, size) }
    }
    try #require(bound == 0)
  }

  @Test func `a file is read whole, through a link too`() throws {
    try Data("abc".utf8).write(to: folder.appending(path: "a"))
    link("b", to: "a")
    #expect(try RegularFile.read(path("a"), limit: 3) == Array("abc".utf8))
    #expect(try RegularFile.read(path("b"), limit: 3) == Array("abc".utf8))
  }

  @Test func `more bytes than the limit are refused, also where the system gives no size`() throws {
    try Data("abcd".utf8).write(to: folder.appending(path: "a"))
    link("b", to: "/proc/self/status")
    #expect(refusal("a", limit: 3) == .tooLarge)
    #expect(refusal("b", limit: 3) == .tooLarge)
  }

  @Test func `a pipe, a device, a socket and a folder are refused`() throws {
    pipe("pijp")
    link("apparaat", to: "/dev/zero")
    try socket("stekker")
    #expect(refusal("pijp") == .notRegular)
    #expect(refusal("apparaat") == .notRegular)
    #expect(refusal("stekker") == .notRegular)
    #expect(refusal("") == .system(EISDIR))
  }

  @Test func `a link to nothing is told from nothing`() {
    link("weg", to: "er-is-niets")
    #expect(refusal("weg") == .dangling)
    #expect(refusal("nergens") == .missing)
    #expect(RegularFile.isDangling(path("weg")))
    #expect(!RegularFile.isDangling(path("nergens")))
  }

  /// `casussen.csv` need not be there: a link to nothing is not the same as that.
  @Test(arguments: ["casussen.csv", "prijzen.csv", "scenario.yaml"])
  func `no file of a scenario is a pipe or a link to nothing`(name: String) throws {
    try Data(SmallScenario.yaml.utf8).write(to: folder.appending(path: "scenario.yaml"))
    try Data(SmallScenario.cases.utf8).write(to: folder.appending(path: "casussen.csv"))
    let source = FolderSource(folder: folder.path()).source
    for isPipe in [true, false] {
      unlink(path(name))
      if isPipe { pipe(name) } else { link(name, to: "er-is-niets") }
      let result = ScenarioReader.read(source, name: folder.lastPathComponent)
      #expect(result.findings.map(\.code) == ["file.unreadable"], "\(result.findings)")
      #expect(result.findings.first?.message.contains(isPipe ? "geen gewoon bestand" : "verwijzing") == true)
    }
  }
}
