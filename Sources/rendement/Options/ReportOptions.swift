// SPDX-License-Identifier: EUPL-1.2

public import ArgumentParser
import Reports
import RunRecord
public import Runs

/// What a report looks like; changes no figure.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Map met een eigen huisstijl: stijl.css, logo.svg, logo.png of logo.jpg, en eigen sjablonen (*.mustache).",
      valueName: "map"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "Groepen van minder casussen of huishoudens dan dit worden niet getoond; 0 of 1 toont alles, met --publish is \(SmallGroups.fewestPublic) het minste.",
      valueName: "aantal"))
  var smallGroups = SmallGroups.usual.fewest

  @Flag(help: "Maak ook rapport.pdf, met Chromium of WeasyPrint als dat er is.")
  var pdf = false

  @Option(
    help: ArgumentHelp(
      "Schrijf de tabellen ook in deze vorm; excel-nl opent in Excel met Nederlandse instellingen.", valueName: "vorm"))
  var csv: TableForm?

  @Flag(
    help:
      "Maak een rapport dat naar buiten mag, met tabellen in openbaar/: zonder kleine groepen en losse casussen, ook niet door aftrekken, met dcat.jsonld voor een datacatalogus."
  )
  var publish = false

  @Option(
    help: ArgumentHelp(
      "Kenmerken en leefgebieden waarnaar --publish groepen laat zien als er moet worden gekozen, met komma's; standaard de volgorde van het scenario.",
      valueName: "namen"))
  var publishBy = ""

  @Option(
    help: ArgumentHelp(
      "Bestand dat zegt wie publiceert, wanneer, en waar men vragen kan stellen; zonder staat dat nergens.",
      valueName: "bestand"))
  var publicatie: String?

  @Flag(help: "Schrijf ook een concept voor het Algoritmeregister, algoritmeregister.csv.")
  var register = false

  @Option(help: ArgumentHelp("Map voor het rapport; standaard <afdruk>-rapport naast de run.", valueName: "map"))
  var output: String?

  func validate() throws {
    if let output { try GivenArguments.check(output: output, named: true) }
    guard (0...1_000_000).contains(smallGroups) else {
      throw ValidationError("--small-groups moet tussen 0 en 1000000 liggen, niet \(smallGroups).")
    }
    guard !publish || smallGroups >= SmallGroups.fewestPublic else {
      throw ValidationError(
        "--publish vraagt --small-groups \(SmallGroups.fewestPublic) of meer: bij minder is van een groep één casus te kennen."
      )
    }
    guard publish || publishBy.isEmpty else {
      throw ValidationError("--publish-by hoort bij --publish.")
    }
  }
}

extension TableForm: ExpressibleByArgument {}
