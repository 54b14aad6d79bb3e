// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling
import Scenarios
import Words

extension KernelModel {
  /// A life that got stuck at a channel.
  func failure(_ channel: Int, _ trouble: Trouble, draw: Int, household: Int) -> RunFailure {
    RunFailure(
      draw: draw, household: model.scenario.cases[household].name, channel: model.channels[channel].name, parameter: "",
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
