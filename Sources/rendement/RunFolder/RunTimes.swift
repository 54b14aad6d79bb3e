// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports
import RunRecord

/// `tijden.json`: when, where and how fast a run was made; nothing of it changes a result, so `verify` ignores it.
struct RunTimes {
  static let fileName = "tijden.json"

  private let start = time(nil)
  private var marks: [(name: String, seconds: Double)] = []
  private var last = RunTimes.now

  /// Ends the stage that was going on.
  mutating func mark(_ name: String) {
    let now = Self.now
    marks.append((name, now - last))
    last = now
  }

  /// - Parameters:
  ///   - scenario: path of the scenario, relative to the run folder; `nil` where that would tell how the machine is arranged.
  ///   - threads: number of processors used.
  func file(scenario: String?, threads: Int) -> ReportFile {
    var members: [String: JSON] = [
      "begin": .text(Self.text(start)),
      "einde": .text(Self.text(time(nil))),
      "seconden": .object(
        Dictionary(marks.map { ($0.name, $0.seconds) }, uniquingKeysWith: +).mapValues {
          .number(($0 * 1000).rounded() / 1000)
        }),
      "draden": .integer(threads),
    ]
    if let scenario { members["scenario"] = .text(scenario) }
    return ReportFile(name: Self.fileName, bytes: JSON.object(members).bytes)
  }

  /// Seconds on a clock that never goes back.
  static var now: Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }

  /// `2026-11-22T01:33:14Z`.
  private static func text(_ moment: time_t) -> String {
    var moment = moment
    var parts = tm()
    gmtime_r(&moment, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return date + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}

/// Paths seen from a folder.
enum RelativePath {
  /// The way from one folder to a path where both are below a third: then no folder above that one is named in it.
  ///
  /// All are without links.
  static func from(_ folder: String, to path: String, below top: String) -> String? {
    guard top != "/", [folder, path].allSatisfy({ $0.hasPrefix(top + "/") }) else { return nil }
    return from(folder, to: path)
  }

  /// The way from one existing folder to a path, both without links: `../../../scenarios/noord`.
  static func from(_ folder: String, to path: String) -> String {
    let start = folder.split(separator: "/")
    let end = path.split(separator: "/")
    let shared = zip(start, end).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: start.count - shared)
    let parts = up + end[shared...]
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
