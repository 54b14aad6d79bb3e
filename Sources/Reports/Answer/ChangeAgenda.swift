// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Words

/// The change agenda (*veranderagenda*) of one arrangement: which barriers to lift, in words, by what lifting is worth to society.
///
/// An advantage or a disadvantage is only said where the mean is more than two standard errors from 0.
struct ChangeAgenda {
  /// A party and what lifting is worth to it.
  struct Share {
    var title: String
    var estimate: Estimate
  }

  struct Point {
    var rank: Int
    var barrier: Barrier
    /// To society.
    var worth: Estimate
    var gainers: [Share]
    var losers: [Share]

    var verdict: LiftVerdict { ChangeAgenda.verdict(of: worth) }
  }

  let arrangement: Arrangement
  /// By rank.
  let points: [Point]
  private let titles: [String: String]

  /// `nil` where the studies say nothing of barriers in this arrangement.
  init?(_ tables: RunTables, of scenario: Scenario, _ arrangement: Arrangement) {
    let rows = tables.rows(BarrierRow.self).filter { $0.arrangement == arrangement.name }
    self.arrangement = arrangement
    let titles = Dictionary(scenario.parties.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first })
    self.titles = titles
    let barriers = Dictionary(scenario.barriers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    points = rows.filter { $0.perspective == .social }.compactMap { row -> Point? in
      guard let rank = row.rank, let barrier = row.subject.barrier.flatMap({ barriers[$0] }) else { return nil }
      let shares = scenario.parties.compactMap { party in
        rows.first { $0.subject == row.subject && $0.perspective == .financial(party.name) }
          .map { Share(title: party.title, estimate: $0.worth) }
      }
      return Point(
        rank: rank, barrier: barrier, worth: row.worth,
        gainers: shares.filter { Self.isShown($0.estimate, .gain) }.sorted { $0.estimate.mean > $1.estimate.mean },
        losers: shares.filter { Self.isShown($0.estimate, .loss) }.sorted { $0.estimate.mean < $1.estimate.mean })
    }.sorted { $0.rank < $1.rank }
    if points.isEmpty { return nil }
  }

  static func verdict(of worth: Estimate) -> LiftVerdict {
    guard let error = worth.mcError else { return .unclear }
    if worth.mean == 0, error == 0 { return .nothing }
    return worth.mean > 2 * error ? .gain : worth.mean < -2 * error ? .loss : .unclear
  }

  /// What rounds to nothing is not told.
  private static func isShown(_ worth: Estimate, _ wanted: LiftVerdict) -> Bool {
    verdict(of: worth) == wanted && rounding(worth)(worth.mean) != 0
  }

  static func rounding(_ estimate: Estimate) -> Rounding { Rounding(from: 10, mcError: estimate.mcError ?? 500) }

  // MARK: Words

  func sentence(_ point: Point) -> String {
    [statement(point), shares(point), lifting(point.barrier)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func statement(_ point: Point) -> String {
    let name = "‘\(point.barrier.title)’"
    let amount = Self.rounding(point.worth).euro(abs(point.worth.mean), .dutch) + " per huishouden"
    switch point.verdict {
    case .gain: return "\(name) opheffen levert de samenleving naar verwachting \(amount) op."
    case .loss: return "\(name) opheffen kost de samenleving naar verwachting \(amount)."
    case .unclear: return "Niet aangetoond is dat \(name) opheffen de samenleving iets oplevert of kost."
    case .nothing: return "\(name) opheffen verandert niets voor de huishoudens in deze berekening."
    }
  }

  private func shares(_ point: Point) -> String {
    let parts = [("In geld vooruit", point.gainers), ("in geld achteruit", point.losers)].compactMap { label, list in
      list.isEmpty ? nil : "\(label): " + Self.largest(list)
    }
    guard let first = parts.first else { return "" }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst()).joined(separator: "; ") + "."
  }

  /// More names than this make no sentence; all are in the table.
  private static let mostShares = 3

  private static func largest(_ list: [Share]) -> String {
    let others = list.count - mostShares
    let names = list.prefix(mostShares).map(text).joined(separator: ", ")
    return others > 0 ? names + " en nog \(others) \(others == 1 ? "partij" : "partijen")" : names
  }

  /// `Gemeente (€ 150)`.
  static func text(_ share: Share) -> String {
    "\(share.title) (\(rounding(share.estimate).euro(abs(share.estimate.mean), .dutch)))"
  }

  private func lifting(_ barrier: Barrier) -> String {
    let (now, law) = (who(barrier, .now), who(barrier, .law))
    let parts = [now.isEmpty ? nil : "Nu al te doen door \(now)", law.isEmpty ? nil : "Met een andere wet door \(law)"]
    return parts.compactMap { $0.map { $0 + "." } }.joined(separator: " ")
  }

  /// Titles of parties; a body that is no party of the scenario by its own name.
  func who(_ barrier: Barrier, _ when: Barrier.Lifting.When) -> String {
    let names = barrier.liftableBy.filter { $0.when == when }.map {
      titles[$0.party] ?? $0.party.replacing("_", with: " ")
    }
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " of " + last
  }
}

// MARK: veranderagenda.csv

extension ChangeAgenda {
  /// The rows of all arrangements; `nil` where barriers were not looked into.
  static func rows(_ tables: RunTables, of scenario: Scenario) -> [ChangeAgendaRow]? {
    guard tables[BarrierRow.self] != nil else { return nil }
    return scenario.arrangements.compactMap { ChangeAgenda(tables, of: scenario, $0) }.flatMap(\.rows)
  }

  private var rows: [ChangeAgendaRow] {
    points.map { point in
      ChangeAgendaRow {
        $0.arrangement = arrangement.name
        $0.rank = point.rank
        $0.barrier = point.barrier.name
        $0.thread = point.barrier.thread
        $0.verdict = point.verdict
        $0.worth = point.worth
        $0.gainers = Self.list(point.gainers)
        $0.losers = Self.list(point.losers)
        $0.liftableNow = Self.plain(who(point.barrier, .now))
        $0.liftableByLaw = Self.plain(who(point.barrier, .law))
        $0.sentence = Self.plain(sentence(point))
      }
    }
  }

  private static func list(_ shares: [Share]) -> String { plain(shares.map(text).joined(separator: ", ")) }

  private static func plain(_ text: String) -> String {
    String(text.map { $0 == NumberStyle.hardSpace ? " " : $0 })
  }
}
