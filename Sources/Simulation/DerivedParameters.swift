// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

extension KernelModel {
  var parameters: DerivedParameters { DerivedParameters(model.derived) }
}

/// Fills in the parameters that are formulas over others.
struct DerivedParameters: Sendable {
  private let derived: [Override]

  init(_ derived: [Override]) { self.derived = derived }

  /// The draws with the derived parameters in their places.
  func completed(_ draws: [[Double]]) -> [[Double]] {
    if derived.isEmpty { return draws }
    let program = FormulaProgram(derived.map(\.steps))
    return draws.map { draw in
      let values = Pinned(draw)
      for (i, own) in derived.enumerated() {
        values.base[own.parameter] = program.value(i, values.base, values.base)
      }
      return values.indices.map { values.base[$0] }
    }
  }
}
