// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Scenarios

/// Where households stand.
extension Onlooker {
  /// A level of a life domain at the end of a year under an arrangement.
  public struct Standing: Hashable {
    public var arrangement: String
    public var domain: String
    public var year: Int
    public var level: String

    public init(arrangement: String, domain: String, year: Int, level: String) {
      self.arrangement = arrangement
      self.domain = domain
      self.year = year
      self.level = level
    }
  }

  /// What the folder says of the shares of the households at every level of a domain, in one year under one arrangement; unknowns are
  /// levels.
  public func levels(_ arrangement: String, _ domain: String, year: Int) -> LinearSystem {
    let levels = scenario.domains.first { $0.name == domain }?.levels ?? []
    var system = LinearSystem(bounds: levels.map { _ in 0...1 })
    func add(_ band: String, _ value: Double) {
      let ends = band.components(separatedBy: " t/m ")
      guard let first = levels.firstIndex(of: ends[0]), let last = levels.firstIndex(of: ends.last ?? "") else {
        return
      }
      system.equations.append(.init(Dictionary(uniqueKeysWithValues: (first...last).map { ($0, 1) }), value))
    }
    system.equations.append(.init(Dictionary(uniqueKeysWithValues: levels.indices.map { ($0, 1) }), 1))
    for row in folder["leefgebieden"]
    where row.text("arrangement") == arrangement && row.text("leefgebied") == domain
      && row.number("jaar") == Double(year)
    {
      if let share = row.number("aandeel") { add(row.text("niveau"), share) }
    }
    if year == 0 {
      for row in folder["subgroepen"] where row.text("kenmerk") == domain {
        if let share = row.number("aandeel") { add(row.text("groep"), share) }
      }
    }
    return system
  }
}
