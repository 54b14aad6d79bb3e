// SPDX-License-Identifier: EUPL-1.2

/// What an arrangement is written as a difference with.
enum ArrangementBase: String, CaseIterable {
  case first = "eerste"
  case scenario
}
