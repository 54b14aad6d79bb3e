// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
import Statistics
public import Studies

/// In plain Dutch and one table per arrangement: where the difference between two runs comes from.
public struct ComparisonAnswer: Sendable {
  private let comparison: Comparison
  private let scenario: Scenario
  private let names: (String, String)

  /// - Parameters:
  ///   - scenario: of the second run, for titles.
  ///   - names: what the runs are called.
  public init(_ comparison: Comparison, of scenario: Scenario, names: (String, String)) {
    self.comparison = comparison
    self.scenario = scenario
    self.names = names
  }

  /// Ends with a line feed.
  public var text: String {
    let blocks = [wrap("Van \(names.0) naar \(names.1)")] + arrangements.map(block) + [notes]
    let lines = blocks.filter { !$0.isEmpty }.joined(separator: [""])
    return String((lines.joined(separator: "\n") + "\n").map { $0 == DutchNumber.hardSpace ? " " : $0 })
  }

  private var arrangements: [String] {
    var seen: [String] = []
    for row in comparison.rows where !seen.contains(row.arrangement) { seen.append(row.arrangement) }
    return seen
  }

  private func block(_ arrangement: String) -> [String] {
    let title = scenario.arrangements.first { $0.name == arrangement }?.title ?? arrangement
    let own = comparison.rows.filter { $0.arrangement == arrangement }
    let shown = perspectives.filter { perspective in own.contains { $0.perspective == perspective.1 } }
    var table = TextTable(header: ["saldo per huishouden"] + shown.map(\.0), rows: [])
    let last = own.map(\.step).max() ?? 0
    for step in 0...last {
      let rows = shown.map { perspective in own.first { $0.perspective == perspective.1 && $0.step == step } }
      let name = step == 0 ? names.0 : "+ " + (rows.compactMap(\.?.change).first ?? "")
      table.rows.append([name] + rows.map { $0.map(step == 0 ? Self.level : Self.change) ?? "–" })
    }
    table.ruledRows = [1, table.rows.count]
    let ends = shown.map { perspective in own.last { $0.perspective == perspective.1 } }
    table.rows.append([names.1] + ends.map { $0.map(Self.level) ?? "–" })
    return wrap(title) + table.lines(width: Answer.width)
  }

  private var perspectives: [(String, Perspective)] {
    [("maatschappelijk", .social)]
      + (["overheid", "gemeente"].map { ($0, .financial($0)) })
  }

  /// Whole euros, and what chance may have added: rounding would keep the steps from adding up.
  private static func level(_ row: ComparisonRow) -> String { figure(row.net, isChange: false) }
  private static func change(_ row: ComparisonRow) -> String {
    row.difference.map { figure($0, isChange: true) } ?? "–"
  }

  private static func figure(_ estimate: Estimate, isChange: Bool) -> String {
    if isChange, estimate.mean == 0, estimate.mcError == 0 { return DutchNumber.euro(0) }
    let sign = isChange && estimate.mean >= 0.5 ? "+" : ""
    let error = estimate.mcError.map { " ±\(DutchNumber.hardSpace)\(DutchNumber.integer(Int($0.rounded(.up))))" } ?? ""
    return sign + DutchNumber.euro(estimate.mean) + error.replacing(" ", with: String(DutchNumber.hardSpace))
  }

  private var notes: [String] {
    if comparison.rows.allSatisfy({ $0.step == 0 }) {
      return wrap("De runs hebben dezelfde invoer en instellingen: er is geen verschil te verklaren.")
    }
    let order =
      "Elke stap rekent het hele scenario opnieuw door, met dezelfde toevalsgetallen, en laat de eerdere veranderingen staan. "
      + "De stappen tellen op tot het verschil; in een andere volgorde zou elke stap anders kunnen uitvallen. Achter ± staat de "
      + "rekenfout (standaardfout)."
    let missing =
      comparison.unmatched.isEmpty
      ? []
      : wrap(
        "Maar in een van de twee runs, en daarom niet vergeleken: \(comparison.unmatched.joined(separator: ", ")).")
    return wrap(order) + missing
  }

  private func wrap(_ text: String) -> [String] { TextWrap.lines(text, width: Answer.width) }
}
