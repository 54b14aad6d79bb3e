// SPDX-License-Identifier: EUPL-1.2

package import RunRecord
package import Scenarios
package import Words

/// The words and numbers of one language, for one scenario.
package struct Wording {
  package let language: Language
  package let style: NumberStyle
  package let titles: Titles

  package init(_ language: Language, _ scenario: Scenario) {
    self.language = language
    style = NumberStyle(language)
    titles = Titles(scenario, in: language)
  }

  package func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

  // MARK: Numbers

  /// Euros, rounded to what the simulation error supports.
  package func euro(_ value: Double, mcError: Double?) -> String { style.euro(Rounding.euro(mcError: mcError)(value)) }

  package func euroCell(_ value: Double?, mcError: Double?) -> ReportTable.Cell {
    value.map { .number(euro($0, mcError: mcError), exact: $0) } ?? .absent
  }

  /// What rounding leaves of a figure, in euros.
  package func rounded(_ figure: Estimate?) -> RoundedResult {
    RoundedResult(
      mean: figure.mean, low: figure.low, high: figure.high, rounding: .euro(mcError: figure.mcError))
  }

  /// Euros rounded from 10 on, for parts of a result.
  package func smallEuro(_ value: Double, mcError: Double?) -> String {
    style.euro(Rounding(from: 10, mcError: mcError ?? 500)(value))
  }

  package func smallEuroCell(_ value: Double?, mcError: Double?) -> ReportTable.Cell {
    value.map { .number(smallEuro($0, mcError: mcError), exact: $0) } ?? .absent
  }

  /// Euros for a unit of effect, rounded from 1 on.
  package func unitEuroCell(_ value: Double?, mcError: Double?) -> ReportTable.Cell {
    value.map { .number(Rounding.unitEuro(mcError: mcError).euro($0, style), exact: $0) } ?? .absent
  }

  /// `€ 100 tot € 500`, or why rounding leaves nothing of it.
  ///
  /// - Parameter mean: the figure that stands before it, where that is rounded alike.
  package func interval(_ low: Double?, _ high: Double?, mean: Double? = nil, _ rounding: Rounding) -> ReportTable.Cell
  {
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

  /// The same of a figure, or why it has none.
  ///
  /// - Parameter reason: of the row that the figure stands in.
  package func interval(_ figure: Estimate?, _ reason: Reason?) -> ReportTable.Cell {
    let cell = interval(figure.low, figure.high, mean: figure.mean, .euro(mcError: figure.mcError))
    guard cell == .absent, let reason else { return cell }
    return .text(reason.text[language])
  }

  /// The chance of a gain of a row of rendement.csv, or why none is told.
  package func gainCell(_ net: ReturnRow) -> ReportTable.Cell {
    if rounded(net.estimate).isNothing { return .text(Reason.returns(.belowRounding).text[language]) }
    let cell = chanceCell(net.estimate.probabilityPositive)
    guard cell == .absent, let reason = net.reason else { return cell }
    return .text(reason.text[language])
  }

  package func chanceCell(_ probability: Double?) -> ReportTable.Cell {
    probability.map { .number(style.chance($0), exact: $0) } ?? .absent
  }

  /// At most four digits that say something: `0,935`, `12,3`, `1.234`.
  package func significant(_ value: Double) -> String {
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

  /// A place on the cost-effectiveness plane.
  package func quadrant(_ quadrant: RatioRow.Quadrant) -> String {
    switch quadrant {
    case .dearerAndBetter: say(quadrant.rawValue, "dearer and better")
    case .cheaperAndBetter: say(quadrant.rawValue, "cheaper and better")
    case .dearerAndWorse: say(quadrant.rawValue, "dearer and worse")
    case .cheaperAndWorse: say(quadrant.rawValue, "cheaper and worse")
    }
  }

  /// Society, or the party or group that a perspective looks from.
  package func perspective(_ perspective: Perspective) -> String {
    switch perspective {
    case .social: say("Samenleving", "Society")
    case .financial(let name): titles.party(name)
    }
  }
}
