// SPDX-License-Identifier: EUPL-1.2

import Accounting
public import RunRecord
import Scenarios
public import Words

/// A run as it may leave the building.
///
/// Page, workbook and tables of a publication are all made from ``record``, so none can show what another hides.
public struct PublicRun: Sendable {
  /// Why nothing of a run may be published.
  public struct Refusal: Error, Equatable {
    /// Dutch.
    public let reason: String
    public let remedy: String
  }

  public let record: ReportedRun
  /// The tables, what describes them, and what was done to them in words.
  public let files: [ReportFile]
  private let leftOut: Set<String>

  /// Whether nothing of a table is published.
  public func leavesOut(_ table: Table) -> Bool { leftOut.contains(table.name) }

  public static let notesName = "toelichting.txt"

  /// - Parameters:
  ///   - first: attributes or life domains by which groups should rather be made than by others.
  ///   - publication: who publishes.
  /// - Throws: where everything that the run says is about few cases.
  public init(_ record: ReportedRun, first: [TraitName] = [], by publication: Publication? = nil) throws(Refusal) {
    guard let receipts = record.tables[ReceiptRow.self] else {
      throw Refusal(
        reason: "kassabon.csv ontbreekt: zonder is niet te zien over hoeveel casussen een bedrag gaat",
        remedy: "reken het scenario opnieuw door")
    }
    let bills = CaseBills(receipts, of: record.scenario)
    try Self.check(record, bills)
    let decision = PublicDecision(record, bills, first: first)
    let maker = PublicTables(record, decision)
    let tables = record.tables.all.map(maker.publish)
    var published = record
    published.tables = RunTables(published: tables.map(\.table))
    published.answers = record.answers.mapValues { Self.answer($0, decision, record.scenario) }
    self.record = published
    leftOut = Set(tables.filter(\.isLeftOut).map(\.table.name))
    let written = TableFiles(
      tables.filter { !$0.isLeftOut }.map(\.table), of: record.scenario,
      licence: publication?.licence ?? .cc0
    ).all
    let catalogue = ReportFile(
      name: Catalogue.fileName, bytes: Catalogue(record, publication).json(files: written).bytes)
    let notes = PublicationNotes(tables, smallGroups: record.smallGroups)
    files = written + [catalogue, ReportFile(name: Self.notesName, bytes: Array(notes.text.utf8))]
  }

  // MARK: Whether there is anything to publish

  /// Results are given for everyone, by party and by arrangement; where one of them is about few cases, so is what is left of a total.
  private static func check(_ record: ReportedRun, _ bills: CaseBills) throws(Refusal) {
    let (scenario, smallGroups) = (record.scenario, record.smallGroups)
    let fewest = smallGroups.fewest
    guard !smallGroups.isSmall(weights: bills.weights) else {
      throw Refusal(
        reason:
          "de hele doelgroep (\(bills.weights.count) casussen, \(NumberStyle.dutch.short(record.facts.targetGroup)) huishoudens) is te klein voor --small-groups \(fewest), of één casus is er bijna alles van",
        remedy: "maak hier niets van openbaar")
    }
    func isSmall(_ levels: [[Double]]) -> Bool { PublicItems.isSmall(levels, bills.weights, smallGroups) }
    for party in scenario.parties {
      let sides = [
        bills.amount(bills.lines.filter { $0.from == .cash(party.name) }),
        bills.amount(bills.lines.filter { $0.to == .cash(party.name) }), bills.net([party.name], withWelfare: true),
        bills.net([party.name], withWelfare: false),
      ]
      guard !sides.contains(where: isSmall) else {
        throw Refusal(
          reason:
            "wat partij \(party.name) betaalt of ontvangt, of wat een arrangement daaraan verandert, komt van minder dan \(fewest) casussen of bijna helemaal van één",
          remedy: "voeg de partij in het scenario samen met een andere, of maak hier niets van openbaar")
      }
    }
    guard !isSmall(bills.net(Set(scenario.parties.map(\.name)), withWelfare: true)) else {
      throw Refusal(
        reason: "wat een arrangement verandert, komt van minder dan \(fewest) casussen of bijna helemaal van één",
        remedy: "maak hier niets van openbaar")
    }
  }

  // MARK: In words

  /// Without what is about some of the cases, and without inputs that say what only few of them use.
  private static func answer(_ answer: AnswerText, _ decision: PublicDecision, _ scenario: Scenario) -> AnswerText {
    let inputs = InputSources(scenario).all.filter { decision.inputs.contains($0.name) }
    let barriers = decision.smallBarriers.isEmpty ? [] : scenario.barriers
    let words = (inputs.flatMap { [$0.name, Titles.words($0.name), $0.description] } + barriers.map(\.title))
      .filter { !$0.isEmpty }.map { $0.lowercased() }
    var shown = answer
    shown.sections.removeAll { section in
      section.kind == .targeting || section.smallestGroup != nil
        || section.sentences.contains { sentence in words.contains { sentence.lowercased().contains($0) } }
    }
    return shown
  }
}
