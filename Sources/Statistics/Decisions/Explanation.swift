// SPDX-License-Identifier: EUPL-1.2

/// What columns say of several responses, with all draws and without each block.
struct Explanation {
  let regression: BlockRegression
  let fit: BlockRegression.Fit
  /// Without each block; empty with a single one.
  let without: [BlockRegression.Fit?]
  /// Per response, what the columns may have missed: so many times the residual variance, over all draws.
  var unseen: [Double]
  /// Of responses that are themselves fitted: the squares, over all draws, of the chance in that fit which passes, and what passes of its
  /// columns, in columns.
  private var passed: (squares: [Double], columns: Double)?

  /// - Returns: `nil` when it cannot be computed.
  init?(columns: [[Double]], _ responses: [[Double]], _ blocks: Blocks, unseen: Double = 0) {
    let regression = BlockRegression(columns: columns, responses: responses, blocks: blocks)
    guard let fit = regression.fit() else { return nil }
    self.regression = regression
    self.fit = fit
    self.unseen = responses.map { _ in unseen }
    without = blocks.ranges.count > 1 ? blocks.ranges.indices.map { regression.fit(leavingOut: $0) } : []
  }

  private init(
    _ regression: BlockRegression, _ fit: BlockRegression.Fit, _ without: [BlockRegression.Fit?], unseen: [Double],
    passed: (squares: [Double], columns: Double)
  ) {
    self.regression = regression
    self.fit = fit
    self.without = without
    self.unseen = unseen
    self.passed = passed
  }

  /// What a fit may hide that a figure should cover: two errors of what it explains by chance, or what it does not see.
  enum Hidden {
    case nothing, byChance, unseen
  }

  /// By what deviations of fitted values are drawn in, see ``BlockRegression/Fit/scale(_:hidden:)``.
  func scale(_ response: Int, leavingOut block: Int? = nil, adding hidden: Hidden = .nothing) -> Double {
    guard let fit = block.map({ without[$0] }) ?? fit else { return .nan }
    let more =
      switch hidden {
      case .nothing: 0.0
      case .byChance: fit.twoErrors(response)
      case .unseen: unseen[response]
      }
    guard let passed, passed.columns > 0 else { return fit.scale(response, hidden: more) }
    let share = hidden == .byChance ? 2 * BlockRegression.Fit.luck(passed.columns) / passed.columns : 0
    return fit.scale(response, hidden: more, chance: passed.squares[response] * (1 - share))
  }

  /// What a summary of data says of the responses, when the data depend on them through these columns alone: the fitted values are
  /// explained by the summary. That leaves all else out that varies, so that even a small study is seen.
  ///
  /// Chance in the coefficients passes as far as the summary explains their columns, which must be those of ``JointColumns``.
  /// Without a block, the fitted values follow from the coefficients without it, and what the summary says of each column.
  ///
  /// - Source: M. Strong, J. E. Oakley, A. Brennan, P. Breeze 2015, Medical Decision Making 35:570.
  func seen(through summary: ParameterBasis, most: Int, _ blocks: Blocks) -> Explanation? {
    let fitted = regression.fitted(fit)
    let joint = JointColumns([summary], outcomes: fitted, most: most)
    let inputs = (1..<regression.columns).map { c in
      stride(from: c, to: regression.design.count, by: regression.columns).map { regression.design[$0] }
    }
    guard let all = Explanation(columns: joint.columns, fitted + inputs, blocks) else { return nil }
    let parts = all.without.indices.map { block -> BlockRegression.Fit? in
      guard var part = all.without[block], let own = without[block] else { return nil }
      for o in fitted.indices {
        for c in own.coefficients[o].indices {
          let change = own.coefficients[o][c] - fit.coefficients[o][c]
          if c == 0 { part.coefficients[o][0] += change } else { part.add(change, of: fitted.count + c - 1, to: o) }
          part.mean[o] += change * (c == 0 ? 1 : part.mean[fitted.count + c - 1])
        }
      }
      return part
    }
    // The columns are at right angles, of mean square 1: of each passes what the summary explains, less what it would by chance.
    let columns = inputs.indices.reduce(0.0) { sum, c in
      let (o, more) = (fitted.count + c, Double(joint.columns.count))
      return sum + max(0, all.fit.explained[o] - more * all.fit.residualVariance(o)) / Double(blocks.draws)
    }
    let squares = fitted.indices.map { columns * fit.residualVariance($0) }
    return Explanation(
      all.regression, all.fit, parts, unseen: fitted.map { _ in 0 }, passed: (squares: squares, columns: columns))
  }
}

extension BlockRegression.Fit {
  /// Adds so many times the coefficients of another response.
  fileprivate mutating func add(_ times: Double, of other: Int, to response: Int) {
    for i in coefficients[response].indices { coefficients[response][i] += times * coefficients[other][i] }
  }
}
