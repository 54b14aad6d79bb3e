// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Reports
import RunRecord
import ScenarioFiles
import Scenarios
import Simulation
import Words

/// The stages between the files of a scenario and its analysis, with their failures as those of a command.
enum Engine {
  static func read(_ path: String) throws(Failure) -> Reading {
    let place = try ScenarioPlace(path)
    let source = FolderSource(folder: place.folder).source
    return reading(ScenarioReader.read(source, scenarioFile: place.file, name: place.name), at: place)
  }

  static func reading(_ result: ReadResult, at place: ScenarioPlace) -> Reading {
    Reading(
      scenario: result.scenario, findings: result.findings,
      files: result.files.map { ($0.path, $0.bytes) },
      basis: BasisComparison(result),
      prefix: place.prefix)
  }

  /// - Throws: the findings that only show when the scenario is compiled; among them that the results do not fit in memory.
  static func compile(_ scenario: Scenario) throws(CompileFailure) -> CompiledModel {
    let model = try Compiler.compile(scenario)
    let memory = RunMemory(model)
    if memory.isBounded { return model }
    let style = NumberStyle.dutch
    throw CompileFailure(findings: [
      Finding(
        code: "size.memory",
        message:
          "deze run houdt \(style.integer(Int(min(memory.numbers, 1e15)))) getallen vast, en dat zijn er hoogstens "
          + style.integer(Int(RunMemory.most)),
        remedy: "kies minder trekkingen (--draws), casussen, posten of jaren")
    ])
  }

  /// - Throws: status 65 when a value cannot be used, 130 or 143 when interrupted.
  static func simulate(_ model: CompiledModel, threads: Int, progress: ProgressLine?)
    throws(Failure) -> Results
  {
    let settings = model.scenario.settings
    let plan = ExperimentPlan(settings, threads: threads, keepsCases: settings.analyses >= .core)
    let title = "\(model.scenario.name): simuleren"
    let show = progress.map { line in
      { @Sendable (done: ExperimentProgress) in line.show(title, done.share, error: done.error) }
    }
    switch Experiment(model: model, plan: plan).run(
      progress: show, isCancelled: { Interruption.isRequested })
    {
    case .finished(let results): return results
    case .failed(let failure): throw Failure(failure)
    case .cancelled: throw Interruption.failure
    }
  }

  static var schema: String { JSONSchema.document() }
}

extension Failure {
  /// A value met while running, with the draw, household and channel in which it was met.
  init(_ failure: RunFailure) {
    let draw = "trekking \(NumberStyle.dutch.integer(failure.draw + 1))"
    let household = failure.household.isEmpty ? "" : "casus \(failure.household)"
    let place = [draw, household, failure.channel].filter { !$0.isEmpty }.joined(separator: ", ")
    let parameter = failure.parameter.isEmpty ? "" : " (\(failure.parameter))"
    self.init(
      .scenarioHasErrors,
      "\(place): \(failure.trouble.text.nl)\(parameter)",
      remedy: failure.remedy)
  }
}
