// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling

extension PartialResults {
  /// The results as means.
  ///
  /// - Precondition: all pieces are in.
  func results(
    _ kernel: KernelModel, _ bookkeeper: Bookkeeper, _ design: ParameterDesign, _ plan: ExperimentPlan, nets: CaseNets?
  ) -> Results {
    let draws = Double(plan.draws)
    let lives = draws * Double(plan.replications)
    let axes = bookkeeper.axes
    var results = Results(
      plan: plan, parameters: [], drawCells: Tensor(axes.drawCells), drawFlows: Tensor(axes.drawFlows),
      caseCells: Tensor(axes.caseCells, totals.caseCells.means { _ in lives }), caseNets: means(of: nets, plan),
      cellYears: Tensor(axes.cellYears, totals.cellYears.means { _ in draws }), blockLevels: Tensor(axes.levels),
      noise: nil, blockNoise: nil, jointNoise: nil,
      blockControls: Tensor(axes.controls), blockMonths: Tensor(axes.months),
      pilot: bookkeeper.pilot, events: totals.events, lives: totals.lives)
    totals.pilot?.fill(&results.pilot)
    if totals.isNoiseKnown {
      results.noise = Tensor(axes.noise, totals.noise.means { _ in draws })
      results.jointNoise = totals.jointNoise.means { _ in draws }
      results.blockNoise = Tensor(axes.blockNoise)
    }
    fill(&results, design)
    results.effort = RunEffort(
      lives: Double(results.lives) / lives, events: Double(results.events) / lives, parameters: design.margins.count,
      flows: bookkeeper.arrangements * bookkeeper.layout.partyFlows * bookkeeper.layout.years)
    return results
  }

  private func means(of nets: CaseNets?, _ plan: ExperimentPlan) -> CaseNets? {
    guard var nets, let sums = totals.caseNets else { return nil }
    let perPart = max(1, nets.values.count / nets.parts.count)
    let counts = nets.parts.map { Double($0.count * plan.replications) }
    nets.values = sums.means { counts[$0 / perPart] }
    return nets
  }

  /// Puts the blocks of draws one after the other.
  private func fill(_ results: inout Results, _ design: ParameterDesign) {
    results.drawCells.reserve(design.draws)
    results.drawFlows.reserve(design.draws)
    var rest = self
    for b in 0..<design.blockCount {
      guard let block = rest.take(b) else { preconditionFailure("block \(b) is not in") }
      let draws = Double(design.block(b).count)
      results.parameters += block.parameters
      results.drawCells.append(block.drawCells)
      results.drawFlows.append(block.drawFlows)
      results.blockLevels.append(block.levels.map { $0 / draws })
      results.blockControls.append(block.controls.map { $0 / draws })
      let measured = Double(NoiseMeter.measured(draws: design.block(b).count))
      results.blockMonths.append(block.months.map { $0 / measured })
      results.blockNoise?.append(block.noise.map { $0 / draws })
    }
  }
}
