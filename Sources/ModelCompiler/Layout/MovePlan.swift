// SPDX-License-Identifier: EUPL-1.2

/// For every move of every entity, what it sets going: worked out once, so that the loop compares nothing.
///
/// A factor `financien <= 2` matters only when financien crosses from 2 to 3 or back; the list of any other move leaves it out.
struct MovePlan {
  /// First move of each entity.
  private(set) var offsets: [Int32] = []
  /// A row of ``HotModel/Move`` for each move.
  private(set) var rows: [UInt64] = []
  private(set) var shifts: [IndicatorTables.Shift] = []
  private(set) var stops: [Int32] = []
  /// Entities of timers that begin again.
  private(set) var resets: [Int32] = []

  private let model: CompiledModel
  private let words: Int

  init(_ model: CompiledModel) {
    self.model = model
    words = HotModel.words(for: model.channels.count)
    for e in model.entities.indices {
      offsets.append(Int32(rows.count / HotModel.Move.stride(words: words)))
      let levels = model.entities[e].levels
      let readers = readers(of: e)
      for old in 0..<levels { for new in 0..<levels { add(e, old, new, readers) } }
    }
  }

  /// A channel that looks at an entity.
  private struct Reader {
    var channel: Int
    /// Its tables of that entity.
    var tables: [Table]
    /// It must be rated again at every move.
    var isChosen: Bool
    /// Levels of the entity from which the channel has several targets: its rate there is the sum of theirs.
    var choiceLevels: Set<Int>
    var renewal: Channel.Renewal
  }

  private func readers(of e: Int) -> [Reader] {
    model.channels.enumerated().compactMap { c, channel in
      let own = (Array(channel.factors) + Array(channel.paces)).map(Int.init).filter {
        Int(model.factors[$0].entity) == e && !model.tables[$0].rules.isEmpty
      }
      let branches = channel.branches.flatMap { model.branches[Int($0)].factors }
      let isChosen = branches.contains { Int(model.factors[Int($0)].entity) == e }
      guard !own.isEmpty || isChosen else { return nil }
      return Reader(
        channel: c, tables: own.map { model.tables[$0] }, isChosen: isChosen,
        choiceLevels: Int(channel.owner) == e && channel.kind == .direction ? choiceLevels(channel) : [],
        renewal: Int(channel.owner) == e ? channel.renewal : .never)
    }
  }

  /// Levels from which it has several targets.
  private func choiceLevels(_ channel: Channel) -> Set<Int> {
    let levels = channel.branches.map { Int(model.branches[Int($0)].level) }
    return Set(levels.filter { level in levels.count { $0 == level } > 1 })
  }

  private mutating func add(_ e: Int, _ old: Int, _ new: Int, _ readers: [Reader]) {
    let (shift, stop, reset) = (shifts.count, stops.count, resets.count)
    var sets = Array(repeating: UInt64(0), count: words) + Array(repeating: UInt64.max, count: words)
    for reader in readers { add(reader, old, new, to: &sets) }
    if old != new {
      shifts += model.conditions.shifts(e, from: old, to: new)
      for (s, service) in model.services[0].enumerated() where mayStop(service, e, old, new) { stops.append(Int32(s)) }
      for timer in model.timers where ceases(timer.reset, e, old, new) { resets.append(timer.entity) }
    }
    rows += [
      word(shift, shifts.count), word(stop, stops.count), UInt64(bitPattern: Int64(counted(e, old, new))),
      word(reset, resets.count),
    ]
    rows += sets
  }

  /// A range in one word; 0 when it is empty.
  private func word(_ start: Int, _ end: Int) -> UInt64 { start == end ? 0 : UInt64(start) | UInt64(end) << 32 }

  private func add(_ reader: Reader, _ old: Int, _ new: Int, to sets: inout [UInt64]) {
    let wasOn = reader.tables.allSatisfy { isOn($0, old) }
    let isRestarted =
      switch reader.renewal {
      case .never: false
      case .entry: wasOn
      case .leaving: wasOn && !reader.tables.allSatisfy { isOn($0, new) }
      }
    let isChoice = reader.isChosen || reader.choiceLevels.contains(old) || reader.choiceLevels.contains(new)
    let isTouched = isRestarted || old != new && (isChoice || reader.tables.contains { differs($0, old, new) })
    let word = reader.channel / 64
    let bit: UInt64 = 1 << UInt64(reader.channel % 64)
    if isTouched { sets[word] |= bit }
    if isRestarted { sets[words + word] &= ~bit }
  }

  private func rules(_ table: Table) -> ArraySlice<Rule> {
    model.rules[Int(table.rules.lowerBound)..<Int(table.rules.upperBound)]
  }

  /// Can any rule say something else at one level than at the other?
  private func differs(_ table: Table, _ a: Int, _ b: Int) -> Bool {
    rules(table).contains { ($0.mask >> UInt64(a) ^ $0.mask >> UInt64(b)) & 1 == 1 }
  }

  /// Do all gates let the channel through at the level?
  private func isOn(_ table: Table, _ level: Int) -> Bool {
    rules(table).allSatisfy { !$0.isGate || $0.mask >> UInt64(level) & 1 == 1 }
  }

  private func ceases(_ gate: Gate?, _ e: Int, _ old: Int, _ new: Int) -> Bool {
    guard let gate, Int(gate.entity) == e else { return false }
    return gate.mask >> UInt64(old) & 1 == 1 && gate.mask >> UInt64(new) & 1 == 0
  }

  private func mayStop(_ service: ServiceSteps, _ e: Int, _ old: Int, _ new: Int) -> Bool {
    guard let stop = service.stop else { return false }
    if Int(service.entity) == e { return true }
    return Int(stop.entity) == e && stop.mask >> UInt64(new) & 1 == 1
  }

  private func counted(_ e: Int, _ old: Int, _ new: Int) -> Int32 {
    guard e < model.domainCount, model.exposures.moveOffset[e] >= 0 else { return -1 }
    return model.exposures.moves[Int(model.exposures.moveOffset[e]) + old * model.entities[e].levels + new]
  }
}
