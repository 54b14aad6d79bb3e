// SPDX-License-Identifier: EUPL-1.2

/// A path written in a scenario: a file in its own folder, or in the common price lists `../prijzen/`.
enum ScenarioPath {
  /// Whether the path stays in the two folders a scenario may read.
  static func isAllowed(_ path: String) -> Bool {
    guard !path.isEmpty, !path.hasPrefix("/"), !path.utf8.contains(0) else { return false }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)[...]
    if parts.starts(with: ["..", "prijzen"]) { parts = parts.dropFirst(2) }
    return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// The path relative to the folder of all scenarios.
  static func fromRoot(_ path: String, scenario: String) -> String {
    path.hasPrefix("../") ? String(path.dropFirst(3)) : scenario + "/" + path
  }
}
