// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Words

/// `rendement.csv` with one row per arrangement and perspective.
enum ResultSheet {
  static func sheet(_ source: WorkbookSource) -> WorkbookSheet {
    WorkbookSheet(
      name: source("Uitkomsten", "Results"), rangeName: source("Uitkomsten", "Results"),
      columns: columns(source), rows: rows(source), frozenColumns: 2)
  }

  private static func columns(_ source: WorkbookSource) -> [WorkbookColumn] {
    [
      WorkbookColumn(source("Arrangement", "Arrangement"), width: 26),
      WorkbookColumn(source("Voor wie", "For whom"), width: 40),
      WorkbookColumn(source("Saldo", "Net result"), .euro, note: source.signNote),
      WorkbookColumn(
        source("Rekenfout (mc_fout)", "Simulation error (mc_fout)"), .euro,
        note: source("Standaardfout van het saldo door de simulatie.", "Standard error of the net result.")),
      WorkbookColumn(
        source("95%-interval van", "95% interval from"), .euro,
        note: source(
          "Onzekerheid in de gebruikte getallen, zonder rekenfout.",
          "Uncertainty about the inputs, freed of simulation error.")),
      WorkbookColumn(source("95%-interval tot", "95% interval to"), .euro),
      WorkbookColumn(
        source("Kans op voordeel", "Chance of gain"), .chance,
        note: source(
          "Deel van de doorrekeningen met een saldo boven 0.", "Share of draws with a net result above 0.")),
      WorkbookColumn(source("Investering", "Investment"), .euro),
      WorkbookColumn(source("Baten", "Benefits"), .euro),
      WorkbookColumn(
        source("Ratio", "Ratio"), .decimals(2),
        note: source("Baten gedeeld door investering.", "Benefits over investment.")),
      WorkbookColumn(source("Terugverdientijd (jaar)", "Payback (years)"), .decimals(1), width: 17),
      WorkbookColumn(
        source("Terugverdientijd, verdisconteerd (jaar)", "Payback, discounted (years)"), .decimals(1), width: 17),
      WorkbookColumn(source("Interne rentevoet (per jaar)", "Internal rate of return"), .percentage, width: 17),
      WorkbookColumn(
        source("Saldo kasbaar", "Net result, cashable"), .euro,
        note: source(
          "Als alleen telt wat echt als geld vrijkomt.", "When only what is really saved as cash counts.")),
      WorkbookColumn(source("Waarom een waarde ontbreekt", "Why a value is missing"), .wrapped, width: 76),
    ]
  }

  private static func rows(_ source: WorkbookSource) -> [[WorkbookCell]] {
    var order: [Place] = []
    var groups: [Place: [Measure: ReturnRow]] = [:]
    for row in source.record.tables.rows(ReturnRow.self) {
      let place = Place(arrangement: row.arrangement, perspective: row.perspective)
      if groups[place] == nil { order.append(place) }
      groups[place, default: [:]][row.measure] = row
    }
    return order.map { cells(source, $0, groups[$0] ?? [:]) }
  }

  private struct Place: Hashable {
    var arrangement: String
    var perspective: Perspective
  }

  private static func cells(_ source: WorkbookSource, _ place: Place, _ measures: [Measure: ReturnRow])
    -> [WorkbookCell]
  {
    func mean(_ measure: Measure) -> WorkbookCell { .number(measures[measure]?.estimate.mean) }
    let net = measures[.net]?.estimate
    let named = [
      (Measure.net, source("interval en kans", "interval and chance")), (.ratio, source("ratio", "ratio")),
      (.payback, source("terugverdientijd", "payback")),
      (
        .discountedPayback,
        source("verdisconteerde terugverdientijd", "discounted payback")
      ), (.internalRate, source("interne rentevoet", "internal rate of return")),
    ]
    let reasons = named.compactMap { measure, title in
      measures[measure]?.reason.map { "\(title): \($0.text[source.language])" }
    }
    return [
      .text(source.arrangements[place.arrangement]), .text(source.perspective(place.perspective)),
      mean(.net), .number(net.mcError), .number(net.low), .number(net.high), .number(net.probabilityPositive),
      mean(.investment),
      mean(.benefit), mean(.ratio), mean(.payback), mean(.discountedPayback),
      mean(.internalRate), mean(.cashableNet),
      .text(reasons.joined(separator: "; ")),
    ]
  }
}
