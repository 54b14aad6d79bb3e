// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// How many lives of each case a draw has: a number, or as many as the program chooses.
enum HouseholdsOption: Equatable, Sendable, ExpressibleByArgument {
  case automatic
  case number(Int)

  /// `4` or `automatisch`.
  init?(argument: String) {
    if argument == "automatisch" {
      self = .automatic
    } else if let number = Int(argument) {
      self = .number(number)
    } else {
      return nil
    }
  }
}
