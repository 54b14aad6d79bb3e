// SPDX-License-Identifier: EUPL-1.2

import Accounting
public import Scenarios
public import Simulation
public import Words

/// Two lives as a table, event by event, for `rendement trace --format csv`.
public enum StoryTable {
  public static let name = "leven"
  public static let title = Bilingual(
    nl: "Eén gesimuleerd leven onder twee arrangementen, gebeurtenis voor gebeurtenis",
    en: "One simulated life under two arrangements, event by event")

  public static let columns: [Column] = [
    .arrangement,
    .integer(
      "gebeurtenis", "volgnummer", nl: "nummer van de gebeurtenis in dit leven; 0 is de start",
      en: "number of the event in this life; 0 is the start"),
    .integer("jaar", "kalenderjaar", nl: "kalenderjaar", en: "calendar year"),
    .integer(
      "maand", "1-12", nl: "maand; een jaar heeft twaalf even lange maanden",
      en: "month; a year has twelve months of the same length"),
    .number("tijd_jaren", "jaar", nl: "jaren sinds de start", en: "years since the start"),
    .text(
      "soort",
      nl:
        "wat de rij beschrijft: de gebeurtenis zelf, een verandering van stand, of een bedrag (eenmalig bij de gebeurtenis, doorlopend sinds de vorige)",
      en:
        "what the row describes: the event itself, a change of state (stand), or an amount (eenmalig: at the event, doorlopend: running since the one before)",
      allowed: kinds),
    .remark(
      "naam", nl: "gebeurtenis, voorziening, aankoop, knelpunt of teller waar de rij over gaat",
      en: "event, service, purchase, barrier or counter that the row is about"),
    .remark("leefgebied", nl: "leefgebied dat van niveau verandert", en: "domain whose level changes"),
    level(
      "van_niveau", nl: "niveau ervoor, vanaf 1; leeg bij de start", en: "level before, from 1; empty at the start"),
    level("naar_niveau", nl: "niveau erna, vanaf 1", en: "level afterwards, from 1"),
    .remark(
      "van_stand", nl: "stand van de voorziening of aankoop ervoor, of naam van het niveau",
      en: "state of the service or purchase before, or name of the level"),
    .remark(
      "naar_stand", nl: "stand van de voorziening of aankoop erna, of naam van het niveau",
      en: "state of the service or purchase afterwards, or name of the level"),
    .remark("post", nl: "naam van de post in scenario.yaml", en: "name of the item in scenario.yaml"),
    .remark("van", nl: "rekening waar het bedrag af gaat", en: "account the amount leaves"),
    .remark("naar", nl: "rekening waar het bedrag bij komt", en: "account the amount enters"),
    .estimate("aantal", "zie de post", nl: "aantal eenheden", en: "number of units"),
    .estimate("bedrag", "euro", nl: "bedrag, niet contant gemaakt", en: "amount, undiscounted"),
    .estimate(
      "contante_waarde", "euro", nl: "bedrag, contant gemaakt naar de startdatum",
      en: "amount, discounted to the start date"),
    .remark(
      "eerste_verschil", nl: "bij de gebeurtenis waarmee de levens voor het eerst verschillen: de oorzaak",
      en: "at the event with which the lives first differ: the cause"),
  ]

  private static let kinds =
    [
      "start", "leefgebied", "gebeurtenis", "aanvraag", "vertraging", "toekenning", "afwijzing", "terugtrekking",
      "uitval", "afronding", "sanctie", "verzoek", "te_duur", "aankoop", "afloop", "teller", "overgang", "einde",
      "stand", "eenmalig", "doorlopend",
    ]

  private static func level(_ name: String, nl: String, en: String) -> Column {
    Column(name: name, kind: .integer, unit: "niveau", meaning: Bilingual(nl: nl, en: en))
  }

  public static let schema = TableSchema(name: name, title: title, disclosure: .cases, columns: columns)

  public static func table(_ tale: Tale, of scenario: Scenario) -> Table {
    Table(
      schema,
      rows: [(tale.reference, Divergence.Side.reference), (tale.other, .other)].flatMap { story, side in
        Rows(tale, story, side, scenario).all
      })
  }

