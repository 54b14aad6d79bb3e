// SPDX-License-Identifier: EUPL-1.2

import Reports
import Words

/// What the options of a report mean, with the files that they name read.
struct ReportPlan {
  var language = Language.nl
  var theme = Theme()
  var smallGroups = SmallGroups.usual
  var wantsPDF = false
  var hasPictures = true
  /// `nil`: no second set of tables.
  var tableForm: TableForm?
  var isPublication = false
  /// What the municipality says of itself.
  var publication: Publication?
  var wantsRegister = false
  /// What groups in public should rather be made by.
  var publishBy: [String] = []
  /// `nil`: beside the run.
  var output: String?

  init() {}

  /// - Throws: status 66 when the folder of the house style, a file in it, or the file of the publication cannot be read; 65 when that
  ///   has mistakes, which have been shown.
  init(_ options: ReportOptions, _ messages: ConsoleOptions) throws(Failure) {
    language = messages.language
    smallGroups = SmallGroups(fewest: options.smallGroups)
    wantsPDF = options.pdf
    tableForm = options.csv
    (isPublication, wantsRegister) = (options.publish, options.register)
    if let file = options.publicatie { publication = try PublicationFile.read(file, messages.console) }
    publishBy = options.publishBy.split(separator: ",").map(String.init)
    output = options.output
    if let folder = options.theme { theme = try ThemeFolder.read(folder) }
  }
}

extension Failure {
  init(_ failure: TemplateFailure) {
    self.init(
      .inputMissing, "het sjabloon \(failure.template).mustache is niet te gebruiken: \(failure.reason)",
      remedy: "herstel het in de map van --theme, of haal het daar weg")
  }
}

/// A house style on disk.
enum ThemeFolder {
  private static let logos = [
    ("logo.svg", "image/svg+xml"), ("logo.png", "image/png"), ("logo.jpg", "image/jpeg"),
  ]
  private static let style = "stijl.css"
  private static let ending = ".mustache"
  /// Bytes of one file of a house style: a page that is mailed carries it.
  static let mostBytes = 5_000_000

  /// - Throws: status 66 when the folder or a file cannot be read, or nothing in it is of use.
  static func read(_ folder: String) throws(Failure) -> Theme {
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
