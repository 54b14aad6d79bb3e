// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Reports
import RunRecord
import Scenarios
import Words

/// Which run this is, and how to do it again.
enum RunSheet {
  static func sheet(_ source: WorkbookSource) -> WorkbookSheet {
    WorkbookSheet(
      name: "Run", rangeName: "Run",
      columns: [
        WorkbookColumn(source("Onderwerp", "Subject"), width: 44),
        WorkbookColumn(source("Getal", "Number"), .count, width: 14),
        WorkbookColumn(source("Tekst", "Text"), .wrapped, width: 90),
      ],
      rows: (origin(source) + settings(source) + size(source) + files(source) + repeating(source)).map { title, cell in
        cell.figure == nil ? [.text(title), .empty, cell] : [.text(title), cell, .empty]
      })
  }

  private typealias Line = (String, WorkbookCell)

  private static func origin(_ source: WorkbookSource) -> [Line] {
    let (scenario, facts) = (source.scenario, source.record.facts)
    let lines: [Line] = [
      (source("Scenario", "Scenario"), .text("\(scenario.title) (\(scenario.name))")),
      (source("Let op", "Note"), .text(scenario.notice)),
      (source("Afdruk van de run", "Digest of the run"), .text(facts.digest)),
      (source("Rekenversie", "Results version"), .number(Double(facts.resultsVersion), .year)),
    ]
    return lines.filter { $0.1 != .empty }
  }

  private static func settings(_ source: WorkbookSource) -> [Line] {
    let settings = source.scenario.settings
    let rates = settings.discount.steps.map { step -> Line in
      let title = source("Discontovoet per jaar", "Discount rate per year")
      let years = NumberStyle(source.language).short(step.from)
      return (
        step.from == 0 ? title : title + source(", na \(years) jaar", ", after \(years) years"),
        .text(NumberStyle(source.language).percentage(step.rate.annualEffective))
      )
    }
    return [
      (source("Looptijd (jaar)", "Horizon (years)"), .number(settings.horizon, .digits(settings.horizon))),
      (source("Eerste jaar", "First year"), .number(Double(settings.startYear), .year)),
      (source("Prijspeil", "Price level"), .number(Double(settings.priceLevel), .year)),
    ] + rates + [
      (source("Startgetal van het toeval", "Seed"), .text(String(settings.seed))),
      (source("Spreiding van de trekkingen", "Design of the draws"), .text(design(source, settings.design))),
      (source("Analyses", "Analyses"), .text(scope(source, settings.analyses))),
    ]
  }

  private static func design(_ source: WorkbookSource, _ design: Settings.Design) -> String {
    switch design {
    case .latinHypercube: source("latin-hypercube", "Latin hypercube")
    case .random: source("willekeurig", "random")
    case .sobol: source("sobol", "Sobol")
    }
  }

  private static func scope(_ source: WorkbookSource, _ scope: Settings.Scope) -> String {
    switch scope {
    case .basic: source("basis", "basic")
    case .core: source("kern", "core")
    case .all: source("alle", "all")
    }
  }

  private static func size(_ source: WorkbookSource) -> [Line] {
    let (settings, facts) = (source.scenario.settings, source.record.facts)
    return [
      (source("Trekkingen", "Draws"), .number(Double(settings.draws), .count)),
      (
        source("Herhalingen per casus en trekking", "Replications per case and draw"),
        .number(Double(settings.replications), .count)
      ),
      (source("Casussen", "Cases"), .number(Double(facts.cases), .count)),
      (
        source("Doelgroep (huishoudens)", "Target group (households)"),
        .number(facts.targetGroup, .digits(facts.targetGroup))
      ),
      (source("Doorgerekende levens", "Simulated lives"), .number(Double(facts.lives), .count)),
    ]
  }

  private static func files(_ source: WorkbookSource) -> [Line] {
    let facts = source.record.facts
    return facts.versions.sorted { $0.key < $1.key }.map { (source("Versie: ", "Version: ") + $0.key, .text($0.value)) }
      + facts.inputs.map { (source("Invoer (SHA-256): ", "Input (SHA-256): ") + $0.name, .text($0.digest)) }
  }

  private static func repeating(_ source: WorkbookSource) -> [Line] {
    let (scenario, settings) = (source.scenario, source.scenario.settings)
    let folder = source("<map van het scenario>", "<folder of the scenario>")
    return [
      (
        source("Opnieuw rekenen en vergelijken", "Compute again and compare"),
        .text("rendement verify output/\(scenario.name)/\(source.record.facts.digest)")
      ),
      (
        source("Dezelfde run maken", "Make the same run"),
        .text(
          "rendement run \(folder) --seed \(settings.seed) --draws \(settings.draws) --households \(settings.replications) "
            + "--design \(settings.design.rawValue) --analyses \(settings.analyses.rawValue)"
            + " --tornado \(settings.tornado.percentages.low)-\(settings.tornado.percentages.high)")
      ),
    ]
  }
}
