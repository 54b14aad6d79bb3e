// SPDX-License-Identifier: EUPL-1.2

public import Statistics
public import Words

/// A row of subgroepen.csv: what an arrangement is worth to a group of the cases, against the reference.
public struct SubgroupRow: Sendable, Equatable {
  public var arrangement: String
  public var perspective: Perspective
  /// Attribute, life domain, or what else the groups are made by.
  public var trait: TraitName
  /// Value of the attribute, or level at the start.
  public var group: TraitValue
  public var cases: Int
  /// Of the weight of all cases, 0...1.
  public var share: Double
  /// Net result, euro per household of the group, with its simulation error.
  public var net: Estimate
  /// Of the weight of the group, what is in cases with an expected net result above 0.
  public var shareBetter: Double
  /// Of the weight of the group, what is in cases whose net result is within two simulation errors of 0; `nil` without errors.
  public var shareUnclear: Double?

  public init(
    arrangement: String, perspective: Perspective, trait: TraitName, group: TraitValue, cases: Int, share: Double,
    net: Estimate, shareBetter: Double, shareUnclear: Double?
  ) {
    self.arrangement = arrangement
    self.perspective = perspective
    self.trait = trait
    self.group = group
    self.cases = cases
    self.share = share
    self.net = net
    self.shareBetter = shareBetter
    self.shareUnclear = shareUnclear
  }
}
