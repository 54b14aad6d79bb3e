// SPDX-License-Identifier: EUPL-1.2

/// A random permutation in which every pair of a row and a column has a given chance.
///
/// - Source: dependent rounding: R. Gandhi, S. Khuller, S. Parthasarathy, A. Srinivasan 2006, Journal of the ACM 53:324; that such
///   permutations exist: G. Birkhoff 1946.
struct RandomMatching {
  /// As many as bits in a word.
  static let mostRows = UInt64.bitWidth

  private let count: Int
  private let chances: [Double]

  /// - Parameters:
  ///   - chances: square, row by row, none negative; rows and columns add to 1 within about 1e-5.
  ///   - count: of rows, at most ``mostRows``.
  init(_ chances: [Double], count: Int) {
    precondition(count <= Self.mostRows && chances.count == count * count, "too many rows, or not square")
    self.chances = chances
    self.count = count
  }

  /// The column of each row; −1 where rounding leaves none.
  ///
  /// Chances are moved around a cycle, up or down by a coin that leaves their means as they are, until no pair is undecided. The walk goes
  /// on from where the cycle began: the pairs before it are as they were.
  ///
  /// - Parameter coin: uniform in (0, 1).
  /// - Complexity: count² cycles at most, of four pairs where most are undecided.
  func draw(_ coin: () -> Double) -> [Int] {
    var shares = chances
    return shares.withUnsafeMutableBufferPointer { shares in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * count) { open in
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * count + 1) { path in
          open.initialize(repeating: 0)
          var walk = MatchingWalk(count: count, shares: shares, open: open, path: path)
          walk.decide(coin)
          return (0..<count).map { row in (0..<count).first { shares[row * count + $0] > 0.5 } ?? -1 }
        }
      }
    }
  }
}
