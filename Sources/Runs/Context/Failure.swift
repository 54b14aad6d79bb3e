// SPDX-License-Identifier: EUPL-1.2

/// Why work stops, in words for the user.
public struct Failure: Error, Equatable, Sendable {
  /// What kind of end it is, for whoever decides what happens next; the command gives each a status.
  public enum Kind: Sendable, CaseIterable {
    /// What was to be checked does not hold, or some of several pieces of work failed.
    case refuted
    /// What was asked for cannot be asked of this scenario or run.
    case wrongUse
    case scenarioHasErrors
    /// A file, a folder or a program is not there or cannot be read.
    case inputMissing
    case ourMistake
    case cannotWrite
    /// Another process is at work in the same place.
    case tryLater
    /// ``RunContext/isCancelled`` said so.
    case interrupted
  }

  public var kind: Kind
  /// One Dutch sentence without a full stop; empty when everything has been said.
  public var message: String
  /// What to do, Dutch; may be empty.
  public var remedy: String

  public init(_ kind: Kind, _ message: String = "", remedy: String = "") {
    self.kind = kind
    self.message = message
    self.remedy = remedy
  }

  /// The end of work that was told to stop.
  package static var interrupted: Failure { Failure(.interrupted, "afgebroken; er is niets half weggeschreven") }
}
