// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of veranderagenda.csv: what lifting a barrier is worth to society, in figures and in Dutch words.
public struct ChangeAgendaRow: TableRow {
  public var arrangement = ""
  /// 1 is worth most.
  public var rank = 0
  /// Name of the barrier.
  public var barrier = ""
  /// Red thread that it belongs to, as the scenario calls it.
  public var thread = ""
  public var verdict = LiftVerdict.unclear
  /// Euro per household.
  public var worth = Estimate()
  /// Parties that clearly gain and lose in cash, with amounts.
  public var gainers = ""
  public var losers = ""
  /// Who can lift it within the law, and who would have to change a law.
  public var liftableNow = ""
  public var liftableByLaw = ""
  public var sentence = ""

  public init() {}
}

extension ChangeAgendaRow {
  public static let schema = RowSchema<ChangeAgendaRow>(
    "veranderagenda", version: 1,
    title: Bilingual(nl: "Veranderagenda: welke knelpunten opheffen", en: "Change agenda: which barriers to lift"),
    disclosure: .barriers, key: [\.arrangement, \.rank],
    columns: [
      .arrangement(\.arrangement),
      .integer(
        "plaats", \.rank, "plaats",
        nl: "1 is het meest waard voor de samenleving; buren kunnen binnen de rekenfout gelijk zijn",
        en: "1 is worth most to society; neighbours may be equal within the simulation error"),
      .text(
        "knelpunt", \.barrier, nl: "naam van het knelpunt in scenario.yaml", en: "name of the barrier in scenario.yaml"),
      .remark(
        "rode_draad", \.thread, nl: "rode draad waar het knelpunt bij hoort",
        en: "red thread that the barrier belongs to"),
      .text(
        "oordeel", \.verdict, nl: "wat de cijfers aantonen voor de samenleving: meer dan twee standaardfouten van 0",
        en: "what the figures show for society: more than two standard errors from 0",
        allowed: LiftVerdict.allCases.map(\.text.nl)),
      .number(
        "waarde", \.worth.mean, Field.perHousehold,
        nl:
          "deel van het maatschappelijk saldo van het arrangement dat aan opheffen te danken is (knelpunten.csv: shapley, of anders midden)",
        en:
          "part of the net result of the arrangement to society that is due to lifting (knelpunten.csv: shapley, else midden)"
      ),
      .error(
        "waarde_fout", \.worth.mcError, Field.perHousehold,
        nl: "standaardfout van waarde door het beperkte aantal trekkingen; leeg als die niet te schatten is",
        en: "standard error of waarde because draws are finite; empty when it cannot be estimated"),
      .remark(
        "vooruit", \.gainers, nl: "partijen die er duidelijk in geld op vooruitgaan",
        en: "parties that clearly gain in cash"),
      .remark(
        "achteruit", \.losers, nl: "partijen die er duidelijk in geld op achteruitgaan",
        en: "parties that clearly lose in cash"),
      .remark(
        "nu_door", \.liftableNow, nl: "wie het knelpunt nu kan opheffen, binnen de wet",
        en: "who can lift the barrier now, within the law"),
      .remark(
        "wet_door", \.liftableByLaw, nl: "wie daarvoor een wet moet wijzigen",
        en: "who would have to change a law for it"),
      .text("zin", \.sentence, nl: "hetzelfde als tekst", en: "the same in words"),
    ])
}
