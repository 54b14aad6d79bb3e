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
  private let axes: CellAxes
  /// All blocks before it are counted.
  private var block = 0
  /// Per arrangement but the reference: mean over blocks, and sum of squared deviations from it.
  private var means: [Double]
  private var squares: [Double]

  init(_ ledger: LedgerPlan, arrangements: Int) {
    axes = CellAxes(arrangements: arrangements, cells: ledger.cells.count)
    terms = ledger.cells.indices.compactMap { cell in
      let sign = ledger.perspectives[0].netSign(of: ledger.cells[cell])
      return sign == 0 ? nil : (cell, sign)
    }
    means = Array(repeating: 0, count: arrangements - 1)
    squares = means
  }

  /// Takes the finished blocks that are next in line.
  mutating func look(at finished: [Int: FinishedBlock]) {
    while let next = finished[block] {
      block += 1
      for a in means.indices {
        let value = net(a + 1, next)
        let deviation = value - means[a]
        means[a] += deviation / Double(block)
        squares[a] += deviation * (value - means[a])
      }
    }
  }

  private func net(_ a: Int, _ block: FinishedBlock) -> Double {
    var sum = 0.0
    for draw in block.parameters.indices {
      func value(_ a: Int, _ cell: Int) -> Double {
        block.drawCells[axes.place(draw: draw, arrangement: a, cell: cell)]
      }
      for (cell, sign) in terms { sum += sign * (value(a, cell) - value(0, cell)) }
    }
    return sum / Double(block.parameters.count)
  }

  var largest: Double? {
    guard block >= Self.fewestBlocks, let worst = squares.max() else { return nil }
    return (worst / Double(block - 1) / Double(block)).squareRoot()
  }
}
