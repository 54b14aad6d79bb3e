// SPDX-License-Identifier: EUPL-1.2

/// What follows from equations exactly: Gauss and Jordan, with the largest pivot of each equation.
public struct Elimination {
  private struct Row {
    var pivot: Int
    var terms: [Double]
    var value: Double

    /// Takes out another row's pivot.
    mutating func clear(by row: Row) {
      let factor = terms[row.pivot]
      guard factor != 0 else { return }
      for place in terms.indices { terms[place] -= factor * row.terms[place] }
      value -= factor * row.value
    }
  }

  private var rows: [Row] = []
  private let count: Int

  public init(_ system: LinearSystem) {
    count = system.bounds.count
    for equation in system.equations { add(equation) }
  }

  private mutating func add(_ equation: LinearSystem.Equation) {
    var row = Row(pivot: 0, terms: Array(repeating: 0.0, count: count), value: equation.value)
    let size = equation.terms.values.map(abs).max() ?? 0
    guard size > 0 else { return }
    for (place, x) in equation.terms { row.terms[place] = x / size }
    row.value /= size
    for other in rows { row.clear(by: other) }
    guard let pivot = row.terms.indices.max(by: { abs(row.terms[$0]) < abs(row.terms[$1]) }),
      abs(row.terms[pivot]) > 1e-9
    else { return }
    let scale = row.terms[pivot]
    row = Row(pivot: pivot, terms: row.terms.map { $0 / scale }, value: row.value / scale)
    for i in rows.indices { rows[i].clear(by: row) }
    rows.append(row)
  }

  /// The value of a sum of unknowns; `nil` where it does not follow.
  public func value(of target: [Int: Double]) -> Double? {
    var left = Row(pivot: 0, terms: Array(repeating: 0.0, count: count), value: 0)
    for (place, x) in target { left.terms[place] = x }
    for row in rows { left.clear(by: row) }
    let size = target.values.map(abs).max() ?? 0
    return left.terms.allSatisfy { abs($0) <= 1e-7 * size } ? -left.value : nil
  }
}
