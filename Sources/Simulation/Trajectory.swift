// SPDX-License-Identifier: EUPL-1.2

/// What happened in one simulated life, event by event.
public struct Trajectory: Sendable, Equatable {
  public struct Step: Sendable, Equatable {
    /// Years since the start.
    public var time: Double
    /// Qualified name of the channel that fired.
    public var channel: String
    /// Levels of all entities afterwards, in the order of the compiled model.
    public var levels: [UInt8]
  }

  public var steps: [Step]
}

/// Collects the steps of a life; only for single lives that are told, never in an experiment.
final class TrajectoryLog {
  private(set) var steps: [Trajectory.Step] = []
  private let names: [String]
  private let entities: Int

  init(names: [String], entities: Int) {
    self.names = names
    self.entities = entities
  }

  func append(time: Double, channel: Int, levels: UnsafeMutablePointer<UInt8>) {
    steps.append(
      Trajectory.Step(time: time, channel: names[channel], levels: (0..<entities).map { levels[$0] }))
  }
}
