// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Quantities
import Reports
import RunRecord
import Scenarios
import Words

/// Every parameter and price of the scenario, with where it comes from.
enum InputSheet {
  static func sheet(_ source: WorkbookSource) -> WorkbookSheet {
    let spread = InputSpread(source.record.tables.draws)
    let text = InputValueText(words: source.words)
    let parameters = source.scenario.parameters.map { parameter in
      cells(
        source,
        [source("parameter", "parameter"), parameter.name, parameter.description, text(parameter.value)],
        spread[parameter.name] ?? fixed(parameter.value), parameter.dimension, price: nil, parameter.source)
    }
    let prices = source.scenario.prices.map { price in
      cells(
        source, [source("prijs", "price"), price.parameterName, price.description, text(.drawn(price.distribution))],
        spread[price.parameterName], price.dimension, price: price, price.source)
    }
    return WorkbookSheet(
      name: source("Aannames en bronnen", "Assumptions and sources"), rangeName: source("Aannames", "Assumptions"),
      columns: columns(source), rows: parameters + prices, frozenColumns: 3)
  }

  private static func columns(_ source: WorkbookSource) -> [WorkbookColumn] {
    let level = source.scenario.settings.priceLevel
    return [
      WorkbookColumn(source("Soort", "Kind"), width: 12), WorkbookColumn(source("Naam", "Name"), width: 32),
      WorkbookColumn(source("Omschrijving", "Description"), .wrapped, width: 56),
      WorkbookColumn(
        source("Waarde in de bron", "Value in the source"), .wrapped, width: 44,
        note: source(
          "Een bedrag op het prijspeil van de bron.", "An amount at the price level of the source.")),
      WorkbookColumn(
        source("Gemiddelde in deze run", "Mean in this run"), .decimals(2), width: 16,
        note: source(
          "Van de trekkingen; een bedrag op prijspeil \(level).", "Over the draws; an amount at price level \(level).")),
      WorkbookColumn(source("95 % ligt tussen", "95% lies between"), .decimals(2), width: 14),
      WorkbookColumn(source("en", "and"), .decimals(2), width: 14),
      WorkbookColumn(source("Eenheid", "Unit"), width: 22),
      WorkbookColumn(source("Prijspeil van de bron", "Price level of the source"), .year, width: 12),
      WorkbookColumn(
        source("Norm", "Norm"), width: 8,
        note: source("Wettelijke norm: nooit geïndexeerd.", "Statutory norm: never indexed.")),
      WorkbookColumn(source("Zekerheid", "Confidence"), width: 12),
      WorkbookColumn(source("Aanname", "Assumption"), width: 12),
      WorkbookColumn(source("Bron", "Source"), .wrapped, width: 60),
      WorkbookColumn(source("Adres", "Address"), width: 50),
    ]
  }

  private static func cells(
    _ source: WorkbookSource, _ texts: [String], _ values: InputSpread.Values?, _ dimension: Dimension, price: Price?,
    _ origin: Source
  ) -> [WorkbookCell] {
    let unit = dimension == .none ? "" : dimension.text[source.language]
    let norm = price.map { $0.isNorm ? source.yes : source.no } ?? ""
    return texts.map { .text($0) } + [
      value(values?.mean), value(values?.low), value(values?.high), .text(unit),
      .number(price.map { Double($0.priceYear) }), .text(norm),
      .text(confidence(source, origin.confidence)), .text(origin.isAssumption ? source.yes : source.no),
      .text(origin.text), .link(origin.url),
    ]
  }

  private static func value(_ number: Double?) -> WorkbookCell { .number(number, .digits(number)) }

  private static func confidence(_ source: WorkbookSource, _ confidence: Confidence) -> String {
    switch confidence {
    case .high: source("hoog", "high")
    case .medium: source("midden", "medium")
    case .low: source("laag", "low")
    }
  }

  private static func fixed(_ value: InputValue) -> InputSpread.Values? {
    guard case .drawn(.fixed(let own)) = value else { return nil }
    return .init(mean: own.value, low: own.value, high: own.value)
  }
}
