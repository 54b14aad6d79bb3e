// SPDX-License-Identifier: EUPL-1.2

import Quantities
import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// How it was computed, and all that is needed to compute it again.
  var method: Report.Section? {
    let basis = record.answer(in: words.language)?.basis ?? []
    return Report.Section(
      name: "verantwoording", heading: say("Verantwoording", "Method and reference"),
      blocks: [.paragraph(methodText)] + basis.map { .paragraph($0) }
        + (investments.isEmpty ? [] : [.paragraph(investmentText), .list(investments)]) + [
          .table(runTable), .table(fileTable), .paragraph(repeatText),
        ])
  }

  private var methodText: String {
    say(
      "Elk huishouden is nagebootst als een reeks gebeurtenissen in de tijd: leefgebieden die beter of slechter gaan, voorzieningen met wachttijd en uitval, knelpunten die tegenhouden of vertragen. Hetzelfde huishouden leeft onder elk arrangement hetzelfde leven, behalve waar het arrangement iets verandert. Elk bedrag is geboekt van de ene rekening naar de andere, zodat een betaling tussen partijen voor de samenleving wegvalt en voor de betaler niet. Onzekere getallen zijn vaak opnieuw getrokken; elke trekking is een doorrekening.",
      "Every household was simulated as a series of events in time: life domains that get better or worse, services with waiting and drop-out, barriers that block or delay. The same household lives the same life under each arrangement, except where the arrangement changes something. Every amount was booked from one account to another, so that a payment between parties cancels for society and not for the payer. Uncertain inputs were drawn many times; each draw is a calculation of the whole."
    )
  }

  private var investments: [String] { InvestmentList(scenario, in: words.language).lines }

  private var investmentText: String {
    say(
      "Investering is wat aan de posten hieronder meer wordt uitgegeven dan onder het eerste arrangement; baten zijn al het andere verschil. Tussen haakjes staat waarom een post meetelt: omdat het scenario het zegt (gesteld), bij een voorziening die het arrangement toevoegt of wijzigt, bij een aankoop, of omdat alleen het arrangement deze kosten heeft (afgeleid).",
      "Investment is what is spent on the items below beyond the first arrangement; benefits are all other differences. In brackets is why an item counts: because the scenario says so (stated), with a service that the arrangement adds or changes, with a purchase, or because only the arrangement has these costs (inferred)."
    )
  }

  private var runTable: ReportTable {
    let settings = scenario.settings
    func row(_ name: String, _ value: String) -> ReportTable.Row { .init(cells: [.text(name), .text(value)]) }
    let discount = settings.discount.steps.map { words.style.percentage($0.rate.annualEffective) }.joined(
      separator: ", ")
    return ReportTable(
      caption: say("Kenmerken van de run", "The run"), columns: [say("Kenmerk", "Property"), say("Waarde", "Value")],
      rows: [
        row(say("Referentie", "Reference"), "\(scenario.name) \(record.facts.digest)"),
        row(
          say("Horizon", "Horizon"),
          words.style.short(settings.horizon) + say(" jaar vanaf 1 januari ", " years from 1 January ")
            + String(settings.startYear)),
        row(say("Prijspeil", "Price level"), String(settings.priceLevel)),
        row(say("Discontovoet", "Discount rate"), discount + say(" per jaar", " a year")),
        row(say("Casussen", "Cases"), words.style.integer(record.facts.cases)),
        row(
          say("Huishoudens waar zij voor staan", "Households they stand for"),
          words.style.short(record.facts.targetGroup)),
        row(say("Doorrekeningen (trekkingen)", "Draws"), words.style.integer(settings.draws)),
        row(
          say("Herhalingen per casus en trekking", "Replications per case and draw"),
          words.style.integer(settings.replications)),
        row(say("Nagebootste levens", "Simulated lives"), words.style.integer(record.facts.lives)),
        row(say("Startgetal van het toeval", "Seed"), String(settings.seed)),
        row(say("Uitgezocht", "Analyses"), settings.analyses.rawValue),
        row(say("Rekenversie", "Results version"), String(record.facts.resultsVersion)),
        row(
          say("Versies", "Versions"),
          record.facts.versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")),
      ])
  }

  private var fileTable: ReportTable {
    ReportTable(
      caption: say("Gelezen bestanden", "Files read"),
      columns: [say("Bestand", "File"), say("Bytes", "Bytes"), "SHA-256"],
      rows: record.facts.inputs.map { file in
        .init(cells: [
          .text(file.name), .number(words.style.integer(file.byteCount), exact: Double(file.byteCount)),
          .text(file.digest),
        ])
      }, isFolded: true)
  }

  private var repeatText: String {
    say(
      "De run opnieuw rekenen en byte voor byte vergelijken: rendement verify, met de map van de run.",
      "To compute the run again and compare it byte for byte: rendement verify, with the folder of the run.")
  }
}
