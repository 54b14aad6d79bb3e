// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities

extension KeyTable {
  /// A family of distributions, and the ways to state one.
  struct Family {
    /// A way to state it: the keys, in the order of the numbers of the form; no form for lists and tables.
    struct Way {
      var keys: [String]
      var form: Distribution.Form?

      init(_ keys: [String], _ form: Distribution.Form? = nil) {
        self.keys = keys
        self.form = form
      }
    }

    var name: String
    var ways: [Way]
    var optional: [String] = []

    /// Its ways for messages: `` `laag` en `hoog`, of `interval` ``.
    var wanted: String {
      ways.map { way in
        let keys = way.keys.map { "`\($0)`" }
        let start = keys.dropLast().joined(separator: ", ")
        return start.isEmpty ? keys.joined() : start + " en " + keys[keys.count - 1]
      }.joined(separator: ", of ")
    }
  }

  static let timeFamilies: [Family] = [
    Family(name: "vast", ways: [.init(["gemiddelde"], .fixed)]),
    Family(name: "exponentieel", ways: [.init(["gemiddelde"], .exponentialMean), .init(["tempo"], .exponentialRate)]),
    Family(
      name: "weibull", ways: [.init(["gemiddelde", "vorm"], .weibullMean), .init(["schaal", "vorm"], .weibullScale)]),
    Family(
      name: "gamma", ways: [.init(["gemiddelde", "spreiding"], .gammaMean), .init(["vorm", "tempo"], .gammaRate)]),
    Family(
      name: "lognormaal",
      ways: [.init(["gemiddelde", "spreiding"], .lognormalMean), .init(["mu", "sigma"], .lognormalLog)],
      optional: ["eenheid"]),
    Family(name: "gompertz", ways: [.init(["vorm", "tempo"], .gompertz)]),
    Family(name: "loglogistisch", ways: [.init(["schaal", "vorm"], .logLogistic)]),
    Family(
      name: "gegeneraliseerde_gamma", ways: [.init(["mu", "sigma", "q"], .generalisedGamma)], optional: ["eenheid"]),
    Family(name: "stuksgewijs", ways: [.init(["grenzen", "tempo"])]),
    Family(name: "tabel", ways: [.init(["bestand"])]),
    Family(name: "empirisch", ways: [.init(["tijden"])], optional: ["gewichten"]),
  ]

  static let duration = Section(
    "duur", "Een duur",
    "Waar een duur wordt gevraagd: een vaste tijd zoals `6 maanden`, of een verdeling met de getallen die daarbij horen.",
    moments + shapes + lists)

  private static let moments: [Key] = [
    Key(
      "verdeling", "duration", .choice(timeFamilies.map(\.name)), required: true,
      nl: "De vorm van de verdeling.", en: "The shape of the distribution.", example: "verdeling: weibull"),
    Key(
      "gemiddelde", "mean", .formula(.positiveDuration),
      nl: "De gemiddelde tijd, bij vast, exponentieel, weibull, gamma en lognormaal.", en: "The mean time.",
      example: "gemiddelde: 2 jaar"),
    Key(
      "spreiding", "sd", .formula(.positiveDuration), nl: "De standaardafwijking, bij gamma en lognormaal.",
      en: "The standard deviation, for gamma and lognormal.", example: "spreiding: 40 dagen"),
  ]

  private static let shapes: [Key] = [
    Key(
      "vorm", "shape", .formula(Measure(nil, .any, example: "1.5")),
      nl:
        "De vorm, bij weibull, gamma en loglogistisch een getal groter dan 0 (weibull boven 1: de kans neemt toe met de tijd); bij gompertz "
        + "de groei van het tempo per jaar, die onder 0 mag zijn.",
      en: "The shape; for Gompertz the growth of the hazard per year.", example: "vorm: 1.5"),
    Key(
      "schaal", "scale", .formula(.positiveDuration),
      nl: "De schaal: bij weibull de tijd waarin 63 % het heeft gehad, bij loglogistisch de mediaan.",
      en: "The scale, for Weibull and log-logistic.", example: "schaal: 3 jaar"),
    Key(
      "tempo", "rate", .formulas(.rate),
      nl:
        "Het tempo: bij exponentieel overal, bij gompertz op tijd 0, bij gamma (met `vorm`) de kansdichtheid t^(vorm-1) e^(-tempo t); bij "
        + "stuksgewijs een lijst, één meer dan `grenzen`.",
      en: "The hazard; for piecewise a list, one more than the bounds.", example: "tempo: 0.2 per jaar"),
    Key(
      "mu", "mu", .formula(.number),
      nl: "Het gemiddelde van de logaritme van de tijd, bij lognormaal en gegeneraliseerde_gamma.",
      en: "Mean of the logarithm of the time.", example: "mu: 0.3"),
    Key(
      "sigma", "sigma", .formula(.positiveNumber), nl: "De spreiding van de logaritme van de tijd, bij `mu`.",
      en: "Scale of the logarithm of the time.", example: "sigma: 0.8"),
    Key(
      "q", "q", .formula(.factor),
      nl: "De vorm van gegeneraliseerde_gamma: 0 is lognormaal, 1 is weibull, gelijk aan `sigma` is gamma.",
      en: "Shape of the generalised gamma.", example: "q: 0.5"),
    Key(
      "eenheid", "mu.unit", .choice(TimeWord.allCases.map(\.rawValue)), standard: "jaar",
      nl: "De tijd waarvan `mu` de logaritme is.", en: "The unit of which mu is the logarithm.",
      example: "eenheid: maand"),
    Key(
      "versnelling", "by", .formula(.positiveNumber), standard: "1",
      nl:
        "Hoeveel sneller de klok loopt, bij elke verdeling; mag kenmerken gebruiken. Bij een leeftijd of jaartal loopt de tijd sinds het begin "
        + "sneller: met 2 is wie 47 is na anderhalf jaar 50.",
      en: "How much faster the clock runs, for any law.", example: "versnelling: exp(0.03 * (leeftijd_begin - 40))"),
  ]

  private static let lists: [Key] = [
    Key(
      "grenzen", "bounds", .numbers(nil),
      nl: "Oplopende grenzen tussen de tempo's van stuksgewijs: tijden, of bij `klok: kalender` jaartallen.",
      en: "Ascending bounds between the hazards.", example: "grenzen: [1 jaar, 5 jaar]"),
    Key(
      "bestand", "table", .file, nl: "Een [tabel met kansen](#een-tabel-met-kansen) in de eigen map, bij tabel.",
      en: "A hazard table in the own folder.", example: "bestand: sterfte.csv"),
    Key(
      "tijden", "times", .numbers(nil), nl: "De waargenomen tijden, bij empirisch; formules mogen.",
      en: "The observed times.",
      example: "tijden: [1 maand, 3 maanden, 1 jaar]"),
    Key(
      "gewichten", "weights", .numbers(nil), standard: "alle 1", nl: "Hoe vaak elke tijd telt, bij empirisch.",
      en: "How much each time counts.", example: "gewichten: [5, 3, 2]"),
  ]
}

/// What a clock is counted from, as written.
enum ClockWord: String, CaseIterable {
  case entry = "binnenkomst"
  case start
  case calendar = "kalender"
  case age = "leeftijd"

  /// Whether the clock stands at 0 at first.
  var isFromZero: Bool { self == .entry || self == .start }
}

/// A unit of time of which a logarithm is taken.
enum TimeWord: String, CaseIterable {
  case year = "jaar"
  case month = "maand"
  case week
  case day = "dag"

  var years: Double { UnitWords.years[rawValue] ?? 1 }
}
