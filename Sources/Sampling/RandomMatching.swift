// SPDX-License-Identifier: EUPL-1.2

/// A random permutation in which every pair of a row and a column has a given chance.
///
/// - Source: dependent rounding: R. Gandhi, S. Khuller, S. Parthasarathy, A. Srinivasan 2006, Journal of the ACM 53:324; that such
///   permutations exist: G. Birkhoff 1946.
struct RandomMatching {
  /// As many as bits in a word.
  static let mostRows = UInt64.bitWidth

  private let count: Int
  /// Row by row; chances, and in the end 0 or 1.
  private var shares: [Double]
  /// The undecided partners of each row, and after them of each column: a bit for each.
  private var open: [UInt64]
  /// Rows and columns by turns, of the walk at hand.
  private var path: [Int] = []
  /// Where the walk met each row, and after them each column.
  private var met: [Int]

  /// - Parameters:
  ///   - chances: square, row by row, none negative; rows and columns add to 1 within about 1e-5.
  ///   - count: of rows, at most ``mostRows``.
  init(_ chances: [Double], count: Int) {
    precondition(count <= Self.mostRows, "too many rows")
    shares = chances
    self.count = count
    met = Array(repeating: -1, count: 2 * count)
    open = Array(repeating: 0, count: 2 * count)
    for row in 0..<count {
      for column in 0..<count where Self.isOpen(chances[row * count + column]) {
        open[row] |= 1 << UInt64(column)
        open[count + column] |= 1 << UInt64(row)
      }
    }
  }

  /// The column of each row; −1 where rounding leaves none.
  ///
  /// Chances are moved around a cycle, up or down by a coin that leaves their means as they are, until no pair is undecided. The walk goes
  /// on from where the cycle began: the pairs before it are as they were.
  ///
  /// - Parameter coin: uniform in (0, 1).
  /// - Complexity: count² cycles at most.
  mutating func draw(_ coin: () -> Double) -> [Int] {
    for row in 0..<count {
      path.append(row)
      met[row] = 0
      while open[row] != 0 {
        if let start = walk() { cancel(from: start, coin()) }
      }
      path.removeAll(keepingCapacity: true)
      met[row] = -1
    }
    return (0..<count).map { row in (0..<count).first { shares[row * count + $0] > 0.5 } ?? -1 }
  }

  /// Walks on over undecided pairs until a row or column comes back; where in the path it stood before. At a dead end, which only
  /// rounding makes, the last pair is decided and the answer is `nil`.
  private mutating func walk() -> Int? {
    while true {
      let last = path.count - 1
      let following = next(last)
      guard following >= 0 else {
        // A path of one row has a partner: see `draw`.
        let edge = edge(path[last - 1], path[last], isRowFirst: last % 2 == 1)
        shares[edge] = shares[edge].rounded()
        close(edge)
        leave(after: last - 1)
        return nil
      }
      let place = last % 2 == 0 ? count + following : following
      if met[place] >= 0 { return met[place] }
      met[place] = path.count
      path.append(following)
    }
  }

  /// The first undecided partner after the one the walk came from, in a circle; −1 for none but that one.
  private func next(_ last: Int) -> Int {
    let partners = open[last % 2 == 0 ? path[last] : count + path[last]]
    guard last > 0 else { return partners.trailingZeroBitCount }
    let before = UInt64(1) << UInt64(path[last - 1])
    let others = partners & ~before
    if others == 0 { return -1 }
    let after = others & ~(before | (before - 1))
    return (after == 0 ? others : after).trailingZeroBitCount
  }

  /// Moves the chances of the path from a place on, back to that place, and takes all after it off the path.
  private mutating func cancel(from start: Int, _ coin: Double) {
    var (up, down) = (1.0, 1.0)
    for i in start..<path.count {
      let share = shares[edge(onCycleFrom: start, i)]
      let rest = 1 - share
      let isEven = (i - start) % 2 == 0
      up = min(up, isEven ? rest : share)
      down = min(down, isEven ? share : rest)
    }
    let step = coin * (up + down) < down ? up : -down
    for i in start..<path.count {
      let edge = edge(onCycleFrom: start, i)
      shares[edge] += (i - start) % 2 == 0 ? step : -step
      if !Self.isOpen(shares[edge]) { close(edge) }
    }
    leave(after: start)
  }

  private mutating func leave(after last: Int) {
    for i in last + 1..<path.count { met[i % 2 == 0 ? path[i] : count + path[i]] = -1 }
    path.removeSubrange((last + 1)...)
  }

  private func edge(onCycleFrom start: Int, _ i: Int) -> Int {
    edge(path[i], path[i + 1 < path.count ? i + 1 : start], isRowFirst: i % 2 == 0)
  }

  private func edge(_ a: Int, _ b: Int, isRowFirst: Bool) -> Int { isRowFirst ? a * count + b : b * count + a }

  private mutating func close(_ edge: Int) {
    let (row, column) = edge.quotientAndRemainder(dividingBy: count)
    open[row] &= ~(1 << UInt64(column))
    open[count + column] &= ~(1 << UInt64(row))
  }

  /// Whether a chance is neither none nor all.
  private static func isOpen(_ share: Double) -> Bool { share > 1e-6 && share < 1 - 1e-6 }
}
