// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
public import Scenarios
public import Words

/// In plain words and one table per arrangement: where the difference between two runs comes from.
public struct ComparisonAnswer: Sendable {
  private let rows: [ComparisonRow]
  private let unmatched: [String]
  private let scenario: Scenario
  private let names: (String, String)
  private let language: Language

  /// - Parameters:
  ///   - unmatched: arrangements that only one of the runs has.
  ///   - scenario: of the second run, for titles.
  ///   - names: what the runs are called.
  public init(
    _ rows: [ComparisonRow], unmatched: [String], of scenario: Scenario, names: (String, String), in language: Language
  ) {
    self.rows = rows
    self.unmatched = unmatched
    self.scenario = scenario
    self.names = names
    self.language = language
  }

  /// Ends with a line feed.
  public var text: String {
    let blocks = [wrap(heading)] + arrangements.map(block) + [notes]
    let lines = blocks.filter { !$0.isEmpty }.joined(separator: [""])
    return String((lines.joined(separator: "\n") + "\n").map { $0 == NumberStyle.hardSpace ? " " : $0 })
  }

  private var heading: String {
    Bilingual(nl: "Van \(names.0) naar \(names.1)", en: "From \(names.0) to \(names.1)")[language]
  }

  private var style: NumberStyle { NumberStyle(language) }

  private var arrangements: [String] {
    var seen: [String] = []
    for row in rows where !seen.contains(row.arrangement) { seen.append(row.arrangement) }
    return seen
  }

  private func block(_ arrangement: String) -> [String] {
    let title = scenario.arrangements.first { $0.name == arrangement }?.title ?? arrangement
    let own = rows.filter { $0.arrangement == arrangement }
    let shown = perspectives.filter { perspective in own.contains { $0.perspective == perspective.1 } }
    let corner = Bilingual(nl: "saldo per huishouden", en: "net result per household")[language]
    var table = TextTable(header: [corner] + shown.map(\.0), rows: [])
    let last = own.map(\.step).max() ?? 0
    for step in 0...last {
      let rows = shown.map { perspective in own.first { $0.perspective == perspective.1 && $0.step == step } }
      let name = step == 0 ? names.0 : "+ " + InputChange.list(rows.compactMap(\.?.changes).first ?? [], in: language)
      table.rows.append([name] + rows.map { $0.map(step == 0 ? level : change) ?? "–" })
    }
    table.ruledRows = [1, table.rows.count]
    let ends = shown.map { perspective in own.last { $0.perspective == perspective.1 } }
    table.rows.append([names.1] + ends.map { $0.map(level) ?? "–" })
    return wrap(title) + table.lines(width: Answer.width)
  }

  private var perspectives: [(String, Perspective)] {
    let titles = Titles(scenario, in: language)
    return [(Bilingual(nl: "maatschappelijk", en: "society")[language], .social)]
      + scenario.leading.map { (titles.party($0).lowercasedFirst, .financial($0)) }
  }

  /// Whole euros, and what chance may have added: rounding would keep the steps from adding up.
  private func level(_ row: ComparisonRow) -> String { figure(row.net, isChange: false) }
  private func change(_ row: ComparisonRow) -> String { row.difference.map { figure($0, isChange: true) } ?? "–" }

  private func figure(_ estimate: Estimate, isChange: Bool) -> String {
    if isChange, estimate.mean == 0, estimate.mcError == 0 { return style.euro(0) }
    let sign = isChange && estimate.mean >= 0.5 ? "+" : ""
    let error = estimate.mcError.map { " ± " + style.integer(Int($0.rounded(.up))) } ?? ""
    return sign + style.euro(estimate.mean) + error.replacing(" ", with: String(NumberStyle.hardSpace))
  }

  private var notes: [String] {
    if rows.allSatisfy({ $0.step == 0 }) {
      return wrap(
        Bilingual(
          nl: "De runs hebben dezelfde invoer en instellingen: er is geen verschil te verklaren.",
          en: "The runs have the same input and settings: there is no difference to explain.")[language])
    }
    let order = Bilingual(
      nl:
        "Elke stap rekent het hele scenario opnieuw door, met dezelfde toevalsgetallen, en laat de eerdere veranderingen "
        + "staan. De stappen tellen op tot het verschil; in een andere volgorde zou elke stap anders kunnen uitvallen. "
        + "Achter ± staat de rekenfout (standaardfout).",
      en: "Each step computes the whole scenario again, with the same random numbers, and keeps the changes before it. "
        + "The steps add up to the difference; in another order each step could turn out otherwise. After ± stands the "
        + "simulation error (standard error).")
    let names = unmatched.joined(separator: ", ")
    let missing = Bilingual(
      nl: "Maar in een van de twee runs, en daarom niet vergeleken: \(names).",
      en: "In one of the two runs only, and therefore not compared: \(names).")
    return wrap(order[language]) + (names.isEmpty ? [] : wrap(missing[language]))
  }

  private func wrap(_ text: String) -> [String] { TextWrap.lines(text, width: Answer.width) }
}
