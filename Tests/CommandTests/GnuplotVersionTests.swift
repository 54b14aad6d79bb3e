// SPDX-License-Identifier: EUPL-1.2

import Glibc
import TestSupport
import Testing

@testable import Runs
@testable import rendement

@Suite struct GnuplotVersionTests {
  @Test func `the name is left out`() {
    #expect(GnuplotVersion.text("gnuplot 5.4 patchlevel 4\n") == "5.4 patchlevel 4")
  }
}

/// What `run.json` says of the gnuplot that is on the PATH.
@Suite(.enabled(if: Program.isBuilt)) struct RecordedGnuplotTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
  }

  private func recorded() throws -> String? {
    let run = try Program.Running(["run", "scenarios/klein", "--quiet"], in: folder, path: folder.path + "/bin").wait()
    #expect(run.status == 0)
    return try folder.text("output/klein/laatste/run.json").firstMatch(of: /"gnuplot": "([^"]+)"/).map { String($0.1) }
  }

  @Test func `the version is as gnuplot says it`() throws {
    try folder.write("#!/bin/sh\necho gnuplot 9.8 patchlevel 7\n", to: "bin/gnuplot")
    #expect(chmod(folder.path + "/bin/gnuplot", 0o755) == 0)
    #expect(try recorded() == "9.8 patchlevel 7")
  }

  @Test func `without gnuplot it says so`() throws {
    #expect(try recorded() == PlotterVersion.absent)
  }
}