  private struct Rows {
    var all: [[Cell]] = []
    private let story: Story
    private let names: StoryNames

    init(_ tale: Tale, _ story: Story, _ side: Divergence.Side, _ scenario: Scenario) {
      self.story = story
      names = StoryNames(scenario, .nl)
      for (i, event) in story.events.enumerated() {
        let isFirst = tale.divergence.map { $0.side == side && $0.event == i } ?? false
        let cause = tale.divergence.flatMap { isFirst ? StoryCause(tale: tale, names: names).why($0) : nil }
        append(i, event, kind: event.happening.key, name: event.happening.subject, cause: cause)
        let start = i == 0 ? startLevels : []
        for cells in start + event.changes.map(cells) {
          append(i, event, kind: "stand", name: cells.name, change: cells)
        }
        for entry in event.accrued { append(i, event, kind: "doorlopend", name: nil, entry: entry) }
        for entry in event.booked { append(i, event, kind: "eenmalig", name: event.happening.subject, entry: entry) }
      }
    }

    private struct Change {
      var name: String?
      var cells: [Cell]
    }

    private mutating func append(
      _ i: Int, _ event: Story.Event, kind: String, name: String?, change: Change? = nil, entry: Story.Entry? = nil,
      cause: String? = nil
    ) {
      let date = StoryCalendar(names).date(at: event.time)
      let place: [Cell] = [
        .text(story.arrangement), .integer(i), .integer(date.year), .integer(date.month), .number(event.time),
        .text(kind), Cell(remark: name ?? ""),
      ]
      let money: [Cell] =
        entry.map { entry in
          [
            .text(entry.item), .text(entry.from.key), .text(entry.to.key), .number(entry.quantity),
            .number(entry.amount), .number(entry.presentValue),
          ]
        } ?? Array(repeating: .empty, count: 6)
      all.append(place + (change?.cells ?? Array(repeating: .empty, count: 5)) + money + [Cell(remark: cause ?? "")])
    }

    private var startLevels: [Change] {
      story.levels.map { own in
        Change(
          name: nil,
          cells: [.text(own.domain), .empty, .integer(own.level), .empty, .text(names.level(own.domain, own.level))])
      }
        + story.services.map { own in
          Change(name: own.name, cells: [.empty, .empty, .empty, .empty, .text(own.phase.key)])
        }
    }

    private func cells(_ change: Story.Change) -> Change {
      switch change {
      case .domain(let name, let from, let to):
        Change(
          name: nil,
          cells: [
            .text(name), .integer(from), .integer(to), .text(names.level(name, from)), .text(names.level(name, to)),
          ])
      case .service(let name, let from, let to), .purchase(let name, let from, let to):
        Change(name: name, cells: [.empty, .empty, .empty, .text(from.key), .text(to.key)])
      }
    }
  }
}

extension Story.Phase {
  /// The Dutch word in files; those of conditions where the language has them.
  var key: String {
    switch self {
    case .none: "geen"
    case .waiting: "wacht"
    case .active: "actief"
    case .delayed(let barrier): "vertraagd:\(barrier)"
    case .closed: "afgelopen"
    }
  }
}

extension Story.Happening {
  /// The Dutch word in files.
  var key: String {
    switch self {
    case .start: "start"
    case .domain: "leefgebied"
    case .event: "gebeurtenis"
    case .application: "aanvraag"
    case .delay: "vertraging"
    case .decision(_, let isApproved): isApproved ? "toekenning" : "afwijzing"
    case .withdrawal: "terugtrekking"
    case .dropOut: "uitval"
    case .completion: "afronding"
    case .sanction: "sanctie"
    case .request: "verzoek"
    case .refusal: "te_duur"
    case .purchase: "aankoop"
    case .expiry: "afloop"
    case .mark: "teller"
    case .takeover: "overgang"
    case .horizon: "einde"
    }
  }

  /// What it is about, by its name in the scenario.
  var subject: String? {
    switch self {
    case .start, .takeover, .horizon: nil
    case .domain(let name), .event(let name), .sanction(let name), .request(let name), .refusal(let name),
      .purchase(let name), .expiry(let name), .mark(let name):
      name
    default: service
    }
  }
}
