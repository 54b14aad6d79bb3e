// SPDX-License-Identifier: EUPL-1.2

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
    var order: [String] = []
    var groups: [String: [String: TableRow]] = [:]
    for row in source.record.tables.rows("rendement") {
      let key = row.text("arrangement") + "\n" + row.text("perspectief")
      if groups[key] == nil { order.append(key) }
      groups[key, default: [:]][row.text("maat")] = row
    }
    return order.compactMap { groups[$0] }.map { cells(source, $0) }
  }

  private static func cells(_ source: WorkbookSource, _ measures: [String: TableRow]) -> [WorkbookCell] {
    guard let any = measures.values.first else { return [] }
    func mean(_ measure: String) -> WorkbookCell { .number(measures[measure]?.number("gemiddelde")) }
    func net(_ column: String) -> WorkbookCell { .number(measures["saldo"]?.number(column)) }
    let named = [
      ("saldo", source("interval en kans", "interval and chance")), ("ratio", source("ratio", "ratio")),
      ("terugverdientijd", source("terugverdientijd", "payback")),
      (
        "terugverdientijd_verdisconteerd",
        source("verdisconteerde terugverdientijd", "discounted payback")
      ), ("interne_rentevoet", source("interne rentevoet", "internal rate of return")),
    ]
    let reasons = named.compactMap { name, title -> String? in
      guard let reason = measures[name]?.reason(in: source.language), !reason.isEmpty else { return nil }
      return "\(title): \(reason)"
    }
    return [
      .text(source.arrangements[any.text("arrangement")]), .text(source.perspective(any.text("perspectief"))),
      mean("saldo"), net("mc_fout"), net("p2_5"), net("p97_5"), net("kans_positief"), mean("investering"),
      mean("baten"), mean("ratio"), mean("terugverdientijd"), mean("terugverdientijd_verdisconteerd"),
      mean("interne_rentevoet"), mean("saldo_kasbaar"),
      .text(reasons.joined(separator: "; ")),
    ]
  }
}
