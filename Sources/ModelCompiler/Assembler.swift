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
  var gates: [[StaticFactor]]
  var branches: [Branch] = []
  var branchSlots: [[Int32]]
  var names = ModelNames()
  /// Numbers in the tables: first the ones that fill up factors.
  private(set) var tableSize: Int32

  private let entities: [Entity]
  private let formulas: [Formula]

  init(_ builder: ModelBuilder) {
    entities = builder.entities
    formulas = builder.formulas
    let none = Array(repeating: [Int32](), count: builder.arrangements)
    (ruleSlots, branchSlots) = (none, none)
    gates = none.map { _ in [] }
    tableSize = Int32(entities.first?.levels ?? 0)
    let drafts = builder.drafts.map { (StableHash.channel($0.name), $0) }
    // Of channels that fire at one moment the first goes first: a condition on time is asked after its moment has come.
    for (id, draft) in drafts.filter({ $0.1.kind == .timer }) { add(draft, id) }
    for (id, draft) in drafts.filter({ $0.1.kind != .timer }).sorted(by: { $0.0 < $1.0 }) { add(draft, id) }
  }

  private mutating func add(_ draft: ChannelDraft, _ id: UInt32) {
    var draft = draft
    if draft.kind == .direction { foldSingleBranches(&draft) }
    let paces = addFactors(draft.paces)
    let factors = addFactors(draft.rules, owner: draft.owner, blocks: 4)
    let gates = addGates(draft.fixedFactors)
    let branches = addBranches(draft.branches)
    channels.append(
      Channel(
        id: id, kind: draft.kind, hasChoice: !draft.choiceLevels.isEmpty,
        owner: draft.owner, renewal: draft.renewal, timing: draft.timing, factors: factors, paces: paces, gates: gates,
        branches: branches, changes: draft.changes, argument: draft.argument, count: draft.count, gate: draft.gate))
    names.channels.append(draft.name)
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

  /// The owner's own factor comes first, because it is most often zero. Ones fill up the last of the blocks.
  private mutating func addFactors(_ drafts: [RuleDraft], owner: Int32 = -1, blocks: Int = 1) -> Range<Int32> {
    let start = Int32(factors.count)
    let grouped = Dictionary(grouping: drafts, by: \.entity)
    for entity in grouped.keys.sorted(by: { $0 == owner ? $1 != owner : $1 != owner && before($0, $1) }) {
      factors.append(Factor(entity: entity, offset: tableSize))
      addTable(entity, grouped[entity]!)
    }
    while (factors.count - Int(start)) % blocks != 0 {
      factors.append(.one)
      tables.append(Table(levels: Int32(entities[0].levels), rules: 0..<0, isPerCase: false))
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
      names.rules.append(draft.key)
      for arrangement in ruleSlots.indices {
        let slot = draft.slots[arrangement]
        ruleSlots[arrangement].append(slot)
        if slot >= 0, formulas[Int(slot)].isPerCase { isPerCase = true }
      }
    }
    let levels = Int32(entities[Int(entity)].levels)
    tables.append(Table(levels: levels, rules: start..<Int32(rules.count), isPerCase: isPerCase))
    tableSize += levels
  }

  private mutating func addGates(_ drafts: [FixedDraft]) -> Range<Int32> {
    let start = Int32(names.gates.count)
    for draft in drafts.sorted(by: { ($0.isGate ? 0 : 1, $0.key) < ($1.isGate ? 0 : 1, $1.key) }) {
      names.gates.append(draft.key)
      for arrangement in gates.indices {
        gates[arrangement].append(
          StaticFactor(condition: draft.condition, isGate: draft.isGate, slot: draft.slots[arrangement]))
      }
    }
    return start..<Int32(names.gates.count)
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
