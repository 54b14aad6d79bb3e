// SPDX-License-Identifier: EUPL-1.2

import Foundation
import ScenarioFiles
import Testing

@Suite final class FolderSourceTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "rendement-\(UUID().uuidString)")

  init() throws {
    for folder in ["noord", "prijzen", "geheim"] {
      try FileManager.default.createDirectory(at: root.appending(path: folder), withIntermediateDirectories: true)
    }
    for file in ["noord/scenario.yaml", "prijzen/standaard.csv", "geheim/x.csv"] {
      try Data(file.utf8).write(to: root.appending(path: file))
    }
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "noord/link.csv"), withDestinationURL: root.appending(path: "geheim/x.csv"))
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private func read(_ path: String) -> Result<[UInt8], FileFailure> {
    Result { () throws(FileFailure) -> [UInt8] in
      try FolderSource(folder: root.appending(path: "noord").path()).read(path)
    }
  }

  private func code(_ path: String) -> FileFailure.Code? {
    if case .failure(let failure) = read(path) { failure.code } else { nil }
  }

  @Test func `the own folder and the shared prices are read`() throws {
    #expect(try read("scenario.yaml").get() == Array("noord/scenario.yaml".utf8))
    #expect(try read("../prijzen/standaard.csv").get() == Array("prijzen/standaard.csv".utf8))
  }

  @Test func `nothing else is, not through a link either`() {
    for path in [
      "../geheim/x.csv", "/etc/passwd", "../prijzen/../geheim/x.csv", "link.csv", "", ".", "./scenario.yaml", "a//b",
    ] {
      #expect(code(path) == .outside, "\(path)")
    }
  }

  @Test func `what is missing or no file says so`() {
    #expect(code("weg.yaml") == .missing)
    #expect(code("../prijzen") == .outside)
  }

  @Test func `a file above the limit is refused`() throws {
    try Data(count: FileLimit.yaml + 1).write(to: root.appending(path: "noord/groot.yaml"))
    #expect(code("groot.yaml") == .tooLarge)
  }
}
