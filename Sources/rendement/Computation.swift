// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Reports
import Scenarios
import Simulation
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
    let model = try compile(console)
    times.mark("compileren")
    let results = try simulate(model, threads, console)
    times.mark("simuleren")
    let analysis = Analysis(results: results, model: model)
    try Interruption.check()
    times.mark("analyseren")
    let report = RunReport(analysis, of: scenario)
    let manifest = RunManifest(
      digest: digest, scenario: scenario, resultsVersion: Versions.results, versions: Versions.all,
      machine: Machine.features, inputs: reading.inputs,
      outputs: report.files.map(RunManifest.File.init),
      findings: reading.findings, diagnostics: analysis.diagnostics)
    times.mark("rapporteren")
    return Result(answer: report.answer, manifest: manifest, files: report.files + [manifest.file])
  }

  private func compile(_ console: Console) throws(Failure) -> CompiledModel {
    do throws(CompileFailure) {
      return try Engine.compile(scenario)
    } catch {
      console.report(error.findings, sources: reading.sources)
      throw Failure(.scenarioHasErrors, "het scenario is niet doorgerekend")
    }
  }

  private func simulate(_ model: CompiledModel, _ threads: Int, _ console: Console) throws(Failure)
    -> Results
  {
    let progress = console.progress("\(scenario.name): simuleren")
    defer { progress?.end() }
    return try Engine.simulate(model, threads: threads, progress: progress)
  }
}
