// SPDX-License-Identifier: EUPL-1.2

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
