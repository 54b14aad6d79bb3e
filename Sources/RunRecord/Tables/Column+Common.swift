// SPDX-License-Identifier: EUPL-1.2

package import Accounting
package import Words

/// Columns that several tables share, so that they mean the same everywhere.
extension Column {
  package static func arrangement(_ path: KeyPath<Row, String> & Sendable) -> Column {
    .text(
      "arrangement", path, nl: "naam van het arrangement in scenario.yaml",
      en: "name of the arrangement in scenario.yaml")
  }
  package static func perspective(_ path: KeyPath<Row, Perspective> & Sendable) -> Column {
    .text(
      "perspectief", path,
      nl: "maatschappelijk (alle partijen, geld en welvaart) of financieel:<partij of groep> (alleen geld)",
      en: "maatschappelijk (all parties, cash and welfare) or financieel:<party or group> (cash only)")
  }
  package static func presentValue(_ path: KeyPath<Row, Double> & Sendable) -> Column {
    .number(
      "contante_waarde", path, Field.perHousehold, nl: "bedrag, contant gemaakt naar de startdatum",
      en: "amount, discounted to the start date")
  }
  package static func mcError(_ path: KeyPath<Row, Double?> & Sendable) -> Column {
    .error(
      "mc_fout", path, Field.perHousehold,
      nl:
        "standaardfout van het gemiddelde door het beperkte aantal trekkingen en herhalingen; leeg als die niet te schatten is",
      en: "standard error of the mean because draws and replications are finite; empty when it cannot be estimated")
  }
  package static func controlledMean(_ path: KeyPath<Row, Double?> & Sendable) -> Column {
    .estimate(
      "gemiddelde_cv", path, Field.perHousehold,
      nl: "gemiddelde waar toeval uit is gehaald: even zuiver, meestal nauwkeuriger; leeg als dat niet kon",
      en:
        "mean with chance taken out (control variates): as unbiased, mostly more precise; empty where that could not be done"
    )
  }
  package static func controlledError(_ path: KeyPath<Row, Double?> & Sendable) -> Column {
    .error(
      "mc_fout_cv", path, Field.perHousehold, nl: "standaardfout van gemiddelde_cv; leeg als die er niet is",
      en: "standard error of gemiddelde_cv; empty when there is none")
  }
  package static func low(_ path: KeyPath<Row, Double?> & Sendable) -> Column {
    .estimate(
      "p2_5", path, Field.perHousehold,
      nl:
        "ondergrens van het 95%-interval: 2,5 % van de trekkingen heeft een lagere verwachte uitkomst; zonder rekenfout",
      en: "lower end of the 95% interval: 2.5% of the draws has a lower expected outcome; freed of simulation noise")
  }
  package static func median(_ path: KeyPath<Row, Double?> & Sendable) -> Column {
    .estimate(
      "p50", path, Field.perHousehold, nl: "middelste verwachte uitkomst van de trekkingen",
      en: "median expected outcome over the draws")
  }
  package static func high(_ path: KeyPath<Row, Double?> & Sendable) -> Column {
    .estimate(
      "p97_5", path, Field.perHousehold,
      nl:
        "bovengrens van het 95%-interval: 2,5 % van de trekkingen heeft een hogere verwachte uitkomst; zonder rekenfout",
      en: "upper end of the 95% interval: 2.5% of the draws has a higher expected outcome; freed of simulation noise")
  }
  package static func probabilityPositive(_ path: KeyPath<Row, Double?> & Sendable) -> Column {
    .share(
      "kans_positief", path, nl: "deel van de trekkingen met een verwacht saldo boven 0; leeg bij andere maten",
      en: "share of draws with an expected net result above 0; empty for other measures")
  }
  package static func lowError(_ path: KeyPath<Row, Double?> & Sendable) -> Column {
    .error(
      "p2_5_fout", path, Field.perHousehold, nl: "standaardfout van p2_5; alleen bij het saldo",
      en: "standard error of p2_5; for the net result only")
  }
  package static func highError(_ path: KeyPath<Row, Double?> & Sendable) -> Column {
    .error(
      "p97_5_fout", path, Field.perHousehold, nl: "standaardfout van p97_5; alleen bij het saldo",
      en: "standard error of p97_5; for the net result only")
  }
  package static func probabilityError(_ path: KeyPath<Row, Double?> & Sendable) -> Column {
    .error(
      "kans_fout", path, "aandeel", nl: "standaardfout van kans_positief, minstens die van één trekking",
      en: "standard error of kans_positief, at least that of one draw")
  }
  package static func spreadReason(_ path: KeyPath<Row, Reason?> & Sendable) -> Column {
    .remark(
      "reden", path, nl: "waarom er geen interval en geen kans is; anders leeg",
      en: "why there is no interval and no chance, in Dutch; empty otherwise")
  }
  package static func party(_ path: KeyPath<Row, String> & Sendable) -> Column {
    .text(
      "partij", path, nl: "naam van de partij", en: "name of the party")
  }
  package static func item(_ path: KeyPath<Row, String> & Sendable) -> Column {
    .text(
      "post", path, nl: "naam van de post in scenario.yaml", en: "name of the item in scenario.yaml")
  }
  package static func from(_ path: KeyPath<Row, Account> & Sendable) -> Column {
    .text(
      "van", path, nl: "rekening waar het bedrag af gaat: partij, partij:welvaart, middelen, productie of waardering",
      en:
        "account the amount leaves: a party, party:welvaart, middelen (resources), productie (production) or waardering (valuation)"
    )
  }
  package static func to(_ path: KeyPath<Row, Account> & Sendable) -> Column {
    .text(
      "naar", path, nl: "rekening waar het bedrag bij komt: partij, partij:welvaart, middelen, productie of waardering",
      en:
        "account the amount enters: a party, party:welvaart, middelen (resources), productie (production) or waardering (valuation)"
    )
  }
  package static func unit(_ path: KeyPath<Row, String> & Sendable) -> Column {
    .remark(
      "eenheid", path, nl: "wat er geteld wordt, zoals uur of jaar",
      en: "what is counted, such as uur (hour) or jaar (year)")
  }
  /// Whose choice a row is about.
  package static func deciding(_ path: KeyPath<Row, Perspective> & Sendable) -> Column {
    .text(
      "perspectief", path,
      nl:
        "wie er kiest: maatschappelijk (alle partijen, geld en welvaart) of financieel:<opdrachtgever of groep> (alleen geld)",
      en:
        "who chooses: maatschappelijk (all parties, cash and welfare) or financieel:<commissioner or group> (cash only)"
    )
  }
  package static func reason(_ path: KeyPath<Row, Reason?> & Sendable) -> Column {
    .remark(
      "reden", path, nl: "waarom er geen waarde is, of wat eraan mankeert; anders leeg",
      en: "why there is no value, or what is wrong with it, in Dutch; empty otherwise")
  }
  package static func costPerspective(_ path: KeyPath<Row, Perspective> & Sendable) -> Column {
    .text(
      "perspectief", path, nl: "wiens kosten het zijn: maatschappelijk of financieel:<partij of groep>",
      en: "whose costs they are: maatschappelijk (society) or financieel:<party or group>")
  }
  package static func effectUnit(_ path: KeyPath<Row, String> & Sendable) -> Column {
    .text(
      "eenheid", path, nl: "eenheid van het effect, zoals het scenario die noemt",
      en: "unit of the effect, as the scenario calls it")
  }
  package static func other(_ path: KeyPath<Row, String> & Sendable) -> Column {
    .text(
      "tegenover", path, nl: "het arrangement waarmee is vergeleken", en: "arrangement compared with")
  }
}

extension Field {
  public static let perHousehold = "euro per huishouden"
}
