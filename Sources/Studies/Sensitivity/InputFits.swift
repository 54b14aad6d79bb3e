// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// Regressions of outcomes on inputs, each on the outcome from which what other inputs do is taken out.
struct InputFits {
  let blocks: Blocks
  private let all: UncertainInputs
  private let responses: OthersRemoved
  private let bases: [ParameterBasis]

  /// That errors are taken from.
  static let mostBlocks = 50

  init(_ all: UncertainInputs, responses: [[Double]], blocks: Blocks) {
    self.all = all
    self.blocks = blocks
    self.responses = OthersRemoved(all, responses: responses, blocks: blocks)
    // Inputs are those that have one.
    bases = all.inputs.map { ParameterBasis($0.values)! }
  }

  /// The outcome given one input; what is drawn with it moves along.
  func alone(_ i: Int, _ response: Int) -> ConditionalMean? {
    ConditionalMean([bases[i]], of: responses.response(response, keeping: [all.inputs[i].unit]), blocks: blocks)
  }

  /// The outcome given two inputs.
  func both(_ i: Int, _ j: Int, _ response: Int) -> ConditionalMean? {
    let kept = Set([all.inputs[i].unit, all.inputs[j].unit])
    return ConditionalMean(
      [bases[i], bases[j]], of: responses.response(response, keeping: kept), blocks: blocks, product: true)
  }

  /// What all members of a unit say of the outcome together, for their share of its variance.
  func together(_ unit: InputUnit, _ response: Int) -> JointMean? {
    let own = responses.response(response, keeping: [all.inputs[unit.members[0]].unit])
    // Of shares of a whole, the last follows from the others.
    let isWhole = unit.members.count > 1 && all.inputs[unit.members[0]].isShare
    let free = isWhole ? Array(unit.members.dropLast()) : unit.members
    return JointMean(free.map { bases[$0] }, of: own, blocks: blocks)
  }
}
