// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
package import RunRecord
import Scenarios
import Simulation

/// Net results of every arrangement but the first from every perspective, each estimated once for all tables.
///
/// From a perspective that chooses, arrangements are freed of chance together, as the choice between them has it.
package struct NetEstimates {
  /// [arrangement but the first][perspective].
  private var estimates: [[Estimate]]

  init(_ outcomes: DrawOutcomes, _ controls: ControlVariates, _ choices: Choices) {
    let (ledger, layout, estimator) = (outcomes.model.ledger, outcomes.layout, choices.estimator)
    // The totals of single parties are in a table without errors of the interval.
    let shown = Set(ledger.shown.map(\.place))
    let marginals = choices.all.map { choice in choice.problem.freed.map { estimator.marginals(of: $0) } }
    estimates = outcomes.model.scenario.arrangements.indices.dropFirst().map { a in
      ledger.perspectives.indices.map { p in
        let draws = outcomes.difference(a, outcomes.netCoefficients(p))
        let noise = outcomes.noise(a, layout.net(p))
        var estimate = estimator.plain(draws, noise: noise)
        if estimate.spreadReason == nil {
          if let i = choices.all.firstIndex(where: { $0.index == p }), let together = marginals[i] {
            estimator.fill(&estimate, together[a - 1], draws, noise: noise)
          } else {
            estimate = estimator.decided(draws, noise: noise, hasErrors: shown.contains(p))
          }
        }
        return outcomes.controlled(estimate, controls, a, layout.net(p), draws)
      }
    }
  }

  /// The same where nothing else of the analysis is at hand.
  package init(_ outcomes: DrawOutcomes) {
    self.init(outcomes, ControlVariates(outcomes), Choices(outcomes, UncertainInputs(outcomes)))
  }

  /// - Parameters:
  ///   - arrangement: 1...
  ///   - perspective: among the ledger's.
  package subscript(arrangement: Int, perspective: Int) -> Estimate { estimates[arrangement - 1][perspective] }
}
