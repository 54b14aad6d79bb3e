// SPDX-License-Identifier: EUPL-1.2

/// What a run costs to compute, by what it did: a measure that is the same on any machine and under any load.
///
/// In processor instructions, roughly: weights that bring the counts of three scenarios under valgrind together, within a factor of
/// three. Only the ratio of the two matters, and the best split of a run goes by its square root.
public struct RunEffort: Sendable, Equatable {
  /// Of a draw beside its lives: quantiles, the tables of each case and arrangement, and the estimates of each flow.
  public var perDraw: Double
  /// Of one life of every case under every arrangement.
  public var perReplication: Double

  public init(perDraw: Double, perReplication: Double) {
    self.perDraw = perDraw
    self.perReplication = perReplication
  }

  /// - Parameters:
  ///   - lives, events: of one replication of all cases and arrangements, on average.
  ///   - parameters: drawn and given.
  ///   - flows: of parties, by arrangement and year; labels leave the advice on draws and lives as it is.
  init(lives: Double, events: Double, parameters: Int, flows: Int) {
    self.init(
      perDraw: lives * Self.table + Double(parameters) * Self.quantile + Double(flows) * Self.flow,
      perReplication: lives * Self.life + events * Self.event)
  }

  private static let table = 15_000.0
  private static let quantile = 2000.0
  private static let flow = 250.0
  private static let life = 5000.0
  private static let event = 4000.0
}
