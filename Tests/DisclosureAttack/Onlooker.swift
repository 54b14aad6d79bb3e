// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Foundation
public import Scenarios

/// Somebody who knows who the cases are and all that can be seen of them, and wants to know what comes of a few of them.
public struct Onlooker {
  public let scenario: Scenario
  public let folder: PublishedFolder

  public init(_ folder: PublishedFolder, knowing scenario: Scenario) {
    self.folder = folder
    self.scenario = scenario
  }

  private var weights: [Double] { scenario.cases.map(\.weight) }
  private var total: Double { weights.reduce(0, +) }

  /// Places of the cases that a group of subgroepen.csv holds, as its name says; `nil` where the name says nothing.
  public func members(_ trait: String, _ group: String, named others: [String] = []) -> [Int]? {
    if trait == "alle" { return Array(scenario.cases.indices) }
    if group == "(overige)" {
      let named = others.filter { $0 != group }.compactMap { members(trait, $0) }.flatMap(\.self)
      return scenario.cases.indices.filter { !named.contains($0) }
    }
    let ends = group.components(separatedBy: " t/m ")
    if let domain = scenario.domains.first(where: { $0.name == trait }) {
      guard let first = domain.levels.firstIndex(of: ends[0]),
        let last = domain.levels.firstIndex(of: ends.last ?? "")
      else { return nil }
      return scenario.cases.indices.filter { (first...last).contains((scenario.cases[$0].levels[trait] ?? 1) - 1) }
    }
    if let low = Double(ends[0]), let high = Double(ends.last ?? "") {
      return scenario.cases.indices.filter { (low...high).contains(number(trait, scenario.cases[$0])) }
    }
    return scenario.cases.indices.filter { scenario.cases[$0].attributes[trait] == .choice(group) }
  }

  private func number(_ trait: String, _ household: Case) -> Double {
    if trait == "leefgebieden_in_slechtste_helft" {
      return Double(scenario.domains.count { (household.levels[$0.name] ?? 1) <= $0.levels.count / 2 })
    }
    if case .number(let value)? = household.attributes[trait] { return value }
    return .nan
  }

  // MARK: Results of groups

  /// What the folder says of what an arrangement brings each case, times its share of the households.
  ///
  /// - Parameter most: that no case brings more than, of either sign, before it is weighted.
  public func nets(_ arrangement: String, _ perspective: String, most: Double) -> LinearSystem {
    var system = LinearSystem(bounds: weights.map { -most * $0 / total...most * $0 / total })
    func add(_ members: [Int], _ value: Double) {
      system.equations.append(.init(Dictionary(uniqueKeysWithValues: members.map { ($0, 1) }), value))
    }
    func isOwn(_ row: PublishedFolder.Row) -> Bool {
      row.text("arrangement") == arrangement && row.text("perspectief") == perspective
    }
    for row in folder["rendement"] where isOwn(row) && row.text("maat") == "saldo" {
      if let mean = row.number("gemiddelde") { add(Array(scenario.cases.indices), mean) }
    }
    let groups = folder["subgroepen"].filter(isOwn)
    for row in groups {
      let named = groups.filter { $0.text("kenmerk") == row.text("kenmerk") }.map { $0.text("groep") }
      guard let net = row.number("saldo"), let share = row.number("aandeel"),
        let members = members(row.text("kenmerk"), row.text("groep"), named: named)
      else { continue }
      add(members, net * share)
    }
    for row in folder["toewijzing"] where isOwn(row) {
      let words = row.text("omschrijving").components(separatedBy: " = ")
      guard let net = row.number("saldo"), words.count == 2, let members = members(words[0], words[1]) else { continue }
      add(members, net)
    }
    if perspective == "maatschappelijk" { addReceipts(arrangement, to: &system) }
    return system
  }

  /// A receipt of one case is its result.
  private func addReceipts(_ arrangement: String, to system: inout LinearSystem) {
    let reference = scenario.arrangements[0].name
    for (place, household) in scenario.cases.enumerated() {
      let lines = folder["kassabon"].filter { $0.text("casus") == household.name }
      guard !lines.isEmpty else { continue }
      let net = lines.reduce(0) { sum, row in
        let sign = row.text("arrangement") == arrangement ? -1.0 : row.text("arrangement") == reference ? 1 : 0
        return row.text("naar") == "middelen" ? sum + sign * (row.number("contante_waarde") ?? 0) : sum
      }
      system.equations.append(.init([place: 1], net * weights[place] / total))
    }
  }
}
