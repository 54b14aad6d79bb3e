// SPDX-License-Identifier: EUPL-1.2

/// The version of gnuplot, for `run.json`: it draws the pictures of a report and changes no figure.
enum GnuplotVersion {
  private static let name = "gnuplot"

  /// Such as `5.4 patchlevel 4`; `nil` when it is not installed.
  ///
  /// Cost: that of starting gnuplot, some 10 ms.
  static func installed() -> String? {
    guard let outcome = try? Subprogram.run(name, ["--version"]), outcome.status == 0 else { return nil }
    return text(String(decoding: outcome.output, as: UTF8.self))
  }

  /// What `gnuplot --version` says, without the name in front.
  static func text(_ line: String) -> String {
    let words = line.split { $0.isWhitespace }
    return (words.first == name[...] ? words.dropFirst() : words[...]).joined(separator: " ")
  }
}
