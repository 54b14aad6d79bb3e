// SPDX-License-Identifier: EUPL-1.2

import Sampling
import Scenarios

/// Flattens the channel drafts into tables and factors.
struct Assembler {
  var channels: [Channel] = []
  var factors: [Factor] = []
  var tables: [Table] = []
  var rules: [Rule] = []
  var ruleSlots: [[Int32]]
  var ruleKeys: [String] = []
  var gates: [StaticFactor] = []
  var gateSlots: [[Int32]]
  var gateKeys: [String] = []
  var branches: [Branch] = []
  var branchSlots: [[Int32]]

  private let entities: [Entity]
  private let formulas: [Formula]
  private var tableSize: Int32 = 0

  init(_ builder: ModelBuilder) {
    entities = builder.entities
    formulas = builder.formulas
    let none = Array(repeating: [Int32](), count: builder.arrangements)
    (ruleSlots, gateSlots, branchSlots) = (none, none, none)
    let drafts = builder.drafts.map { (StableHash.channel($0.name), $0) }
    // Of channels that fire at one moment the first goes first: a condition on time is asked after its moment has come.
    for (id, draft) in drafts.filter({ $0.1.kind == .timer }) { add(draft, id) }
    for (id, draft) in drafts.filter({ $0.1.kind != .timer }).sorted(by: { $0.0 < $1.0 }) { add(draft, id) }
  }

  private mutating func add(_ draft: ChannelDraft, _ id: UInt32) {
    var draft = draft
    if draft.kind == .direction { foldSingleBranches(&draft) }
    let paces = addFactors(draft.paces)
    let factors = addFactors(draft.rules, owner: draft.owner)
    let gates = addGates(draft.fixedFactors)
    let branches = addBranches(draft.branches)
    channels.append(
      Channel(
        id: id, name: draft.name, kind: draft.kind, owner: draft.owner, renewal: draft.renewal, timing: draft.timing,
        factors: factors, paces: paces, gates: gates, branches: branches, changes: draft.changes,
        argument: draft.argument,
        count: draft.count, gate: draft.gate))
  }

  /// Where a level has one target, its rate belongs in the channel's own table.
  private mutating func foldSingleBranches(_ draft: inout ChannelDraft) {
    for b in draft.branches.indices where draft.branches.count(where: { $0.level == draft.branches[b].level }) == 1 {
      let branch = draft.branches[b]
      draft.rules.append(
        RuleDraft(entity: draft.owner, mask: 1 << UInt64(branch.level), isGate: false, slots: branch.rate, key: "tempo")
      )
      draft.rules += branch.rules
      draft.branches[b].rules = []
    }
  }

  /// The owner's own factor comes first, because it is most often zero.
  private mutating func addFactors(_ drafts: [RuleDraft], owner: Int32 = -1) -> Range<Int32> {
    let start = Int32(factors.count)
    let grouped = Dictionary(grouping: drafts, by: \.entity)
    for entity in grouped.keys.sorted(by: { $0 == owner ? $1 != owner : $1 != owner && before($0, $1) }) {
      factors.append(Factor(entity: entity, table: Int32(tables.count)))
      addTable(entity, grouped[entity]!)
    }
    return start..<Int32(factors.count)
  }

  /// Entities by kind and name: independent of the file and of entities that other elements bring.
  private func before(_ a: Int32, _ b: Int32) -> Bool {
    let (x, y) = (entities[Int(a)], entities[Int(b)])
    return (x.kind.rawValue, x.name) < (y.kind.rawValue, y.name)
  }

  private mutating func addTable(_ entity: Int32, _ drafts: [RuleDraft]) {
    let start = Int32(rules.count)
    var isPerCase = false
    for draft in drafts.sorted(by: { ($0.isGate ? 0 : 1, $0.key, $0.mask) < ($1.isGate ? 0 : 1, $1.key, $1.mask) }) {
      rules.append(Rule(mask: draft.mask, isGate: draft.isGate))
      ruleKeys.append(draft.key)
      for arrangement in ruleSlots.indices {
        let slot = draft.slots[arrangement]
        ruleSlots[arrangement].append(slot)
        if slot >= 0, formulas[Int(slot)].isPerCase { isPerCase = true }
      }
    }
    let levels = Int32(entities[Int(entity)].levels)
    tables.append(Table(offset: tableSize, levels: levels, rules: start..<Int32(rules.count), isPerCase: isPerCase))
    tableSize += levels
  }

  private mutating func addGates(_ drafts: [FixedDraft]) -> Range<Int32> {
    let start = Int32(gates.count)
    for draft in drafts.sorted(by: { ($0.isGate ? 0 : 1, $0.key) < ($1.isGate ? 0 : 1, $1.key) }) {
      gates.append(StaticFactor(condition: draft.condition, isGate: draft.isGate))
      gateKeys.append(draft.key)
      for arrangement in gateSlots.indices { gateSlots[arrangement].append(draft.slots[arrangement]) }
    }
    return start..<Int32(gates.count)
  }

  private mutating func addBranches(_ drafts: [BranchDraft]) -> Range<Int32> {
    let start = Int32(branches.count)
    let made = drafts.map { draft in
      (Branch(level: Int32(draft.level), target: Int32(draft.target), factors: addFactors(draft.rules)), draft.rate)
    }
    for (branch, rate) in made {
      branches.append(branch)
      for arrangement in branchSlots.indices { branchSlots[arrangement].append(rate[arrangement]) }
    }
    return start..<Int32(branches.count)
  }
}
