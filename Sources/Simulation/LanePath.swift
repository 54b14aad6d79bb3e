// SPDX-License-Identifier: EUPL-1.2

/// How lives of plain models are simulated. The first two give the same bytes, the last the same lives but for rounding; anything
/// but the first is for comparing.
enum LanePath {
  /// Many at a time, in registers as wide as the processor has.
  case widest
  /// Many at a time, in what every processor has.
  case portable
  /// One by one.
  case none
}
