// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of acceptatie.csv: how likely an option is to be good enough and to be the best, at one place on an axis.
///
/// Probabilities are over what is uncertain, of expected worth, freed of replication noise.
public struct AcceptabilityRow: TableRow {
  public enum Axis: String, Sendable, CaseIterable, CellValue {
    /// What an arrangement has to be worth more than the reference, euro per household.
    case threshold = "drempel"
    /// What a unit of valued effect counts for, as a multiple of its price in the scenario.
    case weight = "weging"
    /// What a unit of effect is worth (willingness to pay), euro.
    case willingness = "betalingsbereidheid"
  }

  public var perspective = Perspective.social
  public var axis = Axis.threshold
  public var at = 0.0
  public var arrangement = ""
  /// Share of draws in which the arrangement is at least the threshold better than the reference; `nil` for the reference.
  public var clears: Double?
  public var clearsError: Double?
  /// Share of draws in which it is the best of all, the reference included.
  public var best: Double?
  public var bestError: Double?
  /// What choosing it is expected to cost against choosing the best in every draw: euro per household, 0 or more.
  public var loss: Double?
  public var lossError: Double?
  /// Has the highest expected worth here: its `best` is the acceptability frontier.
  public var isOnFrontier = false
  /// Why there are no probabilities.
  public var reason: Reason?

  /// `best` of the acceptability frontier.
  var frontierBest: Double? {
    get { isOnFrontier ? best : nil }
    set { isOnFrontier = newValue != nil }
  }

  public init() {}
}

extension AcceptabilityRow {
  public static let schema = RowSchema<AcceptabilityRow>(
    "acceptatie", version: 1,
    title: Bilingual(
      nl: "Hoe waarschijnlijk elk arrangement goed genoeg is, en de beste keuze",
      en: "How likely every arrangement is to be good enough, and the best choice"),
    disclosure: .everyone, key: [\.perspective, \.axis, \.at, \.arrangement],
    columns: [
      .deciding(\.perspective),
      .text(
        "as", \.axis,
        nl:
          "waarover de curve loopt: drempel = wat een arrangement minstens beter moet zijn dan de referentie; weging = hoe zwaar welvaart telt; "
          + "betalingsbereidheid = wat een eenheid van het effect waard is (willingness to pay)",
        en: "what the curve runs over: drempel = how much better than the reference an arrangement has to be; "
          + "weging = how much valued effects count; betalingsbereidheid = what a unit of effect is worth (willingness to pay)",
        allowed: AcceptabilityRow.Axis.allCases.map(\.rawValue)),
      .number(
        "waarde", \.at,
        "drempel: euro per huishouden; weging: maal de prijs; betalingsbereidheid: euro per eenheid effect",
        nl: "plaats op de as",
        en:
          "place on the axis: euro per household, multiple of the prices of valued effects, or euro per unit of effect"),
      .arrangement(\.arrangement),
      .share(
        "kans_goed_genoeg", \.clears,
        nl:
          "deel van de trekkingen waarin het verwachte saldo minstens de drempel is (bij weging: minstens 0; bij betalingsbereidheid: de netto baat minstens 0); leeg voor de referentie",
        en:
          "share of draws with an expected net result of at least the threshold (weging and betalingsbereidheid: at least 0); empty for the reference"
      ),
      .error(
        "mc_fout_goed_genoeg", \.clearsError, share,
        nl: "standaardfout van kans_goed_genoeg; nooit minder dan één trekking, en 0 voor de referentie",
        en: "standard error of kans_goed_genoeg; never less than one draw, and 0 for the reference"),
      .share(
        "kans_beste", \.best,
        nl:
          "deel van de trekkingen waarin dit de beste keuze is; de referentie is dat als geen arrangement de drempel haalt",
        en: "share of draws in which this is the best choice; the reference is when no arrangement clears the threshold"
      ),
      .error(
        "mc_fout_beste", \.bestError, share, nl: "standaardfout van kans_beste; nooit minder dan één trekking",
        en: "standard error of kans_beste; never less than one draw"),
      .least(
        "verwacht_verlies", \.loss, Field.perHousehold,
        nl:
          "wat deze keuze naar verwachting kost doordat zij niet in elke trekking de beste is (expected loss); bij de keuze met het "
          + "hoogste verwachte saldo is dat de EVPI",
        en:
          "what this choice costs on average because it is not the best in every draw (expected loss); for the choice with the "
          + "highest expected net result that is the EVPI"),
      .error(
        "mc_fout_verlies", \.lossError, Field.perHousehold,
        nl: "standaardfout van verwacht_verlies; 0 als alle trekkingen dezelfde beste keuze geven",
        en: "standard error of verwacht_verlies; 0 when the best choice is the same in all draws"),
      .share(
        "kans_beste_grens", \.frontierBest,
        nl:
          "kans_beste van de keuze met het hoogste verwachte saldo na aftrek van de drempel; leeg bij de andere keuzes",
        en:
          "kans_beste of the choice with the highest expected net result less the threshold (frontier); empty for the others"
      ),
      .reason(\.reason),
    ])

  private static let share = "aandeel (0-1)"
}
