// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `acceptatie.csv`: acceptability curves and their frontier.
public enum AcceptabilityTable {
  public static let columns: [Column] = [
    .deciding,
    .text(
      "as",
      nl:
        "waarover de curve loopt: drempel = wat een arrangement minstens beter moet zijn dan de referentie; weging = hoe zwaar welvaart telt; "
        + "betalingsbereidheid = wat een eenheid van het effect waard is (willingness to pay)",
      en: "what the curve runs over: drempel = how much better than the reference an arrangement has to be; "
        + "weging = how much valued effects count; betalingsbereidheid = what a unit of effect is worth (willingness to pay)",
      allowed: AcceptabilityRow.Axis.allCases.map(\.rawValue)),
    .number(
      "waarde", "drempel: euro per huishouden; weging: maal de prijs; betalingsbereidheid: euro per eenheid effect",
      nl: "plaats op de as",
      en: "place on the axis: euro per household, multiple of the prices of valued effects, or euro per unit of effect"),
    .arrangement,
    .share(
      "kans_goed_genoeg",
      nl:
        "deel van de trekkingen waarin het verwachte saldo minstens de drempel is (bij weging: minstens 0; bij betalingsbereidheid: de netto baat minstens 0); leeg voor de referentie",
      en:
        "share of draws with an expected net result of at least the threshold (weging and betalingsbereidheid: at least 0); empty for the reference"
    ),
    .error(
      "mc_fout_goed_genoeg", share,
      nl: "standaardfout van kans_goed_genoeg; nooit minder dan één trekking, en 0 voor de referentie",
      en: "standard error of kans_goed_genoeg; never less than one draw, and 0 for the reference"),
    .share(
      "kans_beste",
      nl:
        "deel van de trekkingen waarin dit de beste keuze is; de referentie is dat als geen arrangement de drempel haalt",
      en: "share of draws in which this is the best choice; the reference is when no arrangement clears the threshold"),
    .error(
      "mc_fout_beste", share, nl: "standaardfout van kans_beste; nooit minder dan één trekking",
      en: "standard error of kans_beste; never less than one draw"),
    .least(
      "verwacht_verlies", Column.perHousehold,
      nl:
        "wat deze keuze naar verwachting kost doordat zij niet in elke trekking de beste is (expected loss); bij de keuze met het "
        + "hoogste verwachte saldo is dat de EVPI",
      en:
        "what this choice costs on average because it is not the best in every draw (expected loss); for the choice with the "
        + "highest expected net result that is the EVPI"),
    .error(
      "mc_fout_verlies", Column.perHousehold,
      nl: "standaardfout van verwacht_verlies; 0 als alle trekkingen dezelfde beste keuze geven",
      en: "standard error of verwacht_verlies; 0 when the best choice is the same in all draws"),
    .share(
      "kans_beste_grens",
      nl: "kans_beste van de keuze met het hoogste verwachte saldo na aftrek van de drempel; leeg bij de andere keuzes",
      en:
        "kans_beste of the choice with the highest expected net result less the threshold (frontier); empty for the others"
    ),
    .reason,
  ]

  private static let share = "aandeel (0-1)"

  public static let schema = TableSchema(
    name: "acceptatie",
    title: Bilingual(
      nl: "Hoe waarschijnlijk elk arrangement goed genoeg is, en de beste keuze",
      en: "How likely every arrangement is to be good enough, and the best choice"),
    disclosure: .everyone, columns: columns, key: ["perspectief", "as", "waarde", "arrangement"])

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.acceptability.map(row))
  }

  private static func row(_ row: AcceptabilityRow) -> [Cell] {
    [
      .text(row.perspective.key), .text(row.axis.rawValue), .number(row.at), .text(row.arrangement), Cell(row.clears),
      Cell(row.clearsError), Cell(row.best), Cell(row.bestError), Cell(row.loss), Cell(row.lossError),
      Cell(row.isOnFrontier ? row.best : nil),
      Cell(row.reason),
    ]
  }
}

extension Column {
  /// Whose choice a row is about.
  static let deciding = Column.text(
    "perspectief",
    nl:
      "wie er kiest: maatschappelijk (alle partijen, geld en welvaart) of financieel:<opdrachtgever of groep> (alleen geld)",
    en: "who chooses: maatschappelijk (all parties, cash and welfare) or financieel:<commissioner or group> (cash only)"
  )
  static let reason = Column.remark(
    "reden", nl: "waarom er geen waarde is, of wat eraan mankeert; anders leeg",
    en: "why there is no value, or what is wrong with it, in Dutch; empty otherwise")
}
