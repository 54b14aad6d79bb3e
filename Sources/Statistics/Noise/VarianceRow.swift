// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of varianties.csv: a part of the variance that the social result of one draw has, over all listed cases together.
public struct VarianceRow: Sendable, Equatable {
  /// What varies.
  public enum Quantity: String, Sendable, CaseIterable {
    /// The social present value itself, under the arrangement and the reference alike.
    case level = "niveau"
    /// The social net result: the difference between the two.
    case net = "saldo"
  }

  public enum Component: String, Sendable, CaseIterable {
    /// What is uncertain, as far as it moves both arrangements alike.
    case draws = "trekkingen"
    /// What is uncertain, as far as it moves one arrangement more than the other.
    case drawsByArrangement = "trekkingen_x_arrangement"
    /// Chance in the lives of the households.
    case lives = "levens"
    case livesByArrangement = "levens_x_arrangement"
  }

  public var arrangement: String
  public var quantity: Quantity
  public var component: Component
  /// (Euro per household)²; an estimate without bias, so that a small one can be negative by chance. `nil` when it cannot be told.
  public var variance: Double?
  /// Standard error of `variance`.
  public var mcError: Double?
  /// Of the variance of the quantity, 0...1; `nil` for a negative estimate.
  public var share: Double?
  /// Why there is no variance or share, or what to mind.
  public var reason: Reason?

  public init(
    arrangement: String, quantity: Quantity, component: Component, variance: Double? = nil, mcError: Double? = nil,
    share: Double? = nil, reason: Reason? = nil
  ) {
    self.arrangement = arrangement
    self.quantity = quantity
    self.component = component
    self.variance = variance
    self.mcError = mcError
    self.share = share
    self.reason = reason
  }
}
