// SPDX-License-Identifier: EUPL-1.2

import Reports
import Scenarios
import Statistics

/// From a scenario to the files of its run, in memory.
struct Computation {
  var scenario: Scenario
  var reading: Reading
  var digest: String

  struct Result {
    var answer: String
    var manifest: RunManifest
    /// Everything but `tijden.json`.
    var files: [ReportFile]

    /// Names of files whose bytes are not those of a stored run.
    func differing(from stored: StoredRun) -> [String] {
      let then = Dictionary(stored.uitvoer.map { ($0.bestand, $0.sha256) }) { $1 }
      let now = Dictionary(manifest.outputs.map { ($0.name, $0.digest) }) { $1 }
      return Set(then.keys).union(now.keys).filter { then[$0] != now[$0] }.sorted()
    }
  }

  func perform(threads: Int, console: Console, times: inout RunTimes) throws(Failure) -> Result {
    let progress = console.progress("\(scenario.name): rekenen")
    defer { progress?.end() }
    let analysis = try Engine.analyse(scenario, threads: threads, progress: progress, times: &times)
    try Interruption.check()
    let report = RunReport(analysis, of: scenario)
    let manifest = RunManifest(
      digest: digest, scenario: scenario, resultsVersion: Versions.results, versions: Versions.all,
      machine: Machine.features, inputs: reading.inputs, outputs: report.files.map(RunManifest.File.init),
      findings: reading.findings, diagnostics: analysis.diagnostics)
    times.mark("rapport")
    return Result(answer: report.answer, manifest: manifest, files: report.files + [manifest.file])
  }
}
