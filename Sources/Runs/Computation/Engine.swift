// SPDX-License-Identifier: EUPL-1.2

package import ModelCompiler
import Reports
package import Scenarios
import Simulation
import Words

/// The stages between a scenario and its analysis, within the memory that a run may take and with their failures in words.
package enum Engine {
  /// - Throws: the findings that only show when the scenario is compiled; among them that the results do not fit in memory.
  package static func compile(_ scenario: Scenario) throws(CompileFailure) -> CompiledModel {
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

  /// - Throws: `scenarioHasErrors` when a value cannot be used, `interrupted`.
  static func simulate(_ model: CompiledModel, threads: Int, context: RunContext) throws(Failure) -> Results {
    let progress = context.listener.progress()
    defer { progress?.end() }
    let settings = model.scenario.settings
    let plan = ExperimentPlan(settings, threads: threads, keepsCases: settings.analyses >= .core)
    let title = "\(model.scenario.name): simuleren"
    let show = progress.map { line in
      { @Sendable (done: ExperimentProgress) in line.show(title, done.share, error: done.error) }
    }
    switch Experiment(model: model, plan: plan).run(
      progress: show, isCancelled: context.isCancelled)
    {
    case .finished(let results): return results
    case .failed(let failure): throw Failure(failure)
    case .cancelled: throw .interrupted
    }
  }
}
