// SPDX-License-Identifier: EUPL-1.2

/// The regressions behind ``PartialInformation``: the worth of all options of all problems on the same columns.
package struct InformationRegression {
  /// Each column of a regression takes this many draws, or more of the fit would be chance than the correction can carry.
  package static let drawsPerColumn = 10
  /// The work grows with the square of the columns.
  static let mostColumns = 150
  /// With fewer draws there is no regression at all: a constant and a line are two columns.
  package static let fewestDraws = 2 * drawsPerColumn

  /// What a single input says.
  struct Study {
    var columns: [[Double]]
    /// Largest share of the variance of an option's worth that it explains.
    var strength: Double
    /// Whether it says more about any option than a column of chance would.
    var isClear: Bool
    /// Per problem.
    var values: [InformationValue]
  }

  private let problems: [DecisionProblem]
  private let ceilings: [Double]
  private let blocks: Blocks
  /// Worth of the options but the reference, problem after problem, less its mean.
  private let responses: [[Double]]
  private let means: [Double]
  private let inputs: Int

  /// - Parameter inputs: how many will be studied.
  init(_ problems: [DecisionProblem], ceilings: [Double], inputs: Int) {
    let blocks = problems[0].blocks
    let alternatives = problems.flatMap { $0.observed.dropFirst() }
    let means = alternatives.map(blocks.mean)
    self.problems = problems
    self.ceilings = ceilings
    self.blocks = blocks
    self.means = means
    self.inputs = inputs
    responses = zip(alternatives, means).map { values, mean in values.map { $0 - mean } }
  }

  private var mostColumns: Int { min(Self.mostColumns, blocks.draws / Self.drawsPerColumn) }

  // MARK: One input

  /// - Parameter input: one value per draw.
  func study(_ input: [Double]) -> Study? {
    guard mostColumns > 1, let basis = ParameterBasis(input) else { return nil }
    let line = BlockRegression(columns: basis.linear, responses: responses, blocks: blocks)
    guard let straight = line.fit() else { return nil }
    var (columns, regression, fit) = (basis.linear, line, straight)
    if !basis.curved.isEmpty, basis.curved.count < mostColumns {
      let curve = BlockRegression(columns: basis.curved, responses: responses, blocks: blocks)
      if let bent = curve.fit(), isBetter(bent, than: straight) {
        (columns, regression, fit) = (basis.curved, curve, bent)
      }
    }
    let strengths = responses.indices.map { o in
      fit.explained[o] / max(fit.explained[o] + fit.residual[o], .leastNormalMagnitude)
    }
    return Study(
      columns: columns, strength: strengths.max() ?? 0, isClear: isBetter(fit, than: fit.constant, of: inputs),
      values: values(regression, fit))
  }

  private func isBetter(
    _ fit: BlockRegression.Fit, than smaller: BlockRegression.Fit, of candidates: Int = 1
  ) -> Bool {
    responses.indices.contains { fit.isBetter(than: smaller, response: $0, of: candidates) }
  }

  // MARK: Several inputs

  /// The columns of all, added up; the strongest first, as long as there is room for them.
  func together(_ members: [Study]) -> [InformationValue]? {
    guard !members.isEmpty else { return nil }
    var columns: [[Double]] = []
    let order = members.indices.sorted { (members[$1].strength, $0) < (members[$0].strength, $1) }
    for i in order where columns.count + members[i].columns.count < mostColumns { columns += members[i].columns }
    let regression = BlockRegression(columns: columns, responses: responses, blocks: blocks)
    guard let fit = regression.fit() else { return members[order[0]].values }
    return values(regression, fit)
  }

  // MARK: What a fit is worth

  private func values(_ regression: BlockRegression, _ fit: BlockRegression.Fit) -> [InformationValue] {
    let fitted = regression.fitted(fit)
    let without = blocks.ranges.count > 1 ? blocks.ranges.indices.map { regression.fit(leavingOut: $0) } : []
    var first = 0
    return problems.indices.map { i in
      let own = first..<first + problems[i].options - 1
      first = own.upperBound
      let best = problems[i].best
      func sums(_ scale: (Int) -> Double) -> ChoiceSums {
        ChoiceSums(regression, choices(own, fitted, fit, scale), own, blocks)
      }
      func gain(_ sums: ChoiceSums, _ fit: BlockRegression.Fit, _ block: Int?, _ scale: (Int) -> Double) -> Double {
        sums.gain(fit, leavingOut: block, means, best: best, scale: scale)
      }
      let (drawnIn, plain) = (sums { fit.scale($0) }, sums { _ in 1 })
      let value = max(0, gain(drawnIn, fit, nil) { fit.scale($0) })
      let lucky = { fit.scale($0, luck: 1) }
      let luck = gain(sums(lucky), fit, nil, lucky) - value
      let errors = blocks.errors(leavingOut: { block in
        guard let part = without[block] else { return [.nan, .nan] }
        return [gain(drawnIn, part, block) { part.scale($0) }, gain(plain, part, block) { _ in 1 }]
      })
      let error = errors.map { max(max($0[0], $0[1]) * blocks.studentWidth, luck) }.flatMap { $0.isFinite ? $0 : nil }
      return InformationValue(value: value, error: error).atMost(ceilings[i])
    }
  }

  /// The best option in each draw: 0 for the reference, otherwise 1 + its place among the problem's responses.
  private func choices(
    _ own: Range<Int>, _ fitted: [[Double]], _ fit: BlockRegression.Fit, _ scale: (Int) -> Double
  ) -> [Int] {
    let scales = own.map(scale)
    return (0..<blocks.draws).map { k in
      var (best, most) = (0, 0.0)
      for (i, o) in own.enumerated() {
        let value = means[o] + fit.mean[o] + scales[i] * (fitted[o][k] - fit.mean[o])
        if value > most { (best, most) = (i + 1, value) }
      }
      return best
    }
  }
}

