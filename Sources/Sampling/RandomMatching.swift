// SPDX-License-Identifier: EUPL-1.2

/// A random permutation in which every pair of a row and a column has a given chance.
///
/// - Source: dependent rounding: R. Gandhi, S. Khuller, S. Parthasarathy, A. Srinivasan 2006, Journal of the ACM 53:324; that such
///   permutations exist: G. Birkhoff 1946.
struct RandomMatching {
  private let count: Int
  /// Row by row; chances, and in the end 0 or 1.
  private var shares: [Double]
  /// Rows and columns by turns, of the walk at hand.
  private var path: [Int] = []
  /// Where the walk met each row, and after them each column.
  private var met: [Int]

  /// - Parameter chances: square, row by row, none negative; rows and columns add to 1 within about 1e-5.
  init(_ chances: [Double], count: Int) {
    shares = chances
    self.count = count
    met = Array(repeating: -1, count: 2 * count)
  }

  /// The column of each row; −1 where rounding leaves none.
  ///
  /// Chances are moved around a cycle, up or down by a coin that leaves their means as they are, until no pair is undecided.
  ///
  /// - Parameter coin: uniform in (0, 1).
  /// - Complexity: some 13,000 steps for 40 rows, half a millisecond.
  mutating func draw(_ coin: () -> Double) -> [Int] {
    var row = 0
    while row < count {
      if next(row, isRow: true, not: -1) < 0 {
        row += 1
      } else if let start = walk(from: row) {
        cancel(Array(path[start...]), coin())
      }
    }
    return (0..<count).map { row in (0..<count).first { shares[row * count + $0] > 0.5 } ?? -1 }
  }

  /// Walks over undecided pairs until a row or column comes back; where in the path it stood before. At a dead end, which only rounding
  /// makes, the last pair is decided and the answer is `nil`.
  private mutating func walk(from row: Int) -> Int? {
    for (i, vertex) in path.enumerated() { met[i % 2 == 0 ? vertex : count + vertex] = -1 }
    path.removeAll(keepingCapacity: true)
    var (vertex, before, isRow) = (row, -1, true)
    while true {
      let place = isRow ? vertex : count + vertex
      if met[place] >= 0 { return met[place] }
      met[place] = path.count
      path.append(vertex)
      let following = next(vertex, isRow: isRow, not: before)
      guard following >= 0 else {
        let edge = isRow ? vertex * count + max(0, before) : max(0, before) * count + vertex
        shares[edge] = shares[edge].rounded()
        return nil
      }
      (vertex, before, isRow) = (following, vertex, !isRow)
    }
  }

  /// The next undecided partner, −1 for none.
  private func next(_ vertex: Int, isRow: Bool, not before: Int) -> Int {
    // Without checks of bounds: this is most of the work.
    let (start, step) = isRow ? (vertex &* count, 1) : (vertex, count)
    return shares.withUnsafeBufferPointer { shares in
      var partner = before
      for _ in 0..<count {
        partner = partner &+ 1 < count ? partner &+ 1 : 0
        if partner == before { continue }
        let share = shares[start &+ partner &* step]
        if share > Self.nothing && share < 1 - Self.nothing { return partner }
      }
      return -1
    }
  }

  /// - Parameter cycle: rows and columns by turns, whichever first.
  private mutating func cancel(_ cycle: [Int], _ coin: Double) {
    let startsAtRow = (path.count - cycle.count) % 2 == 0
    let edges = cycle.indices.map { i in
      let (a, b) = (cycle[i], cycle[(i + 1) % cycle.count])
      return (i % 2 == 0) == startsAtRow ? a * count + b : b * count + a
    }
    var (up, down) = (1.0, 1.0)
    for (i, edge) in edges.enumerated() {
      let (share, rest) = (shares[edge], 1 - shares[edge])
      up = min(up, i % 2 == 0 ? rest : share)
      down = min(down, i % 2 == 0 ? share : rest)
    }
    let step = coin * (up + down) < down ? up : -down
    for (i, edge) in edges.enumerated() { shares[edge] += i % 2 == 0 ? step : -step }
  }

  /// A chance that counts as none.
  private static let nothing = 1e-6
}
