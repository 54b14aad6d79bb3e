// SPDX-License-Identifier: EUPL-1.2

import Sampling
import Scenarios

/// The uncertain numbers of a model, and what is worked out of them.
struct ParameterParts {
  var design: ParameterDesign
  var derived: [Override]
  var overrides: [[Override]]
}

/// What is drawn for every household.
struct DrawnParts {
  var attributes: [DrawnAttribute]
  var starts: [DrawnStart]
  var conditions: [DrawnCondition]
}

extension CompiledModel {
  /// The only way in which a model is made.
  ///
  /// - Precondition: every index points at something that is there (``ModelBounds``).
  init(
    _ builder: ModelBuilder, _ parameters: ParameterParts, _ drawn: DrawnParts, _ parts: Assembler, _ ledger: LedgerPlan
  ) {
    scenario = builder.scenario
    (design, derived, overrides) = (parameters.design, parameters.derived, parameters.overrides)
    formulas = builder.formulas
    entities = builder.entities
    domainCount = builder.scenario.domains.count
    conditions = IndicatorTables(builder.indicators, builder.entities)
    (staticBits, staticCount) = (builder.staticBits, builder.staticConditions.count)
    (drawnAttributes, drawnStarts, drawnConditions) = (drawn.attributes, drawn.starts, drawn.conditions)
    channels = parts.channels
    (factors, tables, tableSize) = (parts.factors, parts.tables, Int(parts.tableSize))
    (rules, ruleSlots, gates) = (parts.rules, parts.ruleSlots, parts.gates)
    (branches, branchSlots) = (parts.branches, parts.branchSlots)
    names = parts.names
    timings = builder.timings
    (changes, changeSlots) = (builder.changes, builder.changeSlots)
    (services, purchases, timers) = (builder.services, builder.purchases, builder.timers)
    (delays, refusals, discretion) = (builder.delays, builder.refusals, builder.discretion)
    controls = Controls(parts.channels, builder.entities)
    exposures = builder.exposureTables
    self.ledger = ledger
    discounts = builder.discounts
    starts = builder.starts
    ModelBounds.check(self)
  }
}
