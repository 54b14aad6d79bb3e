// SPDX-License-Identifier: EUPL-1.2

/// A study of households that would tell something about one uncertain input before an arrangement is chosen.
public struct ProposedStudy: Hashable, Sendable {
  /// What each household shows, given the input.
  public enum Observation: Hashable, Sendable {
    /// Yes or no; yes with the input as its chance.
    case yesOrNo
    /// A number of events: Poisson, with the input times the exposure as mean. In years where the input is a rate.
    case count(exposure: Double)
    /// A value: normal around the input, with this standard deviation in base units.
    case value(sd: Double)
  }

  public var name: String
  /// A parameter with a distribution, or `prijs.<id>`.
  public var parameter: String
  /// 1 or more.
  public var households: Int
  public var observation: Observation

  public init(name: String, parameter: String, households: Int, observation: Observation) {
    self.name = name
    self.parameter = parameter
    self.households = households
    self.observation = observation
  }
}
