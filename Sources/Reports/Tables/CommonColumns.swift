// SPDX-License-Identifier: EUPL-1.2

/// Columns that several tables share, so that they mean the same everywhere.
extension Column {
  static let perHousehold = "euro per huishouden"

  static let arrangement = Column.text(
    "arrangement", nl: "naam van het arrangement in scenario.yaml", en: "name of the arrangement in scenario.yaml")
  static let perspective = Column.text(
    "perspectief",
    nl: "maatschappelijk (alle partijen, geld en welvaart) of financieel:<partij of groep> (alleen geld)",
    en: "maatschappelijk (all parties, cash and welfare) or financieel:<party or group> (cash only)")
  static let presentValue = Column.number(
    "contante_waarde", perHousehold, nl: "bedrag, contant gemaakt naar de startdatum",
    en: "amount, discounted to the start date")
  static let mcError = Column.error(
    "mc_fout", perHousehold,
    nl:
      "standaardfout van het gemiddelde door het beperkte aantal trekkingen en herhalingen; leeg als die niet te schatten is",
    en: "standard error of the mean because draws and replications are finite; empty when it cannot be estimated")
  static let controlledMean = Column.estimate(
    "gemiddelde_cv", perHousehold,
    nl: "gemiddelde waar toeval uit is gehaald: even zuiver, meestal nauwkeuriger; leeg als dat niet kon",
    en:
      "mean with chance taken out (control variates): as unbiased, mostly more precise; empty where that could not be done"
  )
  static let controlledError = Column.error(
    "mc_fout_cv", perHousehold, nl: "standaardfout van gemiddelde_cv; leeg als die er niet is",
    en: "standard error of gemiddelde_cv; empty when there is none")
  static let low = Column.estimate(
    "p2_5", perHousehold,
    nl:
      "ondergrens van het 95%-interval: 2,5 % van de trekkingen heeft een lagere verwachte uitkomst; zonder rekenfout",
    en: "lower end of the 95% interval: 2.5% of the draws has a lower expected outcome; freed of simulation noise")
  static let median = Column.estimate(
    "p50", perHousehold, nl: "middelste verwachte uitkomst van de trekkingen",
    en: "median expected outcome over the draws")
  static let high = Column.estimate(
    "p97_5", perHousehold,
    nl:
      "bovengrens van het 95%-interval: 2,5 % van de trekkingen heeft een hogere verwachte uitkomst; zonder rekenfout",
    en: "upper end of the 95% interval: 2.5% of the draws has a higher expected outcome; freed of simulation noise")
  static let probabilityPositive = Column.share(
    "kans_positief", nl: "deel van de trekkingen met een verwacht saldo boven 0; leeg bij andere maten",
    en: "share of draws with an expected net result above 0; empty for other measures")
  static let lowError = Column.error(
    "p2_5_fout", perHousehold, nl: "standaardfout van p2_5; alleen bij het saldo",
    en: "standard error of p2_5; for the net result only")
  static let highError = Column.error(
    "p97_5_fout", perHousehold, nl: "standaardfout van p97_5; alleen bij het saldo",
    en: "standard error of p97_5; for the net result only")
  static let probabilityError = Column.error(
    "kans_fout", "aandeel", nl: "standaardfout van kans_positief, minstens die van één trekking",
    en: "standard error of kans_positief, at least that of one draw")
  static let spreadReason = Column.remark(
    "reden", nl: "waarom er geen interval en geen kans is; anders leeg",
    en: "why there is no interval and no chance, in Dutch; empty otherwise")
  static let party = Column.text("partij", nl: "naam van de partij", en: "name of the party")
  static let item = Column.text(
    "post", nl: "naam van de post in scenario.yaml", en: "name of the item in scenario.yaml")
  static let from = Column.text(
    "van", nl: "rekening waar het bedrag af gaat: partij, partij:welvaart, middelen, productie of waardering",
    en:
      "account the amount leaves: a party, party:welvaart, middelen (resources), productie (production) or waardering (valuation)"
  )
  static let to = Column.text(
    "naar", nl: "rekening waar het bedrag bij komt: partij, partij:welvaart, middelen, productie of waardering",
    en:
      "account the amount enters: a party, party:welvaart, middelen (resources), productie (production) or waardering (valuation)"
  )
  static let unit = Column.remark(
    "eenheid", nl: "wat er geteld wordt, zoals uur of jaar", en: "what is counted, such as uur (hour) or jaar (year)")
}

extension Column {
  /// The same column in another unit.
  func measured(in unit: String) -> Column {
    var copy = self
    copy.unit = unit
    return copy
  }
}
