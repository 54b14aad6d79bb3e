// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports
import RunRecord

/// `tijden.json`: when, where and how fast a run was made; nothing of it changes a result, so `verify` ignores it.
public struct RunTimes: Sendable {
  package static let fileName = "tijden.json"

  private let clock: RunClock
  private let start: Int
  private var marks: [(name: String, seconds: Double)] = []
  private var last: Double

  public init(_ clock: RunClock) {
    self.clock = clock
    (start, last) = (clock.moment(), clock.seconds())
  }

  /// Ends the stage that was going on.
  mutating func mark(_ name: String) {
    let now = clock.seconds()
    marks.append((name, now - last))
    last = now
  }

  /// - Parameters:
  ///   - scenario: path of the scenario, relative to the run folder; `nil` where that would tell how the machine is arranged.
  ///   - threads: number of processors used.
  func file(scenario: String?, threads: Int) -> ReportFile {
    var members: [String: JSON] = [
      "begin": .text(Self.text(start)),
      "einde": .text(Self.text(clock.moment())),
      "seconden": .object(
        Dictionary(marks.map { ($0.name, $0.seconds) }, uniquingKeysWith: +).mapValues {
          .number(($0 * 1000).rounded() / 1000)
        }),
      "draden": .integer(threads),
    ]
    if let scenario { members["scenario"] = .text(scenario) }
    return ReportFile(name: Self.fileName, bytes: JSON.object(members).bytes)
  }

  /// `2026-11-22T01:33:14Z`.
  private static func text(_ moment: Int) -> String {
    var moment = moment
    var parts = tm()
    gmtime_r(&moment, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return date + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
