// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// How sure a choice is, over what an arrangement has to be worth more than the present one.
  var acceptability: Report.Section? {
    let perspectives = [Perspective.social, leadPerspective].filter { !curve($0).isEmpty }
    guard !perspectives.isEmpty, !alternatives.isEmpty else { return nil }
    let intro = say(
      "Hoeveel beter dan nu moet het zijn om ervoor te kiezen? Bij elke eis op de onderste as staat hoe zeker elke keuze de beste is. Haalt geen arrangement de eis, dan is blijven zoals het is de beste keuze.",
      "How much better than now must it be to choose it? For every demand on the horizontal axis the curves say how likely each choice is to be the best. Where no arrangement meets the demand, staying as things are is best."
    )
    return Report.Section(
      name: "keuze", heading: say("Hoe zeker is de keuze?", "How sure is the choice?"),
      blocks: [.paragraph(intro)] + perspectives.map { .figure(acceptabilityChart($0), acceptabilityTable($0)) })
  }

  private func curve(_ perspective: Perspective) -> [AcceptabilityRow] {
    tables.rows(AcceptabilityRow.self).filter {
      $0.perspective == perspective && $0.axis == .threshold && $0.best != nil
    }
  }

  private func acceptabilityChart(_ perspective: Perspective) -> Chart {
    let rows = curve(perspective)
    let who = words.perspective(perspective)
    let demands = rows.map(\.at)
    let range = (demands.min() ?? 0)...max(demands.max() ?? 1, (demands.min() ?? 0) + 1)
    let steps = Scale.rounded(demands, count: 3).steps.filter { range.contains($0) }
    var layers: [Chart.Layer] = []
    for arrangement in scenario.arrangements {
      let points = rows.filter { $0.arrangement == arrangement.name }.compactMap { row -> Chart.Point? in
        row.best.map { Chart.Point(row.at, $0) }
      }
      guard !points.isEmpty else { continue }
      let place = place(arrangement.name)
      layers.append(.line(points, .arrangement(place), .arrangement(place)))
    }
    layers += key(top: 1.28, range: range)
    return Chart(
      name: "keuze-" + (perspective == .social ? "samenleving" : "partij"),
      title: say("\(who): kans dat elke keuze de beste is", "\(who): probability that each choice is best"),
      description: say(
        "Een lijn per arrangement: de kans dat het de beste keuze is bij wat het per huishouden meer waard moet zijn dan nu.",
        "A line for each arrangement: the probability that it is the best choice, over what it must be worth more than now per household."
      ),
      height: 320,
      x: Chart.Axis(
        range, ticks: Chart.Axis.spaced(steps, width: 300) { words.style.euro($0) },
        title: say("minstens zoveel beter, per huishouden", "better by at least, per household")),
      y: Chart.Axis(0...1.4, ticks: [0, 0.25, 0.5, 0.75, 1].map { Chart.Tick($0, words.style.percentage($0)) }),
      layers: layers)
  }

  /// Names of the arrangements with the line that is theirs, above a chart.
  func key(top: Double, range: ClosedRange<Double>, step: Double = 0.11) -> [Chart.Layer] {
    let width = range.upperBound - range.lowerBound
    return scenario.arrangements.enumerated().flatMap { place, arrangement -> [Chart.Layer] in
      let y = top + step * (1 - Double(place))
      let start = range.lowerBound + 0.02 * width
      return [
        .line([Chart.Point(start, y), Chart.Point(start + 0.1 * width, y)], .arrangement(place), .arrangement(place)),
        .label(arrangement.title, Chart.Point(start + 0.13 * width, y), .left, .text),
      ]
    }
  }

  private func acceptabilityTable(_ perspective: Perspective) -> ReportTable {
    let rows = curve(perspective)
    let demands = rows.map(\.at).reduce(into: [Double]()) {
      if $0.last != $1 { $0.append($1) }
    }
    return ReportTable(
      caption: say(
        "\(words.perspective(perspective)): kans dat elke keuze de beste is, bij wat zij per huishouden meer waard moet zijn dan nu",
        "\(words.perspective(perspective)): probability that each choice is best, over what it must be worth more than now per household"
      ),
      columns: [say("Minstens beter met", "Better by at least")] + scenario.arrangements.map(\.title),
      rows: demands.map { demand in
        .init(
          cells: [.text(words.style.euro(demand))]
            + scenario.arrangements.map { arrangement in
              words.chanceCell(
                rows.first { $0.at == demand && $0.arrangement == arrangement.name }?.best)
            })
      }, isFolded: true)
  }
}
