// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Reports
import RunRecord
public import Scenarios
public import Simulation
import Words

extension StoryRow {
  /// Two lives, the reference first.
  public static func rows(_ tale: Tale, of scenario: Scenario) -> [StoryRow] {
    [(tale.reference, Divergence.Side.reference), (tale.other, .other)].flatMap { story, side in
      StoryTable(tale, story, side, scenario).rows
    }
  }
}

/// One life of a tale as a table.
private struct StoryTable {
  private(set) var rows: [StoryRow] = []
  private let story: Story
  private let names: StoryNames

  init(_ tale: Tale, _ story: Story, _ side: Divergence.Side, _ scenario: Scenario) {
    self.story = story
    let names = StoryNames(scenario, .nl)
    self.names = names
    for (i, event) in story.events.enumerated() {
      let isFirst = tale.divergence.map { $0.side == side && $0.event == i } ?? false
      let cause = tale.divergence.flatMap { isFirst ? StoryCause(tale: tale, names: names).why($0) : nil }
      append(i, event, event.happening.key, event.happening.subject) { $0.cause = cause ?? "" }
      if i == 0 { appendStart(event) }
      for change in event.changes { append(i, event, "stand", nil) { Self.fill(&$0, change, names) } }
      for entry in event.accrued { append(i, event, "doorlopend", nil) { Self.fill(&$0, entry) } }
      for entry in event.booked {
        append(i, event, "eenmalig", event.happening.subject) { Self.fill(&$0, entry) }
      }
    }
  }

  private mutating func append(
    _ i: Int, _ event: Story.Event, _ kind: String, _ name: String?, _ fill: (inout StoryRow) -> Void
  ) {
    let date = StoryCalendar(names).date(at: event.time)
    var row = StoryRow {
      $0.arrangement = story.arrangement
      $0.event = i
      $0.year = date.year
      $0.month = date.month
      $0.time = event.time
      $0.kind = kind
      $0.name = name ?? ""
    }
    fill(&row)
    rows.append(row)
  }

  private mutating func appendStart(_ event: Story.Event) {
    for own in story.levels {
      let level = names.level(own.domain, own.level)
      append(0, event, "stand", nil) {
        $0.domain = own.domain
        $0.toLevel = own.level
        $0.toState = level
      }
    }
    for own in story.services { append(0, event, "stand", own.name) { $0.toState = own.phase.key } }
  }

  private static func fill(_ row: inout StoryRow, _ change: Story.Change, _ names: StoryNames) {
    switch change {
    case .domain(let name, let from, let to):
      row.domain = name
      (row.fromLevel, row.toLevel) = (from, to)
      (row.fromState, row.toState) = (names.level(name, from), names.level(name, to))
    case .service(let name, let from, let to), .purchase(let name, let from, let to):
      row.name = name
      (row.fromState, row.toState) = (from.key, to.key)
    }
  }

  private static func fill(_ row: inout StoryRow, _ entry: Story.Entry) {
    row.item = entry.item
    (row.from, row.to) = (entry.from.key, entry.to.key)
    (row.count, row.amount, row.presentValue) = (entry.quantity, entry.amount, entry.presentValue)
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
