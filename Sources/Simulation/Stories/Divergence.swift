// SPDX-License-Identifier: EUPL-1.2

/// The first moment at which a life under an arrangement is another than under the reference, and why.
///
/// Until that moment both households are in the same state, and every channel waits for the same number. So whatever differs first
/// differs because the arrangement itself touches that one channel: the causes are read from the model, not guessed.
public struct Divergence: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// It happens in one life and not, or later, in the other.
    case moment
    /// It happens in both, with another outcome.
    case outcome
  }

  public enum Side: Sendable, Equatable { case reference, other }

  public var kind: Kind
  /// Years since the start.
  public var time: Double
  /// The life in which it happens; the other for an outcome, in which both differ.
  public var side: Side
  /// Its place among the events of that life; in the other life, the first event that is not the same.
  public var event: Int
  public var otherEvent: Int
  /// When the same change comes in the other life; `nil` when it does not come.
  public var later: Double?
  /// Empty when the model does not tell.
  public var causes: [Cause]
}

/// How an arrangement touches what differs first.
public struct Cause: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// A barrier that stands under one arrangement and not under the other.
    case barrier(String)
    /// A service that exists under one arrangement only.
    case service(String)
    /// A service with other terms.
    case terms(service: String)
    /// A parameter with another value.
    case parameter(String)
    /// A purchase that is on offer under one arrangement only.
    case purchase(String)
    /// Another budget or mandate.
    case discretion
    /// A condition that names the arrangement.
    case condition
  }

  /// Through what it works, when that is something else than the reason itself.
  public enum Path: Sendable, Hashable {
    case barrier(String)
    case influence(String)
    /// What lifting the barrier brings besides, such as more demand.
    case lifting
  }

  public var reason: Reason
  public var path: Path?
}

/// One household under the reference and under another arrangement.
public struct Tale: Sendable, Equatable {
  public var reference: Story
  public var other: Story
  /// `nil` when the lives are the same, event by event.
  public var divergence: Divergence?
}
