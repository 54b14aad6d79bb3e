// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// How far an experiment is.
public struct ExperimentProgress: Sendable {
  /// Of the pieces of work, 0...1.
  public var share: Double
  /// Standard error of the social net result so far, euro per household: the largest of the arrangements. From the blocks of draws
  /// that are done, all counted alike; `nil` until there are five.
  public var error: Double?
}

/// The simulation error while it falls, for who watches; what a run reports comes from its results.
struct ErrorWatch {
  private static let fewestBlocks = 5

  private let terms: [(cell: Int, sign: Double)]
  private let cells: Int
  private let arrangements: Int
  private var block = 0
  private var firstDraw = 0
  /// Per arrangement but the reference: mean over blocks, and sum of squared deviations from it.
  private var means: [Double]
  private var squares: [Double]

  init(_ ledger: LedgerPlan, arrangements: Int) {
    cells = ledger.cells.count
    terms = ledger.cells.indices.compactMap { cell in
      let sign = ledger.perspectives[0].netSign(of: ledger.cells[cell])
      return sign == 0 ? nil : (cell, sign)
    }
    self.arrangements = arrangements
    means = Array(repeating: 0, count: arrangements - 1)
    squares = means
  }

  /// Takes the block before this one, once.
  ///
  /// - Parameters:
  ///   - draw: the first one of this block.
  ///   - drawCells: [draw × arrangement × cell].
  mutating func reach(_ next: Int, before draw: Int, _ drawCells: [Double]) {
    guard next > block else { return }
    block = next
    for a in means.indices {
      let value = net(a + 1, firstDraw..<draw, drawCells)
      let deviation = value - means[a]
      means[a] += deviation / Double(block)
      squares[a] += deviation * (value - means[a])
    }
    firstDraw = draw
  }

  private func net(_ a: Int, _ draws: Range<Int>, _ drawCells: [Double]) -> Double {
    var sum = 0.0
    for draw in draws {
      let (own, reference) = ((draw * arrangements + a) * cells, draw * arrangements * cells)
      for (cell, sign) in terms { sum += sign * (drawCells[own + cell] - drawCells[reference + cell]) }
    }
    return sum / Double(draws.count)
  }

  var largest: Double? {
    guard block >= Self.fewestBlocks, let worst = squares.max() else { return nil }
    return (worst / Double(block - 1) / Double(block)).squareRoot()
  }
}
