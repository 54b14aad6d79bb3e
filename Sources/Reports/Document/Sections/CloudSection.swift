// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// Social against financial return: a dot for every draw, in four quadrants with a name.
  var cloud: Report.Section? {
    guard let draws = tables.draws, draws.values.count > 1 else { return nil }
    let blocks = each { arrangement in
      let cloud = Cloud(draws, arrangement.name, leadPerspective)
      guard let cloud else { return [] }
      return [.figure(cloudChart(arrangement, cloud), quadrantTable(arrangement, cloud))]
    }
    guard !blocks.isEmpty else { return nil }
    let intro = say(
      "Elke stip is één doorrekening met andere waarden van de onzekere getallen. Hoger is beter voor de samenleving, verder naar rechts is beter voor de kas van \(lead).",
      "Each dot is one draw, with other values of the uncertain inputs. Higher is better for society, further to the right is better for the cash of \(lead)."
    )
    return Report.Section(
      name: "wolk",
      heading: say("Maatschappelijk en financieel rendement naast elkaar", "Social and financial return side by side"),
      blocks: [.paragraph(intro)] + blocks)
  }

  private func cloudChart(_ arrangement: Arrangement, _ cloud: Cloud) -> Chart {
    let x = Chart.Axis.eurosBelow(
      cloud.points.map(\.x) + [0], words.style,
      title: say("\(words.titles.party(leadParty)), geld", "\(words.titles.party(leadParty)), cash"))
    let y = Chart.Axis.euros(cloud.points.map(\.y), words.style, title: say("Samenleving", "Society"), count: 4)
    return Chart(
      name: "wolk-" + slug(arrangement),
      title: say("Uitkomst per doorrekening van \(arrangement.title)", "Result by draw of \(arrangement.title)"),
      description: say(
        "Puntenwolk met het saldo van de samenleving tegen dat van \(lead). ",
        "Cloud of the net result of society against that of \(lead). ")
        + Cloud.Quadrant.allCases.map { "\(quadrant($0)): \(words.style.wholePercentage(cloud.share($0)))." }.joined(
          separator: " "),
      height: 360, x: x, y: y,
      layers: [
        .dots(cloud.points, .range, size: 0.35),
        .rule(Chart.Point(x.range.lowerBound, 0), Chart.Point(x.range.upperBound, 0), .text, .solid),
        .rule(Chart.Point(0, y.range.lowerBound), Chart.Point(0, y.range.upperBound), .text, .solid),
        .dots([cloud.mean], .first, size: 1.2),
      ] + Cloud.Quadrant.allCases.map { corner($0, cloud, x.range, y.range) })
  }

  /// The letter that the table explains, and the share, in the outer corner of a quadrant.
  private func corner(
    _ quadrant: Cloud.Quadrant, _ cloud: Cloud, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>
  ) -> Chart.Layer {
    let inset = 0.05 * (y.upperBound - y.lowerBound)
    let isRight = quadrant == .bothGain || quadrant == .partyGains
    let isUpper = quadrant == .bothGain || quadrant == .societyGains
    return .label(
      letter(quadrant) + " " + words.style.wholePercentage(cloud.share(quadrant)),
      Chart.Point(
        isRight ? x.upperBound : x.lowerBound, isUpper ? y.upperBound - inset : y.lowerBound + inset),
      isRight ? .right : .left, .text)
  }

  private func letter(_ quadrant: Cloud.Quadrant) -> String {
    switch quadrant {
    case .societyGains: "A"
    case .bothGain: "B"
    case .bothLose: "C"
    case .partyGains: "D"
    }
  }

  private func quadrant(_ quadrant: Cloud.Quadrant) -> String {
    let party = lead
    switch quadrant {
    case .bothGain: return say("Samenleving en \(party) winnen", "Society and \(party) gain")
    case .societyGains: return say("Samenleving wint, \(party) verliest", "Society gains, \(party) loses")
    case .partyGains: return say("Samenleving verliest, \(party) wint", "Society loses, \(party) gains")
    case .bothLose: return say("Samenleving en \(party) verliezen", "Society and \(party) lose")
    }
  }

  private func quadrantTable(_ arrangement: Arrangement, _ cloud: Cloud) -> ReportTable {
    ReportTable(
      caption: say(
        "Deel van de doorrekeningen van \(arrangement.title) per kwadrant",
        "Share of the draws of \(arrangement.title) by quadrant"),
      columns: [say("Kwadrant", "Quadrant"), say("Deel", "Share")],
      rows: Cloud.Quadrant.allCases.map {
        .init(cells: [
          .text(letter($0) + ". " + quadrant($0)),
          .number(words.style.wholePercentage(cloud.share($0)), exact: cloud.share($0)),
        ])
      },
      notes: isWithoutChance
        ? []
        : [
          say(
            "In de stippen zit ook toeval in de levens; de intervallen elders zijn daarvan ontdaan. De grote stip is het gemiddelde.",
            "The dots also hold chance in the lives; the intervals elsewhere are freed of it. The large dot is the mean."
          )
        ])
  }
}

/// The net results of every draw, from society and from one party.
private struct Cloud {
  /// As they are read: from left to right, upper ones first.
  enum Quadrant: CaseIterable { case societyGains, bothGain, bothLose, partyGains }

  let points: [Chart.Point]

  init?(_ draws: DrawTable, _ arrangement: String, _ perspective: Perspective) {
    guard let x = draws.values(of: .net, arrangement, perspective), let y = draws.values(of: .net, arrangement, .social)
    else { return nil }
    points = zip(x, y).map { Chart.Point($0, $1) }
    if points.isEmpty { return nil }
  }

  var mean: Chart.Point {
    let count = Double(points.count)
    return Chart.Point(points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
  }

  func share(_ quadrant: Quadrant) -> Double {
    let count = points.count { point in
      switch quadrant {
      case .bothGain: point.y > 0 && point.x > 0
      case .societyGains: point.y > 0 && point.x <= 0
      case .partyGains: point.y <= 0 && point.x > 0
      case .bothLose: point.y <= 0 && point.x <= 0
      }
    }
    return Double(count) / Double(points.count)
  }
}
