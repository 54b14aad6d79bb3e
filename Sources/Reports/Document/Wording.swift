// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics
import Words

/// The words and numbers of one language, for one scenario.
struct Wording {
  let language: Language
  let style: NumberStyle
  let titles: Titles

  init(_ language: Language, _ scenario: Scenario) {
    self.language = language
    style = NumberStyle(language)
    titles = Titles(scenario, in: language)
  }

  func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

  // MARK: Numbers

  /// Euros, rounded to what the simulation error supports.
  func euro(_ value: Double, mcError: Double?) -> String { style.euro(Rounding.euro(mcError: mcError)(value)) }

  func euroCell(_ value: Double?, mcError: Double?) -> ReportTable.Cell {
    value.map { .number(euro($0, mcError: mcError), exact: $0) } ?? .absent
  }

  /// What rounding leaves of a row of rendement.csv, in euros.
  func rounded(_ net: TableRow) -> RoundedResult {
    RoundedResult(
      mean: net.number("gemiddelde"), low: net.number("p2_5"), high: net.number("p97_5"),
      rounding: .euro(mcError: net.number("mc_fout")))
  }

  /// Euros rounded from 10 on, for parts of a result.
  func smallEuro(_ value: Double, mcError: Double?) -> String {
    style.euro(Rounding(from: 10, mcError: mcError ?? 500)(value))
  }

  func smallEuroCell(_ value: Double?, mcError: Double?) -> ReportTable.Cell {
    value.map { .number(smallEuro($0, mcError: mcError), exact: $0) } ?? .absent
  }

  /// Euros for a unit of effect, rounded from 1 on.
  func unitEuroCell(_ value: Double?, mcError: Double?) -> ReportTable.Cell {
    value.map { .number(Rounding.unitEuro(mcError: mcError).euro($0, style), exact: $0) } ?? .absent
  }

  /// `€ 100 tot € 500`, or why rounding leaves nothing of it.
  ///
  /// - Parameter mean: the figure that stands before it, where that is rounded alike.
  func interval(_ low: Double?, _ high: Double?, mean: Double? = nil, _ rounding: Rounding) -> ReportTable.Cell {
    guard let low, let high else { return .absent }
    if let obstacle = RoundedResult(mean: mean, low: low, high: high, rounding: rounding).obstacle {
      return .text(obstacle.text[language])
    }
    let space = String(NumberStyle.hardSpace)
    return .figures([
      Figure(text: rounding.euro(low, style), exact: low), Figure(text: space + say("tot", "to") + space),
      Figure(text: rounding.euro(high, style), exact: high),
    ])
  }

  /// The same of a row of a table, or why it has none.
  ///
  /// - Parameter figure: name of the column of the figure that stands before it.
  func interval(_ row: TableRow?, of figure: String, mcError: Double?) -> ReportTable.Cell {
    let cell = interval(
      row?.number("p2_5"), row?.number("p97_5"), mean: row?.number(figure), .euro(mcError: mcError))
    guard cell == .absent, let reason = row?.reason(in: language), !reason.isEmpty else { return cell }
    return .text(reason)
  }

  /// The chance of a gain of a row of rendement.csv, or why none is told.
  func gainCell(_ net: TableRow) -> ReportTable.Cell {
    if rounded(net).isNothing { return .text(Reason.returns(.belowRounding).text[language]) }
    let cell = chanceCell(net.number("kans_positief"))
    let reason = net.reason(in: language)
    return cell == .absent && !reason.isEmpty ? .text(reason) : cell
  }

  func chanceCell(_ probability: Double?) -> ReportTable.Cell {
    probability.map { .number(style.chance($0), exact: $0) } ?? .absent
  }

  /// At most four digits that say something: `0,935`, `12,3`, `1.234`.
  func significant(_ value: Double) -> String {
    let size = abs(value)
    if size >= 1000 || value == value.rounded() { return style.decimal(value, decimals: 0) }
    var decimals = 1
    var unit = 100.0
    while size < unit, decimals < 6 {
      unit /= 10
      decimals += 1
    }
    return style.decimal(value, decimals: decimals)
  }

  // MARK: Names

  /// A place on the cost-effectiveness plane, as tables have it in Dutch.
  func quadrant(_ dutch: String) -> String {
    switch RatioRow.Quadrant(rawValue: dutch) {
    case nil: dutch
    case .dearerAndBetter: say(dutch, "dearer and better")
    case .cheaperAndBetter: say(dutch, "cheaper and better")
    case .dearerAndWorse: say(dutch, "dearer and worse")
    case .cheaperAndWorse: say(dutch, "cheaper and worse")
    }
  }

  /// Society, or the party or group that a perspective looks from.
  func perspective(_ key: String) -> String {
    guard key != "maatschappelijk" else { return say("Samenleving", "Society") }
    return titles.party(String(key.trimmingPrefix("financieel:")))
  }
}
