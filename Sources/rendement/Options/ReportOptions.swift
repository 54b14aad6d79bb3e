// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Reports

/// What a report looks like; changes no figure.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Map met een eigen huisstijl: stijl.css, logo.svg, logo.png of logo.jpg, en eigen sjablonen (*.mustache).",
      valueName: "map"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "Groepen van minder huishoudens dan dit worden niet getoond; 0 of 1 toont alles.", valueName: "aantal"))
  var smallGroups = SmallGroups.usual.fewest

  @Flag(help: "Maak ook rapport.pdf, met WeasyPrint of Chromium als dat er is.")
  var pdf = false

  func validate() throws {
    guard (0...1_000_000).contains(smallGroups) else {
      throw ValidationError("--small-groups moet tussen 0 en 1000000 liggen, niet \(smallGroups).")
    }
  }
}
