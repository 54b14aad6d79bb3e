// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics

/// The stages between scenario files and report, as the commands use them.
enum Engine {
  static func read(_ path: String) throws(Failure) -> Reading { throw missing }

  static func check(_ path: String) throws(Failure) -> Reading { throw missing }

  static func analyse(
    _ scenario: Scenario, threads: Int, progress: ProgressLine?, times: inout RunTimes
  ) throws(Failure) -> Analysis { throw missing }

  static var schema: String { "{}\n" }

  private static let missing = Failure(.ourMistake, "deze versie kan nog geen scenario lezen")
}
