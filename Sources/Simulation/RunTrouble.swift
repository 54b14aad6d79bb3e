// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling
import Scenarios
import Words

extension KernelModel {
  /// A life that got stuck at a channel.
  func failure(_ channel: Int, _ trouble: Trouble, draw: Int, household: Int) -> RunFailure {
    RunFailure(
      draw: draw, household: model.scenario.cases[household].name, channel: model.names.channels[channel],
      parameter: "",
      trouble: trouble)
  }

  /// A value that cannot be used, with the parameters that it comes from.
  ///
  /// - Parameters:
  ///   - design: that the draw is of.
  ///   - household: where the value depends on it.
  func failure(
    _ bad: (formula: Int, value: Double), in design: ParameterDesign, draw: Int, household: Int?
  ) -> RunFailure {
    let formula = model.formulas[bad.formula]
    let values = parameters.completed(design.values(ofBlock: draw / design.blockSize))[draw % design.blockSize]
    var names: [String] = []
    for case .parameter(let p) in formula.steps {
      let name = "\(design.margins[Int(p)].name) = \(values[Int(p)])"
      if !names.contains(name) { names.append(name) }
    }
    var failure = RunFailure(
      draw: draw, household: household.map { model.scenario.cases[$0].name } ?? "", channel: formula.use,
      parameter: names.joined(separator: ", "), trouble: formula.domain.trouble(of: bad.value))
    if formula.domain == .one { failure.remedy = "schrijf bij een van de kansen `rest`" }
    return failure
  }

  /// Sums of a piece that are no numbers, or too large to be added to others.
  ///
  /// - Parameters:
  ///   - value: the first that was met.
  ///   - limit: of amounts.
  func failure(
    _ value: Double, _ sums: PieceSums, _ piece: WorkPlan.Piece, draws: Range<Int>, limit: Double
  ) -> RunFailure {
    let (a, cells) = (model.arrangementCount, model.ledger.cells.count)
    let (drawAxes, caseAxes) = (
      CellAxes(arrangements: a, cells: cells), CaseCellAxes(arrangements: a, cells: cells)
    )
    func isUnfit(_ value: Double) -> Bool { !(abs(value) < limit) }
    let inDraw = sums.drawCells.indices.first { isUnfit(sums.drawCells.base[$0]) }
    let inCase = sums.caseCells.indices.first { isUnfit(sums.caseCells.base[$0]) }
    let cell = inDraw.map(drawAxes.cell(at:)) ?? inCase.map(caseAxes.cell(at:))
    return RunFailure(
      draw: draws.lowerBound + (inDraw ?? 0) / drawAxes.rowCount,
      household: inCase.map { model.scenario.cases[piece.cases.lowerBound + $0 / caseAxes.rowCount].name } ?? "",
      channel: cell.map { model.scenario.items[model.ledger.cells[$0].item].name } ?? "", parameter: "",
      trouble: value.isFinite ? .sumTooLarge(value) : .sumNotFinite(value),
      remedy: "verklein de bedragen of de hoeveelheden, of begrens de verdeling van de parameters daarin")
  }
}

extension Formula.Domain {
  /// Why a value is refused.
  fileprivate func trouble(of value: Double) -> Trouble {
    switch self {
    case .finite: .notFinite(value)
    case .notNegative: .negative(value)
    case .positive: .notPositive(value)
    case .probability: .noProbability(value)
    case .one: .notOne(sum: (value * 1e9).rounded() / 1e9)
    }
  }
}
