// SPDX-License-Identifier: EUPL-1.2

import Reports
import Words

/// How far work is, in one line.
struct ProgressText {
  /// What is being done.
  var title: String
  /// How much of it, 0...1.
  var share: Double
  /// Standard error of the social net result so far, euro per household.
  var error: Double?
  /// Seconds since it began.
  var elapsed: Double

  /// So that it stays one line on a usual terminal.
  static let width = 79

  /// `noord: simuleren 42 %, rekenfout nu € 250, nog 20 s`; of a long title the end is left out.
  var line: String {
    let figures = [
      "\(Int(share * 100)) %", error.map { "rekenfout nu " + NumberStyle.dutch.euro(Rounding.error($0)) },
      left.map { "nog " + Self.duration($0) },
    ].compactMap(\.self).joined(separator: ", ")
    let room = max(1, Self.width - figures.count - 1)
    return (title.count > room ? title.prefix(room - 1) + "…" : title) + " " + figures
  }

  /// Seconds; `nil` while there is too little to go by.
  private var left: Double? { share >= 0.02 && elapsed >= 1 ? elapsed * (1 - share) / share : nil }

  /// `20 s`, `4 min`, `2 uur 5 min`: rounded up, since a promise that is kept is worth more.
  static func duration(_ seconds: Double) -> String {
    guard seconds > 60 else { return "\(Int(seconds.rounded(.up))) s" }
    let minutes = Int((seconds / 60).rounded(.up))
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) uur \(minutes % 60) min"
  }
}
