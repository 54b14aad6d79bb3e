// SPDX-License-Identifier: EUPL-1.2

public import ArgumentParser
import Reports
import RunRecord
public import Runs
public import Scenarios
public import Words

/// Which draws and lives there are, in place of what the scenario says.
struct DrawOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Startgetal van het toeval, in plaats van dat van het scenario.", valueName: "getal"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Aantal trekkingen van de onzekere getallen.", valueName: "aantal"))
  var draws: Int?

  @Option(
    help: ArgumentHelp(
      "Aantal herhalingen van elke casus in elke trekking, of automatisch: dan kiest een proef.", valueName: "aantal"))
  var households: LivesAsked?

  @Option(
    help: ArgumentHelp(
      "Hoe de trekkingen worden gespreid: latin-hypercube, willekeurig of sobol (vraagt 512, 1024, 2048 … trekkingen).",
      valueName: "ontwerp"))
  var design: DesignOption?

  @Option(
    help: ArgumentHelp(
      "Arrangement waarmee de andere worden vergeleken, in plaats van het eerste van het scenario.", valueName: "naam"))
  var referentie: String?

  func validate() throws {
    let lives: Int? = if case .number(let number) = households { number } else { nil }
    for (name, value) in [("--draws", draws), ("--households", lives)] {
      if let value, !RunSize.numbers.contains(value) {
        throw ValidationError(
          "\(name) moet tussen \(RunSize.numbers.lowerBound) en \(RunSize.numbers.upperBound) liggen, niet \(value).")
      }
    }
  }
}

/// What replaces a setting of the scenario.
struct SettingOptions: ParsableArguments {
  @OptionGroup var drawing: DrawOptions

  @Option(
    help: ArgumentHelp(
      "Neem zoveel trekkingen dat de rekenfout van het maatschappelijk saldo niet groter is dan dit: 250 (euro per huishouden) of '1 %'.",
      valueName: "fout"))
  var precision: Precision?

  @Option(
    help: ArgumentHelp(
      "Wat er naast de uitkomsten wordt uitgezocht: basis, kern (een halve minuut) of alle (minuten).",
      valueName: "omvang"))
  var analyses: AnalysesOption?

  @Option(
    help: ArgumentHelp(
      "Tussen welke percentielen van een onzeker getal de balken van de tornado lopen, zoals 10-90.",
      valueName: "laag-hoog"))
  var tornado: TornadoEnds?

  @Option(
    help: ArgumentHelp(
      "Wat een eenheid van het effect waard mag zijn: van:tot of van:tot:stap in hele euro's, in plaats van wat het scenario zegt.",
      valueName: "as"))
  var betalingsbereidheid: WillingnessToPay?
}

extension LivesAsked: ExpressibleByArgument {}

extension Precision: ExpressibleByArgument {}

extension WillingnessToPay: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// How the work is done; changes no result.
struct WorkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Aantal processors; standaard alle. Verandert de uitkomst niet.", valueName: "aantal"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads moet tussen 1 en 1024 liggen, niet \(threads).")
    }
  }
}

/// Where runs are written.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Map waaronder elke run zijn eigen map krijgt.", valueName: "map"))
  var output = "output"

  @Flag(help: "Reken opnieuw, ook als deze run al af is.")
  var force = false

  @Flag(help: "Schrijf alleen tabellen, geen rapport.html en rapport.xlsx.")
  var tablesOnly = false

  func validate() throws { try GivenArguments.check(output: output) }
}

/// How the command speaks.
struct ConsoleOptions: ParsableArguments {
  @Flag(help: "Alleen resultaten; op standaardfout niets, tenzij er iets mis is.")
  var quiet = false

  @Option(help: ArgumentHelp("Vorm van de berichten op standaardfout.", valueName: "vorm"))
  var logFormat = LogFormat.text

  @Option(
    help: ArgumentHelp(
      "Taal van antwoord, kassabon, citaat en rapport: nl of en. Berichten, tabellen en de titels van een scenario blijven zoals ze zijn.",
      valueName: "taal"))
  var language = Language.nl

  @Option(
    help: ArgumentHelp(
      "Kleur, alleen als steun: auto (op een terminal, tenzij NO_COLOR iets bevat), always of never.",
      valueName: "wanneer"))
  var color = ColorChoice.auto

  var console: Console { Console(isQuiet: quiet, format: logFormat, color: color, language: language) }
}

extension Language: ExpressibleByArgument {}

/// The words of the scenario, as an option.
enum AnalysesOption: String, CaseIterable, ExpressibleByArgument {
  case basis, kern, alle

  var scope: Settings.Scope {
    switch self {
    case .basis: .basic
    case .kern: .core
    case .alle: .all
    }
  }
}

/// The words of the scenario, as an option.
enum DesignOption: String, CaseIterable, ExpressibleByArgument {
  case latinHypercube = "latin-hypercube"
  case random = "willekeurig"
  case sobol

  var design: Settings.Design {
    switch self {
    case .latinHypercube: .latinHypercube
    case .random: .random
    case .sobol: .sobol
    }
  }
}
