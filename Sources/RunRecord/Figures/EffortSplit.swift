// SPDX-License-Identifier: EUPL-1.2

/// How the computing time of a run is best split over draws and replications, with the error to expect of it.
public struct EffortSplit: Sendable, Equatable {
  public var draws: Int
  public var replications: Int
  /// Standard error of the mean to expect from this split; and from that of the run, by the same parts.
  public var mcError: Double
  public var present: Double

  public init(draws: Int, replications: Int, mcError: Double, present: Double) {
    self.draws = draws
    self.replications = replications
    self.mcError = mcError
    self.present = present
  }

  /// Share by which the error falls, 0..<1.
  public var saving: Double { present > 0 ? max(0, 1 - mcError / present) : 0 }

  /// The parts of the error are themselves known to some ten per cent: less is no advice.
  public var isWorthwhile: Bool { saving >= 0.1 }
}
