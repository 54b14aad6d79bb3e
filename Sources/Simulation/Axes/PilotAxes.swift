// SPDX-License-Identifier: EUPL-1.2

/// Where the sums of a ``ControlPilot`` stand, by arrangement but the first.
struct PilotAxes {
  let regressors: Int
  let outcomes: Int

  /// [arrangement × regressor × regressor]
  func square(_ arrangement: Int, _ i: Int, _ j: Int = 0) -> Int { (arrangement * regressors + i) * regressors + j }

  /// [arrangement × regressor × outcome]
  func product(_ arrangement: Int, _ regressor: Int, _ outcome: Int = 0) -> Int {
    (arrangement * regressors + regressor) * outcomes + outcome
  }
}
