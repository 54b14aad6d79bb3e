// SPDX-License-Identifier: EUPL-1.2

/// A demand on a scenario as a whole; one per file, named after what it demands.
protocol Rule: Sendable {
  /// Reports what does not meet the demand.
  static func check(_ context: Context)
}
