// SPDX-License-Identifier: EUPL-1.2

public import Scenarios

/// All that there is to work out of a run: what its own tables say of single cases and groups of every size.
public struct Truth {
  let scenario: Scenario
  /// What each alternative brings each case, to society: [arrangement][case].
  private(set) var nets: [String: [Double]] = [:]
  /// What each case adds to an item, times its weight.
  private(set) var amounts: [Onlooker.Use: [Double]] = [:]
  private(set) var shares: [Onlooker.Standing: Double] = [:]
  /// By what they have in common.
  private(set) var groups: [String: Set<Int>] = [:]

  /// - Parameter folder: the tables of the run, as they stay in the house.
  public init(_ folder: PublishedFolder, of scenario: Scenario) {
    self.scenario = scenario
    let cases = Dictionary(scenario.cases.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let nothing = Array(repeating: 0.0, count: scenario.cases.count)
    var levels: [String: [Double]] = [:]
    for row in folder["kassabon"] {
      let (arrangement, from, to) = (row.text("arrangement"), row.text("van"), row.text("naar"))
      let use = Onlooker.Use(arrangement: arrangement, item: row.text("post"), from: from, to: to)
      let (place, amount) = (cases[row.text("casus")]!, row.number("contante_waarde") ?? 0)
      amounts[use, default: nothing][place] += amount * scenario.cases[place].weight
      let isGain = from == "productie" || from == "waardering"
      levels[arrangement, default: nothing][place] += to == "middelen" ? -amount : isGain ? amount : 0
    }
    let reference = levels[scenario.arrangements[0].name] ?? nothing
    for arrangement in scenario.arrangements.dropFirst() {
      nets[arrangement.name] = zip(levels[arrangement.name] ?? nothing, reference).map { $0 - $1 }
    }
    for row in folder["leefgebieden"] {
      let standing = Onlooker.Standing(
        arrangement: row.text("arrangement"), domain: row.text("leefgebied"), year: Int(row.number("jaar") ?? 0),
        level: row.text("niveau"))
      shares[standing] = row.number("aandeel") ?? 0
    }
    let onlooker = Onlooker(folder, knowing: scenario)
    for row in folder["subgroepen"] {
      let (trait, group) = (row.text("kenmerk"), row.text("groep"))
      groups[trait + "=" + group] = onlooker.members(trait, group).map { Set($0) }
    }
  }

  var weights: [Double] { scenario.cases.map(\.weight) }
  var total: Double { weights.reduce(0, +) }
}
