// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// What each case of a piece is worth in each of its draws, to those who choose.
final class PieceNets {
  /// [draw of the piece × case × arrangement × perspective]: summed over replications.
  let values: Pinned<Double>
  private let before: Pinned<Double>
  private let signs: [(cell: Int, perspective: Int, sign: Double)]
  private let axes: CaseCellAxes
  private let perspectives: Int

  /// - Parameters:
  ///   - axes: of the case cells.
  ///   - draws, cases: of the piece.
  init(_ ledger: LedgerPlan, _ axes: CaseCellAxes, draws: Int, cases: Int) {
    let chosen = ledger.choosing
    let rows = cases * axes.arrangements
    (self.axes, perspectives) = (axes, chosen.count)
    signs = chosen.enumerated().flatMap { p, index in
      ledger.cells.indices.compactMap { c in
        let sign = ledger.perspectives[index].netSign(of: ledger.cells[c])
        return sign == 0 ? nil : (c, p, sign)
      }
    }
    values = Pinned(repeating: 0, count: draws * rows * chosen.count)
    before = Pinned(repeating: 0, count: rows * chosen.count)
  }

  /// Takes what the case cells have grown by in a draw.
  ///
  /// - Parameter caseCells: summed over the draws of the piece so far.
  func close(_ draw: Int, _ caseCells: Pinned<Double>) {
    for row in 0..<before.count / perspectives {
      let start = row * perspectives
      let values = caseCells.base + axes.place(household: 0, arrangement: row, .presentValue)
      let own = self.values.base + draw * before.count + start
      for (c, p, sign) in signs { own[p] += sign * values[axes.step(c)] }
      for p in 0..<perspectives {
        let total = own[p]
        own[p] -= before.base[start + p]
        before.base[start + p] = total
      }
    }
  }
}
