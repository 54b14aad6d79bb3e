// SPDX-License-Identifier: EUPL-1.2

/// The exit statuses of the command, as the manual lists them.
enum ExitStatus: Int32, Sendable {
  case done = 0
  /// `verify` found a difference, or a scenario of a `batch` failed.
  case refuted = 1
  case wrongUse = 64
  case scenarioHasErrors = 65
  case inputMissing = 66
  case ourMistake = 70
  case cannotWrite = 73
  case tryLater = 75
  case interrupted = 130
  case terminated = 143
}

/// Why a command stops, in words for the user.
struct Failure: Error, Equatable, Sendable {
  var status: ExitStatus
  /// One Dutch sentence without a full stop; empty when everything has been said.
  var message: String
  /// What to do, Dutch; may be empty.
  var remedy: String

  init(_ status: ExitStatus, _ message: String = "", remedy: String = "") {
    self.status = status
    self.message = message
    self.remedy = remedy
  }
}
