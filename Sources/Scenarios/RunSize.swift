// SPDX-License-Identifier: EUPL-1.2

/// How much a run simulates, and how much that may be: one bound, whoever asks for the run.
public struct RunSize: Equatable, Sendable {
  /// Most lives: draws × replications × cases × arrangements.
  public static let mostLives = 10_000_000_000
  /// Draws, and replications of each case in each draw.
  public static let numbers = 1...1_000_000

  public var draws: Int
  public var replications: Int
  public var cases: Int
  public var arrangements: Int

  public init(_ scenario: Scenario) {
    draws = scenario.settings.draws
    replications = scenario.settings.replications
    cases = max(1, scenario.cases.count)
    arrangements = max(1, scenario.arrangements.count)
  }

  /// Whether there are no more lives than ``mostLives``.
  public var isBounded: Bool {
    var lives = 1
    for factor in [draws, replications, cases, arrangements] {
      let (product, overflow) = lives.multipliedReportingOverflow(by: factor)
      if overflow || product > Self.mostLives { return false }
      lives = product
    }
    return true
  }

  /// What is too much, Dutch.
  public var excess: String {
    "\(cases) casussen, \(draws) trekkingen, \(replications) herhalingen en \(arrangements) arrangementen "
      + "zijn meer dan \(Self.mostLives / 1_000_000_000) miljard levens"
  }
}
