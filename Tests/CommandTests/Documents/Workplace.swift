// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport

/// A folder in which what the documents print can be typed: the scenarios of the project on few draws, the program where the documents
/// have it, and one run.
struct Workplace {
  let folder: TemporaryFolder

  /// Made once, and copied for each who types in it.
  private static let model: TemporaryFolder? = try? make()

  init() throws {
    folder = try TemporaryFolder()
    guard let model = Self.model else { throw CocoaError(.fileNoSuchFile) }
    for name in model.names("") where !name.hasPrefix("standaard-") {
      try FileManager.default.copyItem(atPath: model.path + "/" + name, toPath: folder.path + "/" + name)
    }
    try link(folder.path)
  }

  private static func make() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let scenarios = folder.path + "/scenarios"
    try FileManager.default.copyItem(atPath: Document.root.appending(path: "scenarios").path, toPath: scenarios)
    for name in ["inclusieve-stad", "zware-casussen", "wijkteam-breed"] {
      let file = "scenarios/\(name)/scenario.yaml"
      let small = try folder.text(file).split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("trekkingen:") && !$0.hasPrefix("herhalingen:") }.joined(separator: "\n")
      try folder.write(small + "\ntrekkingen: 20\nherhalingen: 1\n", to: file)
    }
    try FileManager.default.copyItem(atPath: scenarios + "/inclusieve-stad", toPath: scenarios + "/mijn-stad")
    // With fewer draws some parties change for few cases only, and nothing of it may be published.
    let run = try Program.run(
      "run", "scenarios/inclusieve-stad", "--draws", "192", "--quiet", "--tables-only", in: folder)
    guard run.status == 0 else { throw CocoaError(.executableLoad, userInfo: ["uitvoer": run.err]) }
    return folder
  }

  /// The program by its name, as the documents call it, and a `make` that only looks whether it can.
  private func link(_ path: String) throws {
    for place in ["bin/rendement", ".build/release/rendement", "rendement"] {
      let url = URL(filePath: path).appending(path: place)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: Program.path)
    }
    try folder.write("#!/bin/sh\nexec /usr/bin/make --dry-run -C '\(Document.root.path)' \"$@\"\n", to: "bin/make")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/bin/make")
  }

  /// Types lines at a shell that stops at the first that fails.
  func type(_ lines: String) throws -> Program.Outcome {
    try Program.Running(
      ["-euc", lines], in: folder, path: "\(folder.path)/bin:/usr/bin:/bin", program: "/bin/sh"
    ).wait()
  }

  /// Runs a line as cron does: by `sh`, with hardly an environment, and beginning at home.
  func cron(_ line: String) throws -> Program.Outcome {
    try Program.Running(["-c", line], in: folder, path: "/usr/bin:/bin", program: "/bin/sh").wait()
  }
}
