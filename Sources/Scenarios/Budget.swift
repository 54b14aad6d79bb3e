// SPDX-License-Identifier: EUPL-1.2

/// What a party or group has for extra outlays against the reference, by calendar year.
public struct Budget: Hashable, Sendable {
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    /// All households together, by their weights.
    case population = "doelgroep"
    case household = "huishouden"
  }

  /// Name of the party or group.
  public var holder: String
  public var scope: Scope
  /// Euro in each calendar year from the start on, in the last up to the horizon, at the price level of the scenario; not negative.
  public var amounts: [Double]

  public init(holder: String, scope: Scope, amounts: [Double]) {
    self.holder = holder
    self.scope = scope
    self.amounts = amounts
  }
}
