// SPDX-License-Identifier: EUPL-1.2

import Foundation
import TestSupport

/// The built command, beside the test bundle.
enum Program {
  static let path: String = {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "rendement").path
  }()

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }

  struct Outcome {
    var status: Int32
    var out: String
    var err: String
  }

  /// A running command; its output goes to files, so that it never waits for a reader.
  final class Running {
    private let process = Process()
    private let folder: TemporaryFolder

    /// - Parameters:
    ///   - path: where other programs are looked for, instead of the `PATH` of the tests; with it nothing else is in the environment
    ///     but a home.
    ///   - program: another than the command.
    init(_ arguments: [String], in folder: TemporaryFolder, path: String? = nil, program: String = Program.path) throws
    {
      self.folder = folder
      if let path { process.environment = ["PATH": path, "HOME": folder.path] }
      process.executableURL = URL(filePath: program)
      process.arguments = arguments
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try folder.newFile("standaard-uit")
      process.standardError = try folder.newFile("standaard-fout")
      try process.run()
    }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    deinit {
      if process.isRunning { send(SIGKILL) }
    }

    var isRunning: Bool { process.isRunning }

    /// Waits until the command ends, however long that takes on a busy machine; only one that hangs is killed.
    func wait() throws -> Outcome {
      let hangs = Date.now + 1800
      while process.isRunning {
        if Date.now > hangs { send(SIGKILL) }
        usleep(5000)
      }
      return Outcome(
        status: process.terminationStatus, out: try folder.text("standaard-uit"), err: try folder.text("standaard-fout")
      )
    }
  }

  static func run(_ arguments: String..., in folder: TemporaryFolder) throws -> Outcome {
    try Running(arguments, in: folder).wait()
  }
}
