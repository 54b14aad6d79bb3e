// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Reken een run opnieuw en vergelijk hem byte voor byte.",
    discussion: "De machine en de versies mogen verschillen: die worden genoemd als er iets anders uitkomt.")

  @Argument(help: ArgumentHelp("Map van een run, zoals output/<scenario>/laatste.", valueName: "run"))
  var folder: String

  @Option(help: ArgumentHelp("Map van het scenario, als die niet meer staat waar ze stond.", valueName: "pad"))
  var scenario: String?

  @OptionGroup(title: "Werkwijze") var work: WorkOptions
  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func run() throws {
    let console = messages.console
    try EachPath(console: console).perform([folder]) { folder throws(Failure) in
      let verdict = try Verification(
        folder: folder, scenario: scenario, threads: work.threads, console: console
      ).perform()
      if !verdict.text.isEmpty { try console.result(verdict.text) }
      if !verdict.isConfirmed { throw Failure(.refuted) }
    }
  }
}
