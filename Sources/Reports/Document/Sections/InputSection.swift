// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// Every number that went in, with its source and how far it can be trusted.
  var inputs: Report.Section? {
    let inputs = InputSources(scenario)
    guard !inputs.all.isEmpty else { return nil }
    let spread = InputSpread(tables.draws)
    return Report.Section(
      name: "bronnen", heading: say("Gebruikte getallen en bronnen", "Inputs and sources"),
      blocks: [.paragraph(trustSentence(inputs)), .table(trustTable(inputs)), .table(inputTable(inputs, spread))])
  }

  private func trustSentence(_ inputs: InputSources) -> String {
    let assumed = inputs.all.count { $0.source.isAssumption }
    let total = inputs.all.count
    return say(
      "Van de \(total) getallen in dit scenario zijn er \(assumed) een aanname, zonder gepubliceerde bron; zij hebben een ruime marge gekregen. Hoe meer de uitkomst van aannames afhangt, hoe meer u haar als verkenning moet lezen.",
      "Of the \(total) inputs of this scenario \(assumed) are an assumption, without a published source; they were given a wide margin. The more the result depends on assumptions, the more it should be read as an exploration."
    )
  }

  private func trustTable(_ inputs: InputSources) -> ReportTable {
    let kinds = inputs.all.map { InputSources.trust($0.source, in: words.language) }
    let names = kinds.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.sorted()
    return ReportTable(
      caption: say("Hoe zeker zijn de gebruikte getallen?", "How far can the inputs be trusted?"),
      columns: [
        say("Herkomst", "Origin"), say("Getallen", "Inputs"),
        say("Waarvan onzeker in de berekening", "Of which uncertain in the simulation"),
      ],
      rows: names.map { name in
        let own = zip(inputs.all, kinds).filter { $0.1 == name }
        let uncertain = own.count { $0.0.isUncertain }
        return .init(cells: [
          .text(name), .number(words.style.integer(own.count), exact: Double(own.count)),
          .number(words.style.integer(uncertain), exact: Double(uncertain)),
        ])
      })
  }

  private func inputTable(_ inputs: InputSources, _ spread: InputSpread) -> ReportTable {
    ReportTable(
      caption: say("Alle getallen, zoals ze getrokken zijn", "All inputs, as they were drawn"),
      columns: [
        say("Getal", "Input"), say("Gemiddeld", "Mean"), say("95 % ligt tussen", "95% lies between"),
        say("Eenheid", "Unit"),
        say("Zekerheid", "Confidence"), say("Bron", "Source"),
      ],
      rows: inputs.all.map { input in
        let values = spread[input.name]
        let name = input.description.isEmpty ? input.name : "\(input.description) [\(input.name)]"
        let level = input.priceYear.map { say(" (prijspeil \($0))", " (price level \($0))") } ?? ""
        let unit = input.unit[words.language] + level
        return .init(cells: [
          .text(name), values.map { .number(words.significant($0.mean), exact: $0.mean) } ?? .absent,
          values.flatMap {
            $0.low < $0.high ? .figure(words.significant($0.low) + " – " + words.significant($0.high)) : nil
          } ?? .absent,
          .text(unit), .text(InputSources.trust(input.source, in: words.language)), .text(input.source.text),
        ])
      },
      notes: [
        say(
          "Gemiddelde en grenzen zijn die van de trekkingen, in de eenheid van trekkingen.csv: tijden in jaren, tempo's per jaar, bedragen op het prijspeil van het scenario.",
          "Means and limits are those of the draws, in the unit of trekkingen.csv: durations in years, rates per year, amounts at the price level of the scenario."
        )
      ], isFolded: true)
  }
}
