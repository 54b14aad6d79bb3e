// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Runs

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Maak het rapport van een run opnieuw: in een andere taal, huisstijl of vorm.",
    discussion:
      "De run zelf verandert niet: het rapport komt in een map ernaast, <afdruk>-rapport. Er wordt niets opnieuw gerekend."
  )

  @Argument(help: ArgumentHelp("Map van een run, zoals output/<scenario>/laatste.", valueName: "run"))
  var folders: [String]

  @OptionGroup(title: "Rapport") var options: ReportOptions
  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func run() throws {
    let console = messages.console
    try EachPath(console: console).perform(folders) { folder throws(Failure) in
      let rebuild = ReportRebuild(plan: try ReportPlan(options, messages), context: console.context)
      try console.result(try rebuild.perform(folder) + "\n")
    }
  }
}
