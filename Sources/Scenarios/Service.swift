// SPDX-License-Identifier: EUPL-1.2

public enum ServiceState: String, CaseIterable, Hashable, Sendable {
  case none = "geen"
  /// Applied; waiting for the decision or on the waiting list, delays by barriers included.
  case waiting = "wacht"
  case active = "actief"
}

public enum ServiceStep: String, CaseIterable, Hashable, Sendable {
  case application = "aanvraag"
  case wait = "wachttijd"
  case withdrawal = "terugtrekking"
  case completion = "afronding"
  case dropOut = "uitval"
}

/// Support with an application, a waiting time, approval, drop-out, duration, effects and costs.
public struct Service: Hashable, Sendable {
  public var name: String
  public var title: String
  /// `false`: only in arrangements that add it.
  public var isStandard: Bool
  /// Whether who has it, or waits for it, keeps it in an arrangement that does not have it, until it ends.
  public var isKept: Bool
  public var terms: ServiceTerms
  /// Applications happen while this holds.
  public var condition: Condition
  /// The service ends at once when this becomes true; nothing when `nil`.
  public var stopCondition: Condition?
  public var repetition: Repetition
  /// Moves at completion (not at drop-out or stop).
  public var completionChanges: [LevelChange]

  public init(
    name: String, title: String, isStandard: Bool, isKept: Bool = false, terms: ServiceTerms, condition: Condition,
    stopCondition: Condition?, repetition: Repetition, completionChanges: [LevelChange]
  ) {
    self.name = name
    self.title = title
    self.isStandard = isStandard
    self.isKept = isKept
    self.terms = terms
    self.condition = condition
    self.stopCondition = stopCondition
    self.repetition = repetition
    self.completionChanges = completionChanges
  }
}

/// The part of a service that an arrangement may change.
public struct ServiceTerms: Hashable, Sendable {
  /// Applications per year while eligible.
  public var application: Expression
  public var wait: Duration
  /// Probability at the decision.
  public var approval: Expression
  /// Withdrawals per year while waiting.
  public var withdrawal: Expression
  /// Drop-outs per year while active.
  public var dropOut: Expression
  /// `nil`: until drop-out, stop or horizon.
  public var duration: Duration?

  public init(
    application: Expression, wait: Duration, approval: Expression, withdrawal: Expression, dropOut: Expression,
    duration: Duration?
  ) {
    self.application = application
    self.wait = wait
    self.approval = approval
    self.withdrawal = withdrawal
    self.dropOut = dropOut
    self.duration = duration
  }
}
