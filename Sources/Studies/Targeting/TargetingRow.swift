// SPDX-License-Identifier: EUPL-1.2

public import Statistics
public import Words

/// A row of toewijzing.csv: what it is worth to offer an arrangement to some households only.
///
/// Worth is in euro per household of the whole target group: who is not offered the arrangement adds 0.
public struct TargetingRow: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case everyone = "iedereen"
    /// The best single question.
    case threshold = "drempel"
    /// The best two questions, one after the other.
    case tree = "boom"
    /// Every case for which it is worth it: more than any rule can reach.
    case each = "per_casus"
  }

  public var arrangement: String
  public var perspective: Perspective
  public var kind: Kind
  /// `nil` where no rule could be made.
  public var rule: Recipients?
  /// Of the weight of all cases, what is offered the arrangement, 0...1.
  public var share: Double?
  /// Worth to the listed cases, by rules made from other draws than they are judged by.
  public var net: Estimate?
  /// The same less the worth of offering it to everyone.
  public var gain: Estimate?
  /// `gain` to expect with other households than those listed, by rules made from other cases than they are judged by.
  public var gainElsewhere: Estimate?
  /// Why something is missing.
  public var reason: Reason?

  public init(
    arrangement: String, perspective: Perspective, kind: Kind, rule: Recipients?, share: Double?, net: Estimate?,
    gain: Estimate? = nil, gainElsewhere: Estimate? = nil, reason: Reason? = nil
  ) {
    self.arrangement = arrangement
    self.perspective = perspective
    self.kind = kind
    self.rule = rule
    self.share = share
    self.net = net
    self.gain = gain
    self.gainElsewhere = gainElsewhere
    self.reason = reason
  }
}
