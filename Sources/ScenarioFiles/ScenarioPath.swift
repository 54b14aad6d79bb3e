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

  /// The folder beside the scenario's own and the path in it; `nil` for any other path.
  static func beside(_ path: String) -> (folder: String, path: String)? {
    let parts = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == "..", isFolder(parts[1]), parts[1] != "prijzen" else { return nil }
    return (parts[1], parts[2])
  }

  /// The folder that `../name` names; `nil` for anything else, and for the common price lists.
  static func folder(_ text: String) -> String? {
    let name = text.hasSuffix("/") ? text.dropLast() : text[...]
    guard name.hasPrefix("../"), isFolder(String(name.dropFirst(3))), name != "../prijzen" else { return nil }
    return String(name.dropFirst(3))
  }

  private static func isFolder(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && !name.utf8.contains(0)
  }

  /// The path relative to the folder of all scenarios.
  static func fromRoot(_ path: String, scenario: String) -> String {
    path.hasPrefix("../") ? String(path.dropFirst(3)) : scenario + "/" + path
  }
}
