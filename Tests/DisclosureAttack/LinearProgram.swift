// SPDX-License-Identifier: EUPL-1.2

/// A small linear program with bounds on every unknown, solved by the simplex method on a full table.
///
/// - Source: R. Vanderbei, Linear Programming, chapters 2, 3 (Bland's rule) and 9 (bounds).
struct LinearProgram {
  private let lows: [Double]
  /// Rows of the table: columns of unknowns, of slacks and of artificial unknowns, then the right side.
  private var table: [[Double]] = []
  private var basis: [Int] = []
  private let count: Int
  private let artificial: Range<Int>
  private let scale: Double

  /// - Parameter rounding: by how much equations may be off.
  init(bounds: [ClosedRange<Double>], equations: [LinearSystem.Equation], rounding: Double) {
    lows = bounds.map(\.lowerBound)
    let n = bounds.count
    let known = equations.filter { !$0.terms.isEmpty }
    let isExact = rounding == 0
    // Above: x ≤ width. Of equations: one row each, or two with a slack each.
    let slacks = n + (isExact ? 0 : 2 * known.count)
    let rows = n + known.count * (isExact ? 1 : 2)
    count = n + slacks + rows
    artificial = n + slacks..<count
    scale = max(1, known.map { abs($0.value) }.max() ?? 1)
    var slack = n
    func add(_ table: inout [[Double]], _ terms: [Int: Double], slack sign: Double?, _ value: Double) {
      var row = Array(repeating: 0.0, count: count + 1)
      for (place, x) in terms { row[place] = x }
      if let sign {
        row[slack] = sign
        slack += 1
      }
      row[count] = value
      if value < 0 { for place in row.indices { row[place] = -row[place] } }
      table.append(row)
    }
    for (place, bound) in bounds.enumerated() {
      add(&table, [place: 1], slack: 1, bound.upperBound - bound.lowerBound)
    }
    for equation in known {
      let value = equation.value - equation.terms.reduce(0) { $0 + $1.value * bounds[$1.key].lowerBound }
      if isExact {
        add(&table, equation.terms, slack: nil, value)
      } else {
        add(&table, equation.terms, slack: 1, value + rounding)
        add(&table, equation.terms, slack: -1, value - rounding)
      }
    }
    for row in table.indices {
      table[row][artificial.lowerBound + row] = 1
      basis.append(artificial.lowerBound + row)
    }
  }

  /// Whether the equations agree with each other and with the bounds.
  mutating func findStart() -> Bool {
    var costs = Array(repeating: 0.0, count: count)
    for place in artificial { costs[place] = 1 }
    let rest = solve(costs, 0..<count)
    guard abs(rest) <= 1e-7 * scale else { return false }
    for row in basis.indices where artificial.contains(basis[row]) {
      if let place = (0..<artificial.lowerBound).first(where: { abs(table[row][$0]) > 1e-9 }) { pivot(row, place) }
    }
    return true
  }

  /// The least of a sum of the unknowns, from a start that was found.
  mutating func least(_ target: [Double]) -> Double {
    let costs = target + Array(repeating: 0, count: count - target.count)
    return solve(costs, 0..<artificial.lowerBound) + zip(target, lows).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private mutating func solve(_ costs: [Double], _ allowed: Range<Int>) -> Double {
    var reduced = costs + [0]
    for (row, place) in basis.enumerated() where costs[place] != 0 {
      let cost = costs[place]
      for column in reduced.indices { reduced[column] -= cost * table[row][column] }
    }
    // Bland's rule ends; the limit only ends what rounding would make go round.
    for _ in 0..<20_000 {
      guard let entering = allowed.first(where: { reduced[$0] < -1e-9 }) else { break }
      guard let leaving = leaving(entering) else { break }
      pivot(leaving, entering)
      let factor = reduced[entering]
      for column in reduced.indices { reduced[column] -= factor * table[leaving][column] }
    }
    return -reduced[count]
  }

  private func leaving(_ entering: Int) -> Int? {
    var best: (row: Int, ratio: Double)?
    for row in table.indices where table[row][entering] > 1e-9 {
      let ratio = table[row][count] / table[row][entering]
      if let known = best, ratio > known.ratio || ratio == known.ratio && basis[row] > basis[known.row] { continue }
      best = (row, ratio)
    }
    return best?.row
  }

  private mutating func pivot(_ row: Int, _ place: Int) {
    let size = table[row][place]
    for column in table[row].indices { table[row][column] /= size }
    for other in table.indices where other != row && table[other][place] != 0 {
      let factor = table[other][place]
      for column in table[other].indices { table[other][column] -= factor * table[row][column] }
    }
    basis[row] = place
  }
}
