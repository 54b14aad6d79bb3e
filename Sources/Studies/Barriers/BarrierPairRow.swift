// SPDX-License-Identifier: EUPL-1.2

public import Statistics
public import Words

/// A row of knelpuntparen.csv: what lifting two barriers does that lifting each alone does not.
public struct BarrierPairRow: Sendable, Equatable {
  public var arrangement: String
  public var first: String
  public var second: String
  public var perspective: Perspective
  /// Net results with their simulation error, euro per household: the reference with these lifted, against the reference.
  public var firstAlone: Estimate
  public var secondAlone: Estimate
  public var together: Estimate
  /// `together` less the two others.
  public var interaction: Estimate
  /// With the number of pairs taken into account.
  public var verdict: PairVerdict

  public init(
    arrangement: String, first: String, second: String, perspective: Perspective, firstAlone: Estimate,
    secondAlone: Estimate, together: Estimate, interaction: Estimate, verdict: PairVerdict
  ) {
    self.arrangement = arrangement
    self.first = first
    self.second = second
    self.perspective = perspective
    self.firstAlone = firstAlone
    self.secondAlone = secondAlone
    self.together = together
    self.interaction = interaction
    self.verdict = verdict
  }
}

extension PairVerdict {
  /// - Parameter errors: how many standard errors a claim needs.
  init(_ firstAlone: Estimate, _ secondAlone: Estimate, _ together: Estimate, _ interaction: Estimate, errors: Double) {
    func isAbove(_ estimate: Estimate, by errors: Double) -> Bool {
      estimate.mcError.map { estimate.mean > errors * $0 } ?? false
    }
    func isBelow(_ estimate: Estimate) -> Bool { estimate.mcError.map { estimate.mean < -errors * $0 } ?? false }
    if isAbove(interaction, by: errors) {
      let isEitherWorthIt = isAbove(firstAlone, by: 2) || isAbove(secondAlone, by: 2)
      self = !isEitherWorthIt && isAbove(together, by: errors) ? .onlyTogether : .reinforcing
    } else {
      self = isBelow(interaction) ? .overlapping : .unclear
    }
  }
}
