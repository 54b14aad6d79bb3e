// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Runs
import ScenarioFiles
import Scenarios

struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migreer",
    abstract: "Schrijf een scenario in de huidige versie van de taal, met dezelfde betekenis en dezelfde uitkomsten.",
    discussion: """
      Alleen de regels waarvan de betekenis is veranderd en de versie worden anders; de rest blijft tot op het teken gelijk. Zonder optie komt \
      de tekst op het scherm en verandert er niets.
      """)

  @Argument(help: ArgumentHelp("Map van een scenario, of het bestand scenario.yaml.", valueName: "pad"))
  var path: String

  @Option(help: ArgumentHelp("Schrijf de tekst in dit nieuwe bestand.", valueName: "bestand"))
  var output: String?

  @Flag(help: "Vervang het bestand; het oude blijft ernaast staan, met .versie-1 achter de naam.")
  var inPlace = false

  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func validate() throws {
    if output != nil, inPlace { throw ValidationError("kies `--output` of `--in-place`, niet allebei") }
  }

  func run() throws {
    let console = messages.console
    do throws(Failure) {
      try migrate(console)
    } catch {
      console.report(error)
      throw error
    }
  }

  private func migrate(_ console: Console) throws(Failure) {
    let place = try ScenarioPlace(path)
    let source = FolderSource(folder: place.folder).source
    let target = Target(file: place.folder + "/" + place.file, output: output, isReplaced: inPlace)
    switch ScenarioMigration.migrate(source, scenarioFile: place.file, name: place.name) {
    case .current:
      console.note("\(target.file) is al van de huidige versie; er is niets te veranderen")
      if output == nil, !inPlace { try console.result(try target.original()) }
    case .migrated(let migrated):
      try target.write(migrated.text, console)
      for change in migrated.changes {
        console.note("\(place.prefix)\(change.place.file):\(change.place.line): \(change.description)")
      }
      if migrated.changes.isEmpty {
        console.note("alleen de versie is veranderd: al het andere betekent nog hetzelfde")
      }
    case .unreadable(let result):
      let reading = Reading(result, at: place)
      console.report(reading.shownFindings, sources: reading.sources)
      throw Failure(reading.errorKind, "het scenario is niet omgezet: \(reading.summary)")
    case .impossible(let changes):
      let lines = changes.map { "regel \($0.place.line): \($0.description)" }.joined(separator: "; ")
      throw Failure(
        .scenarioHasErrors, "\(target.file) is zo opgemaakt dat het niet vanzelf is om te zetten",
        remedy: "zet bovenaan `rendement: 2` en schrijf zelf, \(lines)")
    }
  }
}

extension MigrateCommand {
  /// Where the text goes; what is there is never lost.
  fileprivate struct Target {
    /// The scenario as it is.
    var file: String
    var output: String?
    var isReplaced: Bool

    func original() throws(Failure) -> [UInt8] {
      do throws(Disk.Refusal) { return try Disk.read(file) } catch { throw Failure(cannotWrite: error) }
    }

    func write(_ bytes: [UInt8], _ console: Console) throws(Failure) {
      guard isReplaced || output != nil else { return try console.result(bytes) }
      do throws(Disk.Refusal) {
        if let output {
          try WholeFile(path: output).create(bytes)
        } else {
          try WholeFile(path: file + ".versie-1").create(try Disk.read(file))
          try WholeFile(path: file).replace(with: bytes)
          console.note("bewaard: \(file).versie-1")
        }
      } catch { throw Failure(cannotWrite: error) }
      console.note("geschreven: \(output ?? file)")
    }
  }
}
