// SPDX-License-Identifier: EUPL-1.2

package import ModelCompiler
import RunRecord
import Sampling
import Scenarios
package import Simulation

/// The results of an experiment seen as one value per parameter draw.
package struct DrawOutcomes {
  package let model: CompiledModel
  package let results: Results
  package let blocks: Blocks
  package let layout: NoiseLayout
  /// Mean present value per arrangement and cell.
  package let cellMeans: [[Double]]

  /// Adds the mean with less chance in it to an estimate of an outcome of the layout.
  func controlled(_ estimate: Estimate, _ controls: ControlVariates, _ a: Int, _ index: Int, _ draws: [Double])
    -> Estimate
  {
    guard a > 0, let better = controls.estimate(a, index, draws: draws, noise: noise(a, index)) else { return estimate }
    var copy = estimate
    copy.controlledMean = better.mean
    copy.controlledError = better.error
    return copy
  }

  /// Whether any number of the scenario differs between draws.
  package var isAnythingUncertain: Bool { results.parameters.contains { $0 != results.parameters[0] } }

  package var draws: Int { results.plan.draws }

  package init(_ results: Results, _ model: CompiledModel) {
    self.model = model
    var design = model.design
    design.draws = results.plan.draws
    blocks = Blocks(design)
    layout = NoiseLayout(model.ledger, parties: model.scenario.parties.count, years: model.yearCount)
    self.results = Self.withKnownNoise(results, model, layout, blocks)
    let (cells, arrangements, count) = (model.ledger.cells.count, model.arrangementCount, results.plan.draws)
    cellMeans = (0..<arrangements).map { a in
      (0..<cells).map { c in
        var sum = 0.0
        for k in 0..<count { sum += results.drawCells[draw: k, arrangement: a, cell: c] }
        return sum / Double(count)
      }
    }
  }

  /// Where lives leave nothing to chance that is known without measuring it, and one life tells all.
  private static func withKnownNoise(
    _ results: Results, _ model: CompiledModel, _ layout: NoiseLayout, _ blocks: Blocks
  ) -> Results {
    guard model.isWithoutChance else { return results }
    let count = model.arrangementCount
    var exact = results
    exact.noise = Tensor(OutcomeAxes(outcomes: layout.count), zeros: count)
    exact.blockNoise = Tensor(Results.noisyAxes(arrangements: count), zeros: blocks.ranges.count)
    exact.jointNoise = Array(repeating: 0, count: layout.jointPairs(arrangements: count))
    return exact
  }

  /// Present value of a cell in each draw.
  package func cell(_ c: Int, _ a: Int) -> [Double] {
    (0..<draws).map { results.drawCells[draw: $0, arrangement: a, cell: c] }
  }

  /// Σ coefficient × (cell in arrangement `a` − cell in the reference), draw by draw.
  package func difference(_ a: Int, _ coefficients: [(cell: Int, factor: Double)]) -> [Double] {
    let values = results.drawCells
    return (0..<draws).map { k in
      coefficients.reduce(0) {
        $0 + $1.factor
          * (values[draw: k, arrangement: a, cell: $1.cell] - values[draw: k, arrangement: 0, cell: $1.cell])
      }
    }
  }

  /// Σ coefficient × cell in arrangement `a`, draw by draw.
  package func level(_ a: Int, _ coefficients: [(cell: Int, factor: Double)]) -> [Double] {
    let values = results.drawCells
    return (0..<draws).map { k in
      coefficients.reduce(0) { $0 + $1.factor * values[draw: k, arrangement: a, cell: $1.cell] }
    }
  }

  /// Cells of a perspective with their sign there.
  package func netCoefficients(_ perspective: Int) -> [(cell: Int, factor: Double)] {
    let plan = model.ledger.perspectives[perspective]
    return model.ledger.cells.enumerated().compactMap { i, cell in
      let sign = plan.netSign(of: cell)
      return sign == 0 ? nil : (i, sign)
    }
  }

  /// Outlays of a perspective on the items that arrangement `a` invests in; positive is more outlay.
  package func investmentCoefficients(_ perspective: Int, _ a: Int) -> [(cell: Int, factor: Double)] {
    netCoefficients(perspective).filter { $0.factor < 0 && model.ledger.isInvestment[a][$0.cell] }.map { ($0.cell, 1) }
  }

  /// The cashable view: an outlay that falls is saved only for its cashable share, one that rises counts in full. Who receives the outlay
  /// misses what its payer saves, so that payments between parties cancel in this view too (decision 0044).
  ///
  /// Whether it falls is decided once, by the mean over draws, so that the view stays linear in the draws.
  package func cashable(_ coefficients: [(cell: Int, factor: Double)], _ a: Int) -> [(cell: Int, factor: Double)] {
    coefficients.map { ($0.cell, $0.factor * cashableShare(of: $0.cell, sign: $0.factor, a)) }
  }

  package func cashableShare(of cell: Int, sign: Double, _ a: Int) -> Double {
    let plan = model.ledger.cells[cell]
    let isPaid = sign < 0 || plan.fromParty >= 0 && plan.fromIsCash
    return isPaid && cellMeans[a][cell] < cellMeans[0][cell] ? plan.cashable : 1
  }

  /// Yearly differences of a flow of ``NoiseLayout``, draw by draw.
  package func flow(_ flow: Int, _ year: Int, _ a: Int) -> [Double] {
    let flows = results.drawFlows
    return (0..<draws).map { k in
      flows[draw: k, arrangement: a, flow: flow, year: year] - flows[draw: k, arrangement: 0, flow: flow, year: year]
    }
  }

  /// A flow under an arrangement itself, draw by draw.
  func level(ofFlow flow: Int, _ year: Int, _ a: Int) -> [Double] {
    let flows = results.drawFlows
    return (0..<draws).map { flows[draw: $0, arrangement: a, flow: flow, year: year] }
  }

  /// Adds the part of avoided outlays that is not really saved, less the part of missed receipts that is not really missed.
  ///
  /// What a draw saves on an item over the horizon is known; over the years it is spread as the mean of all draws is. The mean of
  /// every year is therefore exact.
  ///
  /// - Parameters:
  ///   - terms: cells, with 1 where they come in and −1 where they go out.
  ///   - sign: 1 for outlays that count as positive.
  ///   - counted: [year][draw].
  package func addUnsaved(
    _ terms: [(cell: Int, factor: Double)], _ arrangement: Int, times sign: Double, to counted: inout [[Double]]
  ) {
    for term in terms {
      let kept = 1 - cashableShare(of: term.cell, sign: term.factor, arrangement)
      if kept == 0 { continue }
      for (a, direction) in [(0, -sign), (arrangement, sign)] where cellMeans[a][term.cell] != 0 {
        let amounts = cell(term.cell, a)
        for y in counted.indices {
          let mean = results.cellYears[arrangement: a, cell: term.cell, measure: .amount, year: y]
          let share = term.factor * direction * kept * mean / cellMeans[a][term.cell]
          for k in amounts.indices { counted[y][k] += share * amounts[k] }
        }
      }
    }
  }

  /// The flows that make up a perspective; with the welfare of all for the social one.
  func rows(of perspective: Int) -> [Int] {
    let plan = model.ledger.perspectives[perspective]
    return plan.members.map(Int.init).sorted() + (plan.name == nil ? [layout.welfareFlow] : [])
  }

  /// Yearly differences of a perspective, [year][draw]; with the welfare of all for the social one.
  package func flows(of perspective: Int, _ a: Int) -> [[Double]] {
    let rows = rows(of: perspective)
    return (0..<layout.years).map { year in
      rows.reduce(into: Array(repeating: 0, count: draws)) { sum, row in
        let own = flow(row, year, a)
        for k in 0..<draws { sum[k] += own[k] }
      }
    }
  }

  /// Replication variance of outcome `index` of an arrangement.
  package func noise(_ a: Int, _ index: Int) -> Double? { results.noise.map { $0[arrangement: a, outcome: index] } }
}
