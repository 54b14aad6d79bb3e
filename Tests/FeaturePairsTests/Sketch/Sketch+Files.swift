// SPDX-License-Identifier: EUPL-1.2

/// The files of the scenario, in the words of the language.
extension Sketch {
  static let source = "bron: aanname, zekerheid: laag"

  func files() -> [String: String] {
    let folder = hasBasis ? "../basis/" : ""
    var files = [folder + "scenario.yaml": yaml]
    if !cases.isEmpty { files[folder + "casussen.csv"] = caseTable }
    if !prices.isEmpty { files[folder + "prijzen.csv"] = priceTable }
    for timing in domains.flatMap(\.transitions).map(\.timing) {
      guard case .table(let file, let bounds, let trait, let open) = timing.law else { continue }
      let rows = open.sorted { $0.key < $1.key }.flatMap { word, open in
        zip(bounds, open).map { "\(Formula.digits($0)),\($1 ? timing.high : "0"),\(word)\n" }
      }
      files[folder + file] = "vanaf,tempo,\(trait)\n" + rows.joined()
    }
    return hasBasis ? laidOver(files) : files
  }

  /// Whether all times that pass are whole months.
  var isInMonths: Bool {
    isMonthly && !yaml.contains("versnelling") && !yaml.contains("stuksgewijs") && !yaml.contains(/\.[0-9]+ jaar/)
  }

  /// The basis says something else, which the scenario itself puts right.
  private func laidOver(_ files: [String: String]) -> [String: String] {
    var files = files
    var basis = self
    (basis.horizon, basis.startYear, basis.discount) = (.years(3), 2021, Discount(steps: [(0, 0.01)]))
    basis.budgets = []
    basis.items.append(Item(name: "weg", amount: .yearly(999), during: .always))
    let levels = basis.domains[0].levels
    basis.domains[0].transitions = [
      Transition(from: levels, to: [(1, .plain(1))], timing: Timing(law: .fixed(.years(1))))
    ]
    files["../basis/scenario.yaml"] = basis.yaml
    files["scenario.yaml"] =
      (["rendement: 2", "basis: ../basis", "titel: Erop", "startjaar: \(startYear)", "horizon: \(horizon.text)"]
      + discount.scenarioLines + (discount.continuous == nil ? [] : ["discontovoet: ~"]) + [
        "posten: {weg: ~}", "leefgebieden:", "  " + Sketch.text(domains[0]),
      ] + budgetLines)
      .joined(separator: "\n") + "\n"
    return files
  }

  /// Text in quotes where the language asks for them.
  static func quoted(_ text: String) -> String {
    text.contains(where: { "[]{},:#*&!|>'%@`".contains($0) }) ? "\"\(text)\"" : text
  }

  var yaml: String {
    var lines = ["rendement: 2", "titel: Paar", "startjaar: \(startYear)", "horizon: \(horizon.text)"]
    if priceLevel != 2025 { lines.append("prijspeil: \(priceLevel)") }
    lines += discount.scenarioLines
    lines.append("partijen: {" + Sketch.parties.map { "\($0): \($0)" }.joined(separator: ", ") + "}")
    lines.append("groepen: {publiek: {titel: Publiek, partijen: [\(Sketch.group.sorted().joined(separator: ", "))]}}")
    block("kenmerken", &lines, traits.map(Sketch.text))
    block("parameters", &lines, parameters.map(Sketch.text))
    block("leefgebieden", &lines, domains.map(Sketch.text))
    block(
      "invloeden", &lines,
      influences.enumerated().map { "i\($0): {\(Sketch.text($1)), \(Sketch.source)}" })
    block("gebeurtenissen", &lines, events.map(Sketch.text))
    block("tellers", &lines, counters.map(Sketch.text))
    block("voorzieningen", &lines, services.map(Sketch.text))
    block("knelpunten", &lines, barriers.map(Sketch.text))
    block("posten", &lines, items.map { "\($0.name): {\(Sketch.text($0))}" })
    block("arrangementen", &lines, arrangements.map(Sketch.text))
    lines += budgetLines
    return lines.joined(separator: "\n") + "\n"
  }

  private var budgetLines: [String] { budgets.isEmpty ? [] : ["begroting:"] + budgets.map { "  " + text($0) } }

  private func block(_ key: String, _ lines: inout [String], _ entries: [String]) {
    if entries.isEmpty { return }
    lines.append(key + ":")
    lines += entries.map { "  " + $0 }
  }

  private var caseTable: String {
    let levels = domains.filter { $0.start == nil }.map(\.name)
    let held = services.map(\.name).filter { name in cases.contains { $0.services[name] != nil } }
    let traits = traits.filter { $0.drawn == nil }
    let head = ["casus", "gewicht"] + levels + traits.map(\.name) + held
    let rows = cases.map { household in
      [household.name, Formula.digits(household.weight)] + levels.map { String(household.levels[$0]!) }
        + traits.map { $0.choices.isEmpty ? Formula.digits(household.traits[$0.name]!) : household.choices[$0.name]! }
        + held.map { household.services[$0] ?? "geen" }
    }
    return ([head] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private var priceTable: String {
    "prijs,omschrijving,eenheid,laag,modus,hoog,prijsjaar,norm,soort,betaler,ontvanger,kasbaar,zekerheid,bron,label.taakveld\n"
      + prices.map { price in
        let euro = Formula.digits(price.euro)
        let payers = price.posting.payers.map { "\($0.party):\(Formula.digits($0.share))" }.joined(separator: "|")
        let posting = price.posting
        return [
          price.name, "Prijs \(price.name)", "per \(price.unit)", euro, euro, euro, String(price.year),
          price.isNorm ? "ja" : "nee", posting.kind, payers,
          posting.receiver ?? "", Formula.digits(posting.cashable), "laag", "aanname", price.label,
        ].joined(separator: ",") + "\n"
      }.joined()
  }
}
