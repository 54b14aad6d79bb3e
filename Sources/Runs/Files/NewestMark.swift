// SPDX-License-Identifier: EUPL-1.2

/// The link to the newest run of a scenario.
enum NewestMark {
  static let name = "laatste"

  /// Whether a path is a link to a run beside it.
  static func isOne(_ path: String) -> Bool {
    guard let target = Disk.destination(path) else { return false }
    return target.utf8.count == 12 && target.allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
