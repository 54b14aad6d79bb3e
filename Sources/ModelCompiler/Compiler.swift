// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Glibc
import Quantities
import Sampling
public import Scenarios

/// Scenario → CompiledModel.
public enum Compiler {
  /// Compiles a valid scenario.
  ///
  /// - Throws: findings about what only shows up now: more levels than there is room for, channel identities that collide,
  ///   influences on fixed durations, correlation matrices without a Cholesky factor.
  public static func compile(_ scenario: Scenario) throws(CompileFailure) -> CompiledModel {
    var builder = ModelBuilder(scenario)
    builder.checkLevels()
    guard builder.findings.isEmpty else { throw CompileFailure(findings: builder.findings) }
    let ledger = builder.compileLedger()
    builder.compileDomains()
    builder.compileEvents()
    builder.compileServices()
    builder.compilePurchases()
    builder.compileDiscretion()
    builder.compileTimers()
    builder.compileInfluences()
    builder.checkIdentities()
    let parameters = builder.compileParameters()
    let drawn = builder.compileDrawn()
    guard builder.findings.isEmpty else { throw CompileFailure(findings: builder.findings) }
    return CompiledModel(builder, parameters, drawn, Assembler(builder), ledger)
  }
}

extension ModelBuilder {
  /// Identities are 32-bit hashes of names; two names with one hash would share random numbers.
  mutating func checkIdentities() {
    var names: [UInt32: String] = [:]
    let all =
      drafts.map { (StableHash.channel($0.name), $0.name) }
      + scenario.services.map { (StableHash.channel("besluit \($0.name)"), "besluit \($0.name)") }
    for (id, name) in all {
      if let other = names[id], other != name {
        findings.append(
          Finding(
            code: "channel.collision",
            message: "'\(name)' en '\(other)' krijgen hetzelfde kenmerk in de toevalsgenerator",
            remedy: "geef een van beide een andere naam"))
      }
      names[id] = name
    }
  }

  var staticBits: [[Bool]] {
    scenario.arrangements.map { arrangement in
      scenario.cases.flatMap { household in
        staticConditions.map { Self.holds($0) { staticTruth($0, household, arrangement) } }
      }
    }
  }

  var exposureTables: Exposures {
    var tables = Exposures(
      count: exposures.count, occupancy: [], levelOffset: [], moveOffset: [], moves: [], always: exposures.always,
      start: exposures.start, splits: (0..<exposures.count).map { exposures.splits[Int32($0)] ?? [] },
      counters: (0..<exposures.count).map { counterSteps[Int32($0)] ?? [] }, twins: exposures.twins,
      curves: exposures.curves)
    for (e, entity) in entities.enumerated() {
      tables.levelOffset.append(Int32(tables.occupancy.count))
      tables.occupancy += (0..<entity.levels).map { exposures.time(entity: e, level: $0) }
      guard entity.kind == .domain else { continue }
      let moves = (0..<entity.levels * entity.levels).map {
        exposures.move(entity: e, from: $0 / entity.levels, to: $0 % entity.levels)
      }
      let isUsed = moves.contains { $0 >= 0 }
      tables.moveOffset.append(isUsed ? Int32(tables.moves.count) : -1)
      if isUsed { tables.moves += moves }
    }
    return tables
  }
}
