// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Scenarios
import Simulation
import Statistics
import Words

/// An arrangement and a perspective on it.
struct BreakEvenView {
  /// Indices into the arrangements of the scenario and the perspectives of the ledger.
  var arrangement: Int
  var plan: Int
  var name: String
  var perspective: Perspective

  /// Every arrangement but the reference, for society, parties and groups.
  static func all(_ outcomes: DrawOutcomes) -> [BreakEvenView] {
    let arrangements = outcomes.model.scenario.arrangements
    return arrangements.indices.dropFirst().flatMap { a in
      outcomes.model.ledger.shown.map { p, perspective in
        BreakEvenView(arrangement: a, plan: p, name: arrangements[a].name, perspective: perspective)
      }
    }
  }

  /// Net result of each draw, euro per household.
  func net(_ outcomes: DrawOutcomes) -> [Double] { outcomes.difference(arrangement, outcomes.netCoefficients(plan)) }

  func netNoise(_ outcomes: DrawOutcomes) -> Double? { outcomes.noise(arrangement, outcomes.layout.net(plan)) }

  /// Whether the arrangement makes no difference in any draw.
  func isUntouched(_ outcomes: DrawOutcomes) -> Bool { net(outcomes).allSatisfy { $0 == 0 } }

  /// Why no chance can be told of variants of a run, however many lives they have; `nil` when one may be.
  static func certainty(_ variant: DrawOutcomes, of run: DrawOutcomes) -> Reason? {
    if run.draws < 2 { return .breakEven(.oneDraw) }
    if variant.isAnythingUncertain { return nil }
    return run.isAnythingUncertain ? .breakEven(.nothingElseUncertain) : .choice(.nothingUncertain)
  }

  /// The rows of one subject, one for each certainty.
  ///
  /// - Parameter current: what the run was simulated with.
  func rows(_ subject: BreakEvenRow.Subject, _ search: BreakEvenSearch, current: Double?) -> [BreakEvenRow] {
    Self.certainties.map { certainty in
      var row = BreakEvenRow {
        $0.arrangement = name
        $0.perspective = perspective
        $0.subject = subject
        $0.certainty = certainty
        $0.current = current
        $0.range = search.curve.isFalling ? nil : search.curve.range
      }
      switch certainty {
      case .expected:
        let interval = search.interval()
        fill(&row, search.expectation())
        (row.low, row.high) = (interval.low, interval.high)
        row.reason = row.reason ?? interval.reason
      case .percent(let share): fill(&row, search.certain(Double(share) / 100))
      }
      row.reason = row.reason ?? Self.withoutErrorInterval(row)
      return row
    }
  }

  /// Why a value has no interval from simulation error, or lacks an end of it.
  private static func withoutErrorInterval(_ row: BreakEvenRow) -> Reason? {
    guard row.value != nil, row.mcLow == nil || row.mcHigh == nil else { return nil }
    guard let error = row.mcError else { return .breakEven(.errorUnknown) }
    return .breakEven(error == 0 ? .noError : .intervalLeavesRange)
  }

  /// The rows of a subject that has no curve.
  func rows(_ subject: BreakEvenRow.Subject, without reason: Reason, current: Double?) -> [BreakEvenRow] {
    Self.certainties.map { certainty in
      BreakEvenRow {
        $0.arrangement = name
        $0.perspective = perspective
        $0.subject = subject
        $0.certainty = certainty
        $0.current = current
        $0.reason = reason
      }
    }
  }

  private static let certainties: [BreakEvenRow.Certainty] = [.expected, .percent(50), .percent(80), .percent(90)]

  private func fill(_ row: inout BreakEvenRow, _ outcome: BreakEvenSearch.Outcome) {
    switch outcome {
    case .never: row.reason = row.never
    case .always: row.reason = row.always
    case .unknown(let reason): row.reason = reason
    case .root(let root):
      (row.value, row.mcError, row.side) = (root.value, root.error, root.side)
      (row.mcLow, row.mcHigh) = (root.low, root.high)
      row.reason = root.reason
    }
  }
}
