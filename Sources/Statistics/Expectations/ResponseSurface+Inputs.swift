// SPDX-License-Identifier: EUPL-1.2

extension ResponseSurface {
  /// Columns by what they say of outcomes: lines of the inputs first, then curves, products of two, and curves of what is fitted so far.
  ///
  /// - Parameters:
  ///   - bases: of the inputs.
  ///   - outcomes: whose surface it is, one value per draw each.
  /// - Complexity: inputs × draws × outcomes, and as much for each pair of the ``mostPaired`` inputs that say most.
  package init(_ bases: [ParameterBasis], outcomes: [[Double]], blocks: Blocks) {
    let most = min(Self.mostColumns, blocks.draws / Self.drawsPerColumn)
    guard most > 0, !outcomes.isEmpty else {
      self.init(columns: [], blocks: blocks)
      return
    }
    var search = ColumnSearch(outcomes, most: most)
    let lines = bases.map(\.plain)
    if search.take(lines) { search.take(lines) }
    search.take(bases.filter { $0.isContinuous && !$0.curved.isEmpty }.map(\.curved))
    let paired = bases.strongestFirst(outcomes).prefix(Self.mostPaired).sorted()
    search.takeProducts(paired.map { bases[$0].linear[0] })
    search.takeBends(outcomes)
    self.init(columns: search.columns, blocks: blocks)
  }

  /// The work of leaving out blocks grows with the cube of the columns.
  private static let mostColumns = 100
  /// A fit takes up the noise of a draw for every column.
  private static let drawsPerColumn = 5
  /// Inputs of which every pair is looked at.
  private static let mostPaired = 40
}

extension Array where Element == ParameterBasis {
  /// Numbers of the inputs, by the largest share of any outcome that their lines explain.
  func strongestFirst(_ outcomes: [[Double]]) -> [Int] {
    let centred = outcomes.map { outcome in
      let mean = outcome.reduce(0, +) / Double(outcome.count)
      return outcome.map { $0 - mean }
    }
    let squares = centred.map { ColumnSearch.product($0, $0) }
    let strengths = map { basis in
      zip(centred, squares).reduce(0.0) { most, outcome in
        let product = ColumnSearch.product(basis.linear[0], outcome.0)
        return outcome.1 > 0 ? Swift.max(most, product * product / outcome.1) : most
      }
    }
    return indices.sorted { (strengths[$1], $0) < (strengths[$0], $1) }
  }
}
