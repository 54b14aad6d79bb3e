// SPDX-License-Identifier: EUPL-1.2

public import Reports

/// A house style on disk.
public enum ThemeFolder {
  private static let logos = [
    ("logo.svg", "image/svg+xml"), ("logo.png", "image/png"), ("logo.jpg", "image/jpeg"),
  ]
  private static let style = "stijl.css"
  private static let ending = ".mustache"
  /// Bytes of one file of a house style: a page that is mailed carries it.
  static let mostBytes = 5_000_000

  /// - Throws: `inputMissing` when the folder or a file cannot be read, or nothing in it is of use.
  public static func read(_ folder: String) throws(Failure) -> Theme {
    guard Disk.isFolder(folder) else { throw Failure(.inputMissing, "\(folder) is geen map", remedy: advice) }
    var theme = Theme()
    for name in Disk.names(in: folder) {
      if name == style { theme.style = String(decoding: try bytes(folder, name), as: UTF8.self) }
      if let logo = logos.first(where: { $0.0 == name }) {
        theme.setLogo(try bytes(folder, name), mediaType: logo.1, description: "Logo")
      }
      if name.hasSuffix(ending) {
        theme.templates[String(name.dropLast(ending.count))] = String(decoding: try bytes(folder, name), as: UTF8.self)
      }
    }
    guard theme != Theme() else {
      throw Failure(.inputMissing, "in \(folder) staat niets voor een huisstijl", remedy: advice)
    }
    return theme
  }

  private static let advice = "zet er \(style), logo.svg, logo.png of logo.jpg in, of sjablonen (*\(ending))"

  private static func bytes(_ folder: String, _ name: String) throws(Failure) -> [UInt8] {
    do throws(Disk.Refusal) { return try Disk.read(folder + "/" + name, limit: mostBytes) } catch {
      let limit = error.code == Disk.Refusal.tooLarge ? " (hoogstens \(mostBytes / 1_000_000) MB)" : ""
      throw Failure(.inputMissing, "kan \(error.path) niet lezen: \(error.reason)\(limit)")
    }
  }
}
