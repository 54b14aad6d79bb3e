// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling
import Simulation

/// The inputs that differ between draws, except what follows from others by a formula.
struct UncertainInputs {
  struct Input {
    var name: String
    /// `nil` where all values are the same but for rounding.
    var basis: ParameterBasis?
  }

  let all: [Input]

  init(_ outcomes: DrawOutcomes) {
    let derived = Set(outcomes.model.derived.map(\.parameter))
    let parameters = outcomes.results.parameters
    all = outcomes.model.design.margins.enumerated().compactMap { i, margin in
      guard !derived.contains(i) else { return nil }
      let values = parameters.map { $0[i] }
      return values.contains { $0 != values[0] } ? Input(name: margin.name, basis: ParameterBasis(values)) : nil
    }
  }
}
