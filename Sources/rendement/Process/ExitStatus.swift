// SPDX-License-Identifier: EUPL-1.2

import Runs

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

extension Failure {
  var status: ExitStatus {
    switch kind {
    case .refuted: .refuted
    case .wrongUse: .wrongUse
    case .scenarioHasErrors: .scenarioHasErrors
    case .inputMissing: .inputMissing
    case .ourMistake: .ourMistake
    case .cannotWrite: .cannotWrite
    case .tryLater: .tryLater
    case .interrupted: Interruption.status
    }
  }
}
