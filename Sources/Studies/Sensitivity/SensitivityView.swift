// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import Statistics

/// One arrangement seen by one perspective: what is asked of every point that is simulated.
struct SensitivityView {
  var arrangement: Int
  var name: String
  var perspective: Perspective
  /// Cells of the net result with their sign.
  var terms: [(cell: Int, factor: Double)]
  /// Index into the outcomes whose replication noise is known.
  var outcome: Int

  /// Society, the first group and the commissioner; every arrangement but the reference.
  static func all(of outcomes: DrawOutcomes) -> [SensitivityView] {
    let model = outcomes.model
    let wanted = [.social] + model.scenario.leading.map(Perspective.financial)
    let shown = model.ledger.shown.filter { wanted.contains($0.name) }
    return model.scenario.arrangements.indices.dropFirst().flatMap { a in
      shown.map { p, perspective in
        SensitivityView(
          arrangement: a, name: model.scenario.arrangements[a].name,
          perspective: perspective, terms: outcomes.netCoefficients(p),
          outcome: outcomes.layout.net(p))
      }
    }
  }

  /// Net result of every draw, against the reference.
  func net(_ outcomes: DrawOutcomes) -> [Double] { outcomes.difference(arrangement, terms) }

  /// The part of it in some cells.
  func part(_ outcomes: DrawOutcomes, in cells: Set<Int>) -> [Double] {
    outcomes.difference(arrangement, terms.filter { cells.contains($0.cell) })
  }
}
