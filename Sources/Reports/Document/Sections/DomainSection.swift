// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// How households fare on every life domain, year by year, under each arrangement.
  var domains: Report.Section? {
    let shares = DomainShares(tables.rows(DomainLevelRow.self), scenario)
    let shown = scenario.domains.filter { $0.levels.count > 1 && shares.isKnown($0.name) }
    guard !shown.isEmpty, shares.lastYear > 0 else { return nil }
    let intro = say(
      "Deel van de huishoudens in de bovenste helft van de niveaus van een leefgebied (bij vijf niveaus: de beste twee), aan het eind van elk jaar. Jaar 0 is het begin.",
      "Share of households in the upper half of the levels of a life domain (of five levels: the best two), at the end of each year. Year 0 is the start."
    )
    return Report.Section(
      name: "leefgebieden", heading: say("Hoe gaat het met de huishoudens?", "How do the households fare?"),
      blocks: [
        .paragraph(intro),
        .figures(shown.map { domainChart($0, shares, first: shown.first?.name) }, domainTable(shown, shares)),
      ])
  }

  private func domainChart(_ domain: LifeDomain, _ shares: DomainShares, first: String?) -> Chart {
    let last = Double(shares.lastYear)
    let lines = scenario.arrangements.enumerated().map { place, arrangement -> Chart.Layer in
      let points = shares.byYear(arrangement.name, domain.name).enumerated().map { Chart.Point(Double($0), $1) }
      return .line(points, .arrangement(place), .arrangement(place))
    }
    let isFirst = domain.name == first
    return Chart(
      name: "leefgebied-" + String(domain.name.map { $0 == "_" ? "-" : $0 }), title: domain.title,
      description: say(
        "\(domain.title): deel van de huishoudens in de bovenste niveaus per jaar, een lijn per arrangement.",
        "\(domain.title): share of households in the upper levels by year, a line for each arrangement."),
      width: 300, height: 220,
      x: Chart.Axis(0...last, ticks: [0, (last / 2).rounded(.down), last].map { Chart.Tick($0, String(Int($0))) }),
      y: Chart.Axis(0...1.5, ticks: [0, 0.5, 1].map { Chart.Tick($0, words.style.percentage($0)) }),
      layers: lines + [.label(domain.title, Chart.Point(0, 1.42), .left, .text)]
        + (isFirst ? key(top: 1.08, range: 0...last, step: 0.14) : []))
  }

  private func domainTable(_ domains: [LifeDomain], _ shares: DomainShares) -> ReportTable {
    return ReportTable(
      caption: say(
        "Deel van de huishoudens in de bovenste niveaus, aan het begin en na \(shares.lastYear) jaar",
        "Share of households in the upper levels, at the start and after \(shares.lastYear) years"),
      columns: [say("Leefgebied", "Life domain"), say("Begin", "Start")] + scenario.arrangements.map(\.title),
      rows: domains.map { domain in
        let start = shares.byYear(reference?.name ?? "", domain.name).first ?? 0
        let ends = scenario.arrangements.map { shares.byYear($0.name, domain.name).last ?? 0 }
        return .init(
          cells: [.text(domain.title)] + ([start] + ends).map { .number(words.style.wholePercentage($0), exact: $0) })
      }, isFolded: true)
  }
}

/// Shares of households in the upper half of the levels, by arrangement, domain and year.
private struct DomainShares {
  private var shares: [String: [Double]] = [:]
  private var known: Set<String>
  private(set) var lastYear = 0

  init(_ rows: [DomainLevelRow], _ scenario: Scenario) {
    func halves(_ domain: LifeDomain) -> (worse: Set<String>, upper: Set<String>) {
      let half = domain.levels.count - domain.levels.count / 2
      return (LevelBands.names(within: domain.levels[..<half]), LevelBands.names(within: domain.levels[half...]))
    }
    let names = Dictionary(scenario.domains.map { ($0.name, halves($0)) }, uniquingKeysWith: { first, _ in first })
    let upper = names.mapValues(\.upper)
    known = Set(rows.map(\.domain))
    for row in rows {
      guard let own = names[row.domain] else { continue }
      // A band over both halves says nothing of either.
      if !own.worse.union(own.upper).contains(row.level) { known.remove(row.domain) }
    }
    lastYear = rows.map(\.year).max() ?? 0
    for row in rows {
      let domain = row.domain
      guard upper[domain]?.contains(row.level) == true else { continue }
      let key = row.arrangement + "/" + domain
      shares[key, default: Array(repeating: 0, count: lastYear + 1)][row.year] += row.share
    }
  }

  func isKnown(_ domain: String) -> Bool { known.contains(domain) }

  func byYear(_ arrangement: String, _ domain: String) -> [Double] { shares[arrangement + "/" + domain] ?? [] }
}
