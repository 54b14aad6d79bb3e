// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Glibc
import Runs
import Sampling
import Scenarios

@main
struct Rendement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rendement",
    abstract: "Wat maatwerk voor huishoudens oplevert, voor wie, en hoe zeker dat is.",
    discussion: """
      Status bij afsluiten: 0 klaar; 1 de run of het citaat klopt niet (verify) of een scenario mislukt (batch); 64 verkeerd gebruik; \
      65 fouten in het scenario; 66 invoer ontbreekt; 70 fout van ons; 73 kan niet schrijven; 75 een andere run is \
      bezig; 130 of 143 afgebroken.
      """,
    version: Versions.text,
    subcommands: [
      CheckCommand.self, RunCommand.self, BatchCommand.self, VerifyCommand.self, CompareCommand.self, TraceCommand.self,
      ReceiptCommand.self, QuoteCommand.self, ReportCommand.self, SchemaCommand.self, MigrateCommand.self,
    ])

  static func main() {
    GSLSetup.quietErrors()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let form = GivenArguments.logFormat(arguments)
    Interruption.listen(form)
    Crash.listen(form)
    do {
      try GivenArguments.check(arguments)
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      // The command has said why.
      Glibc.exit(failure.status.rawValue)
    } catch {
      exit(with: error)
    }
  }

  /// Wrong use and help are the parser's; any other error is a mistake of ours.
  private static func exit(with error: any Error) -> Never {
    guard exitCode(for: error) == .failure else { speak(of: error) }
    Console().report(Failure(.ourMistake, "interne fout: \(error)", remedy: "meld dit met het scenario erbij"))
    Glibc.exit(ExitStatus.ourMistake.rawValue)
  }

  /// What the parser says, in which the words of the user are written so that a terminal does not obey them.
  private static func speak(of error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = HiddenCharacter.escaped(fullMessage(for: error))
    if !text.isEmpty { _ = Disk.append(Array((text + "\n").utf8), to: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO) }
    Glibc.exit(code.rawValue)
  }
}
