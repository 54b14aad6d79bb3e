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
  /// - Throws: findings about what only shows up now: channel identities that collide, influences on fixed durations,
  ///   correlation matrices without a Cholesky factor.
  public static func compile(_ scenario: Scenario) throws(CompileFailure) -> CompiledModel {
    var builder = ModelBuilder(scenario)
    let ledger = builder.compileLedger()
    builder.compileDomains()
    builder.compileEvents()
    builder.compileServices()
    builder.compilePurchases()
    builder.compileDiscretion()
    builder.compileInfluences()
    builder.checkIdentities()
    let (design, overrides) = builder.compileParameters()
    guard builder.findings.isEmpty else { throw CompileFailure(findings: builder.findings) }
    return builder.model(ledger, design, overrides)
  }

  /// The uncertain inputs in canonical order: parameters and prices, the latter at the scenario's price level.
  static func margins(of scenario: Scenario) -> [ParameterDesign.Margin] {
    let own = scenario.parameters.map {
      ParameterDesign.Margin(name: $0.name, quantile: $0.distribution.quantile(scale: 1))
    }
    let prices = scenario.prices.map { price in
      let factor = price.isNorm ? 1 : PriceIndex.factor(from: price.priceYear, to: scenario.settings.priceLevel) ?? 1
      return ParameterDesign.Margin(name: price.parameterName, quantile: price.distribution.quantile(scale: factor))
    }
    return (own + prices).sorted { $0.name < $1.name }
  }
}

extension Distribution {
  /// The distribution of `scale` times the value.
  func quantile(scale f: Double) -> QuantileFunction {
    switch self {
    case .fixed(let x): .fixed(x * f)
    case .normal(let mean, let sd): .normal(mean: mean * f, sd: sd * f)
    case .lognormal(let location, let scale): .lognormal(location: location + log(f), scale: scale)
    case .gamma(let shape, let scale): .gamma(shape: shape, scale: scale * f)
    case .beta(let alpha, let beta): .beta(alpha: alpha, beta: beta)
    case .uniform(let low, let high): .uniform(low: low * f, high: high * f)
    case .triangular(let low, let mode, let high): .triangular(low: low * f, mode: mode * f, high: high * f)
    case .pert(let low, let mode, let high): .pert(low: low * f, mode: mode * f, high: high * f)
    }
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

  mutating func compileParameters() -> (ParameterDesign, [[Override]]) {
    let margins = Compiler.margins(of: scenario)
    var copulas: [ParameterDesign.Copula] = []
    for group in scenario.correlations.sorted(by: { $0.name < $1.name }) {
      let members = group.members.map { Int(parameterIndex[$0]!) }
      if let copula = ParameterDesign.Copula(members: members, correlation: group.matrix) {
        copulas.append(copula)
      } else {
        findings.append(
          Finding(
            code: "correlation.matrix",
            message: "de correlaties van '\(group.name)' spreken elkaar tegen (niet positief definiet)"))
      }
    }
    let design = ParameterDesign(
      margins: margins, copulas: copulas, spread: scenario.settings.design == .random ? .random : .latinHypercube,
      seed: scenario.settings.seed, draws: scenario.settings.draws)
    let overrides = scenario.arrangements.map { arrangement in
      arrangement.parameters.sorted { $0.key < $1.key }.map { name, value in
        Override(parameter: Int(parameterIndex[name]!), steps: steps(of: value))
      }
    }
    return (design, overrides)
  }

  func model(_ ledger: LedgerPlan, _ design: ParameterDesign, _ overrides: [[Override]]) -> CompiledModel {
    let parts = Assembler(self)
    return CompiledModel(
      scenario: scenario, design: design, formulas: formulas, overrides: overrides, entities: entities,
      domainCount: scenario.domains.count, indicators: indicators, staticBits: staticBits,
      staticCount: staticConditions.count,
      channels: parts.channels, factors: parts.factors, tables: parts.tables, rules: parts.rules,
      ruleSlots: parts.ruleSlots,
      timings: timings, gates: parts.gates, gateSlots: parts.gateSlots, branches: parts.branches,
      branchSlots: parts.branchSlots,
      changes: changes, changeSlots: changeSlots, services: services, purchases: purchases, delays: delays,
      refusals: refusals,
      refusalSlots: refusalSlots, discretion: discretion, exposures: exposureTables, ledger: ledger, starts: starts)
  }

  private var staticBits: [[Bool]] {
    scenario.arrangements.map { arrangement in
      scenario.cases.flatMap { household in
        staticConditions.map { Self.holds($0) { staticTruth($0, household, arrangement) } }
      }
    }
  }

  private var exposureTables: Exposures {
    var tables = Exposures(
      count: exposures.count, occupancy: [], levelOffset: [], moveOffset: [], moves: [], always: exposures.always)
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

  private var starts: [Start] {
    let numeric = attributeIndex.sorted { $0.value < $1.value }.map(\.key)
    return scenario.cases.map { household in
      let levels = entities.map { entity -> UInt8 in
        switch entity.kind {
        case .domain: return UInt8(household.levels[entity.name]! - 1)
        case .service: return UInt8((household.services[entity.name] ?? .none).startState)
        case .purchase, .indicator: return 0
        }
      }
      let attributes = numeric.map { name -> Double in
        if case .number(let x)? = household.attributes[name] { x } else { 0 }
      }
      return Start(
        weight: household.weight, caseHash: StableHash.of(household.name), levels: levels, attributes: attributes)
    }
  }
}

extension ServiceState {
  var startState: Int {
    switch self {
    case .none: StepState.none
    case .waiting: StepState.waiting
    case .active: StepState.active
    }
  }
}
