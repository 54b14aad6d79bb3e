// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord

/// `bestanden.sha256`: which files this program wrote in a folder, and how. What is not in it, or is otherwise now, is somebody's.
///
/// `sha256sum -c` reads it too. The last line is a digest of those before it, so that a list of another program, or one that was
/// changed, is not taken for ours.
struct FileList: Equatable {
  static let name = "bestanden.sha256"
  /// The list of a folder that is still being written: whatever has one of its names is ours.
  static let unfinishedName = ".bezig"

  /// Name, relative to the folder → digest.
  private(set) var digests: [String: String]

  init(_ files: [ReportFile]) {
    digests = Dictionary(files.map { ($0.name, $0.digest) }) { $1 }
  }

  /// Of files that are still being written.
  init(unfinished names: [String]) {
    digests = Dictionary(names.map { ($0, Self.unknown) }) { $1 }
  }

  /// - Returns: `nil` for anything but a list that this program wrote.
  init?(reading bytes: [UInt8]) {
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let last = lines.popLast(), last == Self.closing(lines) else { return nil }
    digests = [:]
    for line in lines where !line.hasPrefix("#") {
      guard let (name, digest) = Self.entry(line) else { return nil }
      digests[name] = digest
    }
  }

  var bytes: [UInt8] {
    let lines =
      ["# Geschreven door rendement; na te kijken met: sha256sum -c \(Self.name)"]
      + digests.sorted { $0.key < $1.key }.map { Self.line($0.value, $0.key) }
    return Array((lines + [Self.closing(lines)]).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }

  /// Whether the list says that a file with these bytes is ours.
  func has(_ name: String, _ bytes: @autoclosure () -> [UInt8]) -> Bool {
    guard let digest = digests[name] else { return false }
    return digest == Self.unknown || digest == SHA256(bytes()).hex
  }

  private static let unknown = String(repeating: "0", count: 64)

  private static func closing(_ lines: [String]) -> String {
    "# " + SHA256(lines.map { $0 + "\n" }.joined()).hex
  }

  // MARK: A line of sha256sum

  /// A line feed or backslash in a name is written out, with a backslash before the line.
  private static func line(_ digest: String, _ name: String) -> String {
    let written = name.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    return (written == name ? "" : "\\") + digest + "  " + written
  }

  private static func entry(_ line: String) -> (name: String, digest: String)? {
    let isWrittenOut = line.hasPrefix("\\")
    let rest = isWrittenOut ? line.dropFirst() : line[...]
    guard rest.count > 66, rest.dropFirst(64).hasPrefix("  ") else { return nil }
    let name = String(rest.dropFirst(66))
    return (isWrittenOut ? read(name) : name, String(rest.prefix(64)))
  }

  private static func read(_ written: String) -> String {
    var name = ""
    var isEscaped = false
    for character in written {
      if isEscaped { name.append(character == "n" ? "\n" : character) }
      if !isEscaped, character != "\\" { name.append(character) }
      isEscaped = !isEscaped && character == "\\"
    }
    return name
  }
}
