// SPDX-License-Identifier: EUPL-1.2

/// How many lives of each case a draw has: a number, or as many as the program chooses.
public enum LivesAsked: Equatable, Sendable {
  case automatic
  case number(Int)

  /// `4` or `automatisch`.
  public init?(argument: String) {
    if argument == "automatisch" {
      self = .automatic
    } else if let number = Int(argument) {
      self = .number(number)
    } else {
      return nil
    }
  }
}
