// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics
public import Studies
import Words

/// `gevoeligheid.csv`: how much every uncertain input matters to the net result.
public enum SensitivityTable {
  public static let columns: [Column] = [
    .arrangement, .perspective,
    .text(
      "methode",
      nl:
        "tornado_rest_varieert: verwacht saldo bij een laag en een hoog getal, als alle andere variëren en wat ermee samenhangt meebeweegt; "
        + "tornado_rest_gemiddeld: hetzelfde met alle andere getallen op hun gemiddelde; "
        + "partiele_rangcorrelatie: samenhang in rangorde als alle andere getallen bekend zijn (PRCC); "
        + "rangcorrelatie: samenhang in rangorde zonder meer (Spearman); "
        + "sobol_eerste_orde: deel van de variantie dat verdwijnt als alleen dit getal bekend is; "
        + "sobol_totaal: deel dat overblijft als alleen dit getal onbekend is",
      en:
        "tornado_rest_varieert: expected net result at a low and a high value while all others vary and what is tied to it moves along; "
        + "tornado_rest_gemiddeld: the same with all others at their means; "
        + "partiele_rangcorrelatie: correlation of ranks when all others are known (PRCC); "
        + "rangcorrelatie: plain correlation of ranks (Spearman); "
        + "sobol_eerste_orde: share of the variance that goes when only this is known; "
        + "sobol_totaal: share that is left when only this is unknown",
      allowed: SensitivityRow.Method.allCases.map(\.rawValue)),
    .text(
      "soort",
      nl: "parameter, prijs, of een groep die samen getrokken wordt (correlatie, of delen die samen 1 zijn)",
      en: "parameter, price (prijs), or a group that is drawn together (groep: correlation, or shares that add to 1)",
      allowed: SensitivityRow.Subject.allCases.map(\.rawValue)),
    .text(
      "naam", nl: "naam van de parameter, prijs (prijs.<naam>) of groep",
      en: "name of the parameter, price (prijs.<name>) or group"),
    .integer(
      "rang", "plaats", nl: "plaats naar grootte binnen arrangement, perspectief en methode; 1 is het belangrijkste",
      en: "place by size within arrangement, perspective and method; 1 matters most"),
    .estimate(
      "percentiel_laag", "%", nl: "kans op een lager getal dan getal_laag; leeg buiten de tornado's",
      en: "chance of an input below getal_laag; empty outside the tornados"),
    .estimate(
      "percentiel_hoog", "%", nl: "kans op een lager getal dan getal_hoog; leeg buiten de tornado's",
      en: "chance of an input below getal_hoog; empty outside the tornados"),
    .estimate(
      "getal_laag", "eenheid van het getal",
      nl:
        "waarde van het getal bij percentiel_laag, een prijs op het prijspeil van het scenario; leeg buiten de tornado's",
      en:
        "value of the input at percentiel_laag, a price at the price level of the scenario; empty outside the tornados"),
    .estimate(
      "getal_hoog", "eenheid van het getal", nl: "waarde bij percentiel_hoog; leeg buiten de tornado's",
      en: "value at percentiel_hoog; empty outside the tornados"),
    .estimate(
      "saldo_laag", Column.perHousehold, nl: "verwacht saldo tegenover de referentie bij getal_laag",
      en: "expected net result against the reference at getal_laag"),
    .error("mc_fout_laag", Column.perHousehold, nl: "standaardfout van saldo_laag", en: "standard error of saldo_laag"),
    .estimate(
      "saldo_hoog", Column.perHousehold, nl: "verwacht saldo tegenover de referentie bij getal_hoog",
      en: "expected net result against the reference at getal_hoog"),
    .error("mc_fout_hoog", Column.perHousehold, nl: "standaardfout van saldo_hoog", en: "standard error of saldo_hoog"),
    .estimate(
      "verschil", Column.perHousehold, nl: "saldo_hoog min saldo_laag: de lengte van de balk",
      en: "saldo_hoog less saldo_laag: the length of the bar"),
    .error(
      "mc_fout", Column.perHousehold,
      nl: "standaardfout van verschil; is verschil niet groter dan twee keer dit, lees het dan als 0",
      en: "standard error of verschil; read a verschil of no more than twice this as 0"),
    .estimate(
      "index", "verhouding", nl: "correlatie (-1 tot 1) of aandeel (0 tot 1); leeg bij de tornado's",
      en: "correlation (-1 to 1) or share (0 to 1); empty for the tornados"),
    .error("mc_fout_index", "verhouding", nl: "standaardfout van index", en: "standard error of index"),
    .estimate(
      "index_p2_5", "verhouding", nl: "ondergrens van het 95%-interval van index door rekenfout",
      en: "lower end of the 95% interval of index from simulation error"),
    .estimate(
      "index_p97_5", "verhouding", nl: "bovengrens van het 95%-interval van index door rekenfout",
      en: "upper end of the 95% interval of index from simulation error"),
    .reason,
  ]

  public static let schema = TableSchema(
    name: "gevoeligheid",
    title: Bilingual(
      nl: "Welke onzekere getallen de uitkomst bepalen", en: "Which uncertain inputs drive the result"),
    disclosure: .inputs(["naam"]), columns: columns, key: ["arrangement", "perspectief", "methode", "naam"])

  public static func table(_ studies: Studies) -> Table? {
    studies.sensitivity.map { rows in
      Table(schema, rows: rows.map(row))
    }
  }

  private static func row(_ row: SensitivityRow) -> [Cell] {
    let (bar, index) = (row.bar, row.index)
    return [
      .text(row.arrangement), .text(row.perspective.key), .text(row.method.rawValue), .text(row.subject.rawValue),
      .text(row.name), .integer(row.rank), Cell(bar?.ends.percentages.low),
      Cell(bar?.ends.percentages.high), Cell(bar?.lowValue), Cell(bar?.highValue), Cell(bar?.low.mean),
      Cell(bar?.low.mcError), Cell(bar?.high.mean), Cell(bar?.high.mcError), Cell(bar?.difference.mean),
      Cell(bar?.difference.mcError), Cell(index?.value), Cell(index?.error), Cell(index?.low), Cell(index?.high),
      Cell(row.reason),
    ]
  }
}