/// Sums of the columns over the draws in which each option is chosen, of all draws and by block: they give the value of choosing so
/// under any coefficients without a pass over the draws.
private struct ChoiceSums {
  private let own: Range<Int>
  private let columns: Int
  /// [option × column], the reference left out; the constant counts the draws.
  private let total: [Double]
  private let perBlock: [[Double]]
  /// The option that is chosen in every draw, if there is one.
  private let always: Int?

  init(_ regression: BlockRegression, _ choices: [Int], _ own: Range<Int>, _ blocks: Blocks) {
    let p = regression.columns
    let perBlock = blocks.ranges.map { range in
      var sums = Array(repeating: 0.0, count: own.count * p)
      for k in range where choices[k] > 0 {
        let (row, to) = (k * p, (choices[k] - 1) * p)
        for i in 0..<p { sums[to + i] += regression.design[row + i] }
      }
      return sums
    }
    self.own = own
    columns = p
    self.perBlock = perBlock
    always = choices.contains { $0 != choices[0] } ? nil : choices[0]
    total = perBlock.reduce(into: Array(repeating: 0, count: own.count * p)) { sums, part in
      for i in sums.indices { sums[i] += part[i] }
    }
  }

  /// Mean worth of the chosen options less that of one option for all draws, by the fitted values.
  func gain(
    _ fit: BlockRegression.Fit, leavingOut block: Int?, _ means: [Double], best: Int, scale: (Int) -> Double
  ) -> Double {
    // Exactly nothing, where sums of large amounts would leave their rounding.
    if always == best { return 0 }
    func sum(_ i: Int) -> Double { total[i] - (block.map { perBlock[$0][i] } ?? 0) }
    var worth = 0.0
    for (i, o) in own.enumerated() {
      let first = i * columns
      let fitted = (0..<columns).reduce(0.0) { $0 + fit.coefficients[o][$1] * sum(first + $1) }
      worth += sum(first) * (means[o] + fit.mean[o]) + scale(o) * (fitted - sum(first) * fit.mean[o])
    }
    let single = best == 0 ? 0 : means[own.lowerBound + best - 1] + fit.mean[own.lowerBound + best - 1]
    return worth / fit.count - single
  }
}
