// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of knelpunten.csv: what it is worth to a party that an arrangement lifts a barrier.
public struct BarrierRow: TableRow {
  public enum Subject: Sendable, Hashable {
    case barrier(String)
    /// All else that the arrangement does: services, room to act, parameters.
    case rest
  }

  public var arrangement = ""
  public var subject = Subject.rest
  public var perspective = Perspective.social
  /// Net results with their simulation error, euro per household; positive is better.
  ///
  /// The reference with only this, against the reference.
  public var alone = Estimate()
  /// The arrangement, against the arrangement without this.
  public var keptBack = Estimate()
  /// Mean of the two. The Shapley value, where nothing works together with more than one other thing.
  public var midway = Estimate()
  /// `nil` where the scope leaves it out.
  public var shapley: Estimate?
  /// Among the barriers that the arrangement lifts, by `worth` in this perspective; 1 is worth most. `nil` for the rest.
  public var rank: Int?
  /// Red thread that the barrier belongs to, as the scenario calls it.
  public var thread = ""
  /// Names of the parties that can lift it within the law, and that would have to change a law; with commas.
  public var liftableNow = ""
  public var liftableByLaw = ""
  /// Why values are exactly 0.
  public var reason: Reason?

  /// The part of the result of the arrangement that is due to it.
  public var worth: Estimate { shapley ?? midway }

  public init() {}
}

extension BarrierRow {
  public static let schema = RowSchema<BarrierRow>(
    "knelpunten", version: 1,
    title: Bilingual(nl: "Wat opheffen van knelpunten waard is", en: "What lifting barriers is worth"),
    disclosure: .barriers, key: [\.arrangement, \.subject, \.perspective],
    columns: [
      .arrangement(\.arrangement),
      .text(
        "knelpunt", \.subject,
        nl: "naam van het knelpunt in scenario.yaml, of (overig): al het andere dat het arrangement doet",
        en: "name of the barrier in scenario.yaml, or (overig): all else that the arrangement does"),
      .perspective(\.perspective),
      .number(
        "alleen", \.alone.mean, Field.perHousehold,
        nl: "saldo als alleen dit knelpunt wordt opgeheven, tegenover de referentie",
        en: "net result when only this barrier is lifted, against the reference"),
      error("alleen_fout", \.alone.mcError, of: "alleen"),
      .number(
        "teruggezet", \.keptBack.mean, Field.perHousehold,
        nl: "saldo van het arrangement min dat van het arrangement waarin alleen dit knelpunt blijft staan",
        en: "net result of the arrangement less that of the arrangement in which only this barrier stays"),
      error("teruggezet_fout", \.keptBack.mcError, of: "teruggezet"),
      .number(
        "midden", \.midway.mean, Field.perHousehold,
        nl:
          "gemiddelde van alleen en teruggezet: het deel van het saldo van het arrangement dat hieraan te danken is, bij benadering",
        en: "mean of alleen and teruggezet: roughly the part of the net result of the arrangement that is due to it"),
      error("midden_fout", \.midway.mcError, of: "midden"),
      .estimate(
        "shapley", \.shapley.mean, Field.perHousehold,
        nl:
          "Shapley-waarde: hetzelfde precies, gemiddeld over alle volgordes; telt per arrangement en perspectief op tot het saldo; leeg zonder --analyses alle",
        en:
          "Shapley value: the same exactly, over all orders; adds up to the net result of each arrangement and perspective; empty without --analyses alle"
      ),
      error("shapley_fout", \.shapley.mcError, of: "shapley"),
      .estimate(
        "rang", \.rank, "plaats",
        nl:
          "plaats binnen arrangement en perspectief, 1 is het meest waard; naar shapley, of anders midden; leeg bij (overig)",
        en: "place within arrangement and perspective, 1 is worth most; by shapley, else midden; empty for (overig)"),
      .remark(
        "rode_draad", \.thread, nl: "rode draad waar het knelpunt bij hoort",
        en: "red thread that the barrier belongs to"),
      .remark(
        "nu_door", \.liftableNow, nl: "wie het knelpunt nu kan opheffen, binnen de wet",
        en: "who can lift the barrier now, within the law"),
      .remark(
        "wet_door", \.liftableByLaw, nl: "wie daarvoor een wet moet wijzigen",
        en: "who would have to change a law for it"),
      .remark("reden", \.reason, nl: "waarom waarden precies 0 zijn", en: "why values are exactly 0"),
    ])

  private static func error(
    _ name: String, _ path: KeyPath<BarrierRow, Double?> & Sendable, of column: String
  ) -> Column<BarrierRow> {
    .error(
      name, path, Field.perHousehold,
      nl: "standaardfout van \(column) door het beperkte aantal trekkingen; leeg als die niet te schatten is",
      en: "standard error of \(column) because draws are finite; empty when it cannot be estimated")
  }
}

extension BarrierRow.Subject: CellValue {
  private static let others = "(overig)"

  public init?(_ cell: Cell) {
    guard case .text(let name) = cell else { return nil }
    self = name == Self.others ? .rest : .barrier(name)
  }

  public var cell: Cell { .text(barrier ?? Self.others) }

  /// Name of the barrier; `nil` for the rest.
  public var barrier: String? { if case .barrier(let name) = self { name } else { nil } }
}
