// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios
import Simulation
import Statistics
import Words

/// An arrangement and a perspective that it touches.
struct BreakEvenView {
  /// Indices into the arrangements of the scenario and the perspectives of the ledger.
  var arrangement: Int
  var plan: Int
  var name: String
  var perspective: Perspective
  /// A party that does not invest: it has no price to pay, and no rows where its net result keeps its sign.
  var isBystander: Bool

  /// Where the expected net result stays within this many euro per household in 95 % of the draws, its sign means nothing.
  private static let leastResult = 5.0

  /// Society, parties and groups for which it makes a difference, for every arrangement but the reference.
  static func all(_ outcomes: DrawOutcomes) -> [BreakEvenView] {
    let arrangements = outcomes.model.scenario.arrangements
    return arrangements.indices.dropFirst().flatMap { a in
      outcomes.model.ledger.shown.compactMap { p, perspective in
        let isInvestor = outcomes.difference(a, outcomes.investmentCoefficients(p, a)).contains { $0 != 0 }
        let isParty = p >= 1 && p <= outcomes.model.scenario.parties.count
        let view = BreakEvenView(
          arrangement: a, plan: p, name: arrangements[a].name,
          perspective: perspective, isBystander: isParty && !isInvestor)
        return view.isTouched(outcomes) ? view : nil
      }
    }
  }

  private func isTouched(_ outcomes: DrawOutcomes) -> Bool {
    let expected = Estimator(blocks: outcomes.blocks).expectations(net(outcomes), noise: netNoise(outcomes))
    return Quantiles.of(expected.map(abs), at: [0.95])[0] >= Self.leastResult
  }

  /// Net result of each draw, euro per household.
  func net(_ outcomes: DrawOutcomes) -> [Double] { outcomes.difference(arrangement, outcomes.netCoefficients(plan)) }

  func netNoise(_ outcomes: DrawOutcomes) -> Double? { outcomes.noise(arrangement, outcomes.layout.net(plan)) }

  /// The rows of one subject, one for each certainty.
  ///
  /// - Parameter current: what the run was simulated with.
  func rows(
    _ subject: BreakEvenRow.Subject, _ curve: any NetCurve, _ estimator: Estimator, current: Double?
  ) -> [BreakEvenRow] {
    let search = BreakEvenSearch(curve, estimator)
    let rows = Self.certainties.map { certainty in
      var row = BreakEvenRow(
        arrangement: name, perspective: perspective, subject: subject, certainty: certainty, current: current,
        range: curve.isFalling ? nil : curve.range)
      switch certainty {
      case .expected:
        fill(&row, search.expectation())
        (row.low, row.high) = search.interval()
      case .percent(let share):
        guard estimator.blocks.draws > 1 else {
          row.reason = .breakEven(.oneDraw)
          break
        }
        fill(&row, search.certain(Double(share) / 100))
      }
      return row
    }
    return isBystander && rows.allSatisfy { $0.value == nil } ? [] : rows
  }

  /// The rows of a subject that has no curve.
  func rows(_ subject: BreakEvenRow.Subject, without reason: Reason, current: Double?) -> [BreakEvenRow] {
    if isBystander { return [] }
    return Self.certainties.map { certainty in
      BreakEvenRow(
        arrangement: name, perspective: perspective, subject: subject, certainty: certainty, current: current,
        reason: reason)
    }
  }

  private static let certainties: [BreakEvenRow.Certainty] = [.expected, .percent(50), .percent(80), .percent(90)]

  private func fill(_ row: inout BreakEvenRow, _ outcome: BreakEvenSearch.Outcome) {
    switch outcome {
    case .never: row.reason = row.never
    case .always: row.reason = row.always
    case .root(let root):
      (row.value, row.mcError, row.side) = (root.value, root.error, root.side)
      (row.mcLow, row.mcHigh) = (root.low, root.high)
      if root.isFirstOfSeveral { row.reason = .breakEven(.firstOfSeveral) }
    }
  }
}
