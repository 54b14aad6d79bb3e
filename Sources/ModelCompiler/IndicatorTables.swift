// SPDX-License-Identifier: EUPL-1.2

/// The truth tables of compound conditions, in which levels that no row tells apart share a place.
///
/// `financien <= 2 of huisvesting = 1` knows two classes of levels of each: a move inside a class shifts nothing, and the table
/// stays small.
public struct IndicatorTables: Sendable {
  public private(set) var inputs: [Indicator.Input] = []
  /// By input and level: how much the level adds to the place. A static condition has two levels.
  public private(set) var steps: [Int32] = []
  public private(set) var truth: [Bool] = []
  public private(set) var indicators: [Indicator] = []
  /// By entity: the indicators that look at it, with the steps of its levels.
  private var readers: [[(indicator: Int, steps: Int)]]

  init(_ drafts: [IndicatorDraft], _ entities: [Entity]) {
    readers = Array(repeating: [], count: entities.count)
    for (i, indicator) in drafts.enumerated() {
      let fixed = indicator.fixed.map { Digit(input: $0, levels: 2) }
      let levels = indicator.levels.map { Digit(input: $0, levels: entities[Int($0.index)].levels) }
      let start = inputs.count
      add(indicator, fixed, levels)
      for input in inputs[(start + fixed.count)...] { readers[Int(input.index)].append((i, Int(input.steps))) }
    }
  }

  /// How far the place of an indicator in its truth table moves.
  package struct Shift {
    package var indicator: Int32
    package var by: Int32
  }

  /// How far a move of an entity shifts the places of the indicators that tell the two levels apart.
  func shifts(_ entity: Int, from old: Int, to new: Int) -> [Shift] {
    readers[entity].compactMap { reader in
      let by = steps[reader.steps + new] - steps[reader.steps + old]
      return by == 0 ? nil : .init(indicator: Int32(reader.indicator), by: by)
    }
  }

  /// An input as a digit of the row in the compiled table.
  private struct Digit {
    var input: IndicatorDraft.Input
    var levels: Int
  }

  private mutating func add(_ indicator: IndicatorDraft, _ fixed: [Digit], _ levels: [Digit]) {
    let start = Int32(inputs.count)
    var size = 1
    var places = Array(repeating: 0, count: indicator.table.count)
    for digit in fixed + levels {
      let classes = Self.classes(of: digit, in: indicator.table)
      inputs.append(.init(index: digit.input.index, steps: Int32(steps.count)))
      steps += classes.map { Int32($0 * size) }
      Self.forEachRun(of: digit, rows: places.count) { level, run in
        let step = classes[level] * size
        for row in run { places[row] += step }
      }
      size *= classes.max()! + 1
    }
    let middle = start + Int32(fixed.count)
    indicators.append(
      .init(
        entity: indicator.entity, table: Int32(truth.count), fixed: start..<middle,
        levels: middle..<Int32(inputs.count)))
    let first = truth.count
    truth += Array(repeating: false, count: size)
    for (row, place) in places.enumerated() { truth[first + place] = indicator.table[row] }
  }

  /// Neighbouring rows with the same level of a digit.
  private static func forEachRun(of digit: Digit, rows: Int, _ body: (_ level: Int, _ run: Range<Int>) -> Void) {
    let stride = Int(digit.input.stride)
    var level = 0
    for start in Swift.stride(from: 0, to: rows, by: stride) {
      body(level, start..<start + stride)
      level = level + 1 == digit.levels ? 0 : level + 1
    }
  }

  /// The class of each level: levels share one when no row says something else at one than at the other.
  private static func classes(of digit: Digit, in table: [Bool]) -> [Int] {
    let stride = Int(digit.input.stride)
    func areAlike(_ a: Int, _ b: Int) -> Bool {
      for start in Swift.stride(from: 0, to: table.count, by: stride * digit.levels) {
        for row in start..<start + stride where table[row + a * stride] != table[row + b * stride] { return false }
      }
      return true
    }
    var first: [Int] = []
    return (0..<digit.levels).map { level in
      if let known = first.firstIndex(where: { areAlike($0, level) }) { return known }
      first.append(level)
      return first.count - 1
    }
  }
}
