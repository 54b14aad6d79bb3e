// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Reports
import Runs

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Reken een run opnieuw en vergelijk hem byte voor byte, of controleer een citaat.",
    usage: """
      rendement verify <run> [<scenario>]
      rendement verify <referentie> <scenario>
      """,
    discussion: """
      Een run: de machine en de versies mogen verschillen; die worden genoemd als er iets anders uitkomt.
      Een citaat: het cijfer wordt nagerekend uit het scenario, of nagekeken in de run als die er nog is, en bevestigd of \
      weerlegd.
      """)

  @Argument(
    help: ArgumentHelp(
      "Map van een run, zoals output/<scenario>/laatste, of de referentie van een citaat, zoals R6:….",
      valueName: "run-of-referentie"))
  var subject: String

  @Argument(
    help: ArgumentHelp(
      "Map van het scenario; bij een run alleen nodig als het niet meer staat waar het stond.", valueName: "scenario"))
  var place: String?

  @Option(help: ArgumentHelp("Hetzelfde als het tweede argument.", valueName: "pad"))
  var scenario: String?

  @Option(help: ArgumentHelp("Map met runs, om een citaat in na te kijken.", valueName: "map"))
  var output = "output"

  @OptionGroup(title: "Werkwijze") var work: WorkOptions
  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func validate() throws {
    if place != nil, scenario != nil { throw ValidationError("Geef het scenario één keer.") }
    if QuoteReference.isMeant(by: subject), place == nil, scenario == nil {
      throw ValidationError("Geef na de referentie de map van het scenario.")
    }
  }

  func run() throws {
    let console = messages.console
    do throws(Failure) {
      let (text, isConfirmed) = try verdict(console)
      try console.result(text)
      if !isConfirmed { throw Failure(.refuted) }
    } catch {
      console.report(error)
      throw error
    }
  }

  private func verdict(_ console: Console) throws(Failure) -> (text: String, isConfirmed: Bool) {
    guard QuoteReference.isMeant(by: subject), let scenario = place ?? scenario else {
      let verdict = try Verification(
        folder: subject, scenario: place ?? scenario, threads: work.threads, context: console.context
      ).perform()
      return (verdict.text, verdict.isConfirmed)
    }
    let verdict = try QuoteVerification(
      reference: try reference(), scenario: scenario, output: output, language: console.language, threads: work.threads,
      context: console.context
    ).perform()
    return (verdict.text, verdict.isConfirmed)
  }

  private func reference() throws(Failure) -> QuoteReference {
    do throws(QuoteReference.Malformed) {
      return try QuoteReference(reading: subject)
    } catch {
      throw Failure(.wrongUse, error.message, remedy: error.remedy)
    }
  }
}
