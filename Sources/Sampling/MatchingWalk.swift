// SPDX-License-Identifier: EUPL-1.2

/// The walk over undecided pairs that decides a ``RandomMatching``, in memory that is lent to it.
struct MatchingWalk {
  private let count: Int
  /// Row by row; chances, and in the end 0 or 1.
  private let shares: UnsafeMutableBufferPointer<Double>
  /// The undecided partners of each row, and after them of each column: a bit for each.
  private let open: UnsafeMutableBufferPointer<UInt64>
  /// Rows and columns by turns, of the walk at hand.
  private let path: UnsafeMutableBufferPointer<Int>
  private var length = 0
  /// Rows, and columns, that are on the path: a bit for each.
  private var metRows: UInt64 = 0
  private var metColumns: UInt64 = 0

  init(
    count: Int, shares: UnsafeMutableBufferPointer<Double>, open: UnsafeMutableBufferPointer<UInt64>,
    path: UnsafeMutableBufferPointer<Int>
  ) {
    (self.count, self.shares, self.open, self.path) = (count, shares, open, path)
    for row in 0..<count {
      for column in 0..<count where Self.isOpen(shares[row * count + column]) {
        open[row] |= 1 << UInt64(column)
        open[count + column] |= 1 << UInt64(row)
      }
    }
  }

  mutating func decide(_ coin: () -> Double) {
    for row in 0..<count {
      meet(row)
      while open[row] != 0 {
        if let start = walk() { cancel(from: start, coin()) }
      }
      leave(after: -1)
    }
  }

  /// Walks on over undecided pairs until a row or column comes back; where in the path it stands. At a dead end, which only rounding
  /// makes, the last pair is decided and the answer is `nil`.
  private mutating func walk() -> Int? {
    while true {
      let last = length - 1
      let others = partners(last)
      guard others != 0 else {
        // A path of one row has a partner: see `decide`.
        let edge = edge(path[last - 1], path[last], isRowFirst: last % 2 == 1)
        shares[edge] = shares[edge].rounded()
        close(edge)
        leave(after: last - 1)
        return nil
      }
      let known = others & (last % 2 == 0 ? metColumns : metRows)
      if known != 0 {
        // The nearest, so that cycles are short.
        var place = last - 3
        while known & (1 << UInt64(path[place])) == 0 { place -= 2 }
        return place
      }
      meet(following(last, others))
    }
  }

  /// The undecided partners of the end of the path, but for the one it came from.
  private func partners(_ last: Int) -> UInt64 {
    let all = open[last % 2 == 0 ? path[last] : count + path[last]]
    return last > 0 ? all & ~(1 << UInt64(path[last - 1])) : all
  }

  /// The first partner after the one the walk came from, in a circle.
  private func following(_ last: Int, _ others: UInt64) -> Int {
    guard last > 0 else { return others.trailingZeroBitCount }
    let after = others & ~((1 << UInt64(path[last - 1])) - 1)
    return (after == 0 ? others : after).trailingZeroBitCount
  }

  /// Moves the chances of the path from a place on, back to that place, and takes all after it off the path.
  private mutating func cancel(from start: Int, _ coin: Double) {
    var (up, down) = (1.0, 1.0)
    for i in start..<length {
      let share = shares[edge(onCycleFrom: start, i)]
      let rest = 1 - share
      let isEven = (i - start) % 2 == 0
      up = min(up, isEven ? rest : share)
      down = min(down, isEven ? share : rest)
    }
    let step = coin * (up + down) < down ? up : -down
    for i in start..<length {
      let edge = edge(onCycleFrom: start, i)
      shares[edge] += (i - start) % 2 == 0 ? step : -step
      if !Self.isOpen(shares[edge]) { close(edge) }
    }
    leave(after: start)
  }

  private mutating func meet(_ following: Int) {
    let bit: UInt64 = 1 << UInt64(following)
    if length % 2 == 0 { metRows |= bit } else { metColumns |= bit }
    path[length] = following
    length += 1
  }

  private mutating func leave(after last: Int) {
    while length > last + 1 {
      length -= 1
      let bit: UInt64 = 1 << UInt64(path[length])
      if length % 2 == 0 { metRows &= ~bit } else { metColumns &= ~bit }
    }
  }

  private func edge(onCycleFrom start: Int, _ i: Int) -> Int {
    edge(path[i], path[i + 1 < length ? i + 1 : start], isRowFirst: i % 2 == 0)
  }

  private func edge(_ a: Int, _ b: Int, isRowFirst: Bool) -> Int { isRowFirst ? a * count + b : b * count + a }

  private func close(_ edge: Int) {
    let (row, column) = edge.quotientAndRemainder(dividingBy: count)
    open[row] &= ~(1 << UInt64(column))
    open[count + column] &= ~(1 << UInt64(row))
  }

  /// Whether a chance is neither none nor all.
  private static func isOpen(_ share: Double) -> Bool { share > 1e-6 && share < 1 - 1e-6 }
}
