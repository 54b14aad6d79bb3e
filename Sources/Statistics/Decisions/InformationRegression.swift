// SPDX-License-Identifier: EUPL-1.2

import CLoops
import Glibc

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
    var basis: ParameterBasis
    /// Whether it says more about any option than a column of chance would.
    var isClear: Bool
    /// Per problem.
    var values: [InformationValue]
  }

  private let problems: [DecisionProblem]
  private let ceilings: [Double]
  /// Per problem, by how much the best of estimated means may be too high.
  private let ties: [Double]
  private let blocks: Blocks
  /// What the options but the reference vary in together, [axis][option] for every problem: chance is taken off along these axes, so that
  /// what two options have in common does not hide what tells them apart.
  private let axes: [[[Double]]]
  /// Worth of the options but the reference less its mean, problem after problem, along the axes.
  private let responses: [[Double]]
  /// Of the options but the reference, problem after problem.
  private let means: [Double]
  private let inputs: Int

  /// - Parameter inputs: how many will be studied.
  init(_ problems: [DecisionProblem], ceilings: [Double], inputs: Int) {
    let blocks = problems[0].blocks
    let alternatives = problems.map { problem in
      problem.observed.dropFirst().map { values in
        let mean = blocks.mean(values)
        return (mean: mean, deviations: values.map { $0 - mean })
      }
    }
    let axes = alternatives.map { Self.axes($0.map(\.deviations)) }
    self.problems = problems
    self.ceilings = ceilings
    ties = problems.map(\.tie)
    self.blocks = blocks
    self.axes = axes
    self.inputs = inputs
    means = alternatives.flatMap { $0.map(\.mean) }
    responses = zip(alternatives, axes).flatMap { own, axes in
      axes.map { axis in
        var response = Array(repeating: 0.0, count: blocks.draws)
        for (factor, option) in zip(axis, own) { columns_add(&response, option.deviations, factor, blocks.draws) }
        return response
      }
    }
  }

  /// The principal axes of deviations.
  private static func axes(_ deviations: [[Double]]) -> [[Double]] {
    guard !deviations.isEmpty else { return [] }
    let products = deviations.flatMap { a in deviations.map { ColumnSearch.product(a, $0) } }
    return SymmetricMatrix(products, size: deviations.count).axes
  }

  private var mostColumns: Int { min(Self.mostColumns, blocks.draws / Self.drawsPerColumn) }

  // MARK: One input

  func study(_ basis: ParameterBasis) -> Study? {
    explain(basis).map { Study(basis: basis, isClear: $0.isClear, values: values($0.explanation, line: $0.line)) }
  }

  /// A line, unless a curve says twice as much as it would by chance; of an input that clearly says something, its bends and jumps too.
  ///
  /// What a curve may say beyond a line that is kept goes into the error.
  private func explain(_ basis: ParameterBasis) -> (explanation: Explanation, line: Explanation, isClear: Bool)? {
    guard mostColumns > 1, let line = Explanation(columns: basis.linear, responses, blocks) else { return nil }
    var (found, isClear) = (line, isClear(line.fit))
    if !basis.curved.isEmpty, basis.curved.count < mostColumns,
      let curve = Explanation(columns: basis.curved, responses, blocks)
    {
      let gains = responses.indices.map { curve.fit.gain(over: line.fit, response: $0) }
      isClear = isClear || self.isClear(curve.fit)
      if gains.contains(where: { $0 > Double(basis.curved.count - 1) }) {
        found = curve
      } else {
        found.unseen = gains.map { max(0, $0) + BlockRegression.Fit.luck(Double(basis.curved.count - 1)) }
      }
    }
    if isClear, basis.isContinuous, let finer = joint([basis]) { found = finer }
    return (found, line, isClear)
  }

  private func isClear(_ fit: BlockRegression.Fit) -> Bool {
    responses.indices.contains { fit.isBetter(than: fit.constant, response: $0, of: inputs) }
  }

  // MARK: Several inputs, and studies

  /// What inputs say together.
  func together(_ members: [Study]) -> [InformationValue]? {
    members.isEmpty ? nil : joint(members.map(\.basis)).map { values($0) }
  }

  private func joint(_ bases: [ParameterBasis]) -> Explanation? {
    let joint = JointColumns(bases, outcomes: responses, most: mostColumns - 1)
    return Explanation(columns: joint.columns, responses, blocks, unseen: joint.unseen)
  }

  /// What a summary of data says that depend on one input alone.
  ///
  /// - Returns: `nil` when it cannot be estimated; what the input itself is worth is the most.
  func sample(_ summary: ParameterBasis, of input: ParameterBasis) -> [InformationValue]? {
    guard mostColumns > 1, let known = joint([input]),
      let seen = known.seen(through: summary, most: mostColumns - 1, blocks)
    else { return nil }
    return zip(values(seen), values(known)).map { $0.atMost($1.value) }
  }

  // MARK: What a fit is worth

  /// - Parameter line: of the same input.
  private func values(_ known: Explanation, line: Explanation? = nil) -> [InformationValue] {
    let fitted = known.regression.fitted(known.fit)
    let straight = line.map { $0.regression.fitted($0.fit) }
    var first = 0
    return problems.indices.map { i in
      let own = first..<first + problems[i].options - 1
      first = own.upperBound
      let best = problems[i].best
      func sums(_ means: [Double], _ scale: (Int) -> Double) -> ChoiceSums {
        ChoiceSums(known.regression, choices(own, means, axes[i], fitted, known.fit, scale), own, blocks)
      }
      func gain(
        _ sums: ChoiceSums, _ fit: BlockRegression.Fit, _ block: Int?, _ means: [Double], _ scale: (Int) -> Double
      ) -> Double {
        sums.gain(fit, leavingOut: block, means, axes[i], best: best, scale: scale)
      }
      let (drawnIn, plain) = (sums(means) { known.scale($0) }, sums(means) { _ in 1 })
      let value = max(0, gain(drawnIn, known.fit, nil, means) { known.scale($0) })
      func more(_ hidden: Explanation.Hidden, _ means: [Double]) -> Double {
        let scale = { (o: Int) in known.scale(o, adding: hidden) }
        return max(0, gain(sums(means, scale), known.fit, nil, means, scale) - value)
      }
      let errors = blocks.errors(leavingOut: { block in
        guard let part = known.without[block] else { return [.nan, .nan] }
        return [
          gain(drawnIn, part, block, means) { known.scale($0, leavingOut: block) },
          gain(plain, part, block, means) { _ in 1 },
        ]
      })
      // By chance a curve may miss the draws in which another option is best, where a line does not.
      let moreByLine = line.map { line in
        let scale = { (o: Int) in line.scale(o, adding: .byChance) }
        let sums = ChoiceSums(line.regression, choices(own, means, axes[i], straight!, line.fit, scale), own, blocks)
        return gain(sums, line.fit, nil, means, scale) - value
      }
      // What comes out low has small errors between blocks: twice the error must reach as far as two errors of the fit, and of the means.
      let luck = hypot(max(more(.byChance, means), moreByLine ?? 0), more(.nothing, nearer(own, i))) / 2
      let bias = hypot(more(.unseen, means), min(ties[i], value))
      let width = blocks.studentWidth
      let error = errors.map { hypot(max(width * $0[0], width * $0[1], luck), bias) }
        .flatMap { $0.isFinite ? $0 : nil }
      return InformationValue(value: value, error: error).atMost(ceilings[i])
    }
  }

  /// The means when the two best options of a problem are nearer to each other by two errors of their difference, and at most as good.
  private func nearer(_ own: Range<Int>, _ problem: Int) -> [Double] {
    var means = means
    let (best, worth) = (problems[problem].best, [0] + means[own])
    let others = worth.indices.filter { $0 != best }
    guard let second = others.max(by: { worth[$0] < worth[$1] }) else { return means }
    let observed = problems[problem].observed
    let error = blocks.error(zip(observed[best], observed[second]).map { $0 - $1 }) ?? 0
    let step = min(2 * error, worth[best] - worth[second])
    if best > 0 { means[own.lowerBound + best - 1] -= step } else { means[own.lowerBound + second - 1] += step }
    return means
  }

  /// The best option in each draw: 0 for the reference, otherwise 1 + its place among the problem's options.
  private func choices(
    _ own: Range<Int>, _ means: [Double], _ axes: [[Double]], _ fitted: [[Double]], _ fit: BlockRegression.Fit,
    _ scale: (Int) -> Double
  ) -> [Int] {
    let scales = own.map(scale)
    // value = start + weights × fitted
    let weights = axes.indices.map { i in zip(axes, scales).map { $0[i] * $1 } }
    let starts = axes.indices.map { i in
      own.enumerated().reduce(means[own.lowerBound + i]) { start, axis in
        start + (axes[axis.offset][i] - weights[i][axis.offset]) * fit.mean[axis.element]
      }
    }
    return (0..<blocks.draws).map { k in
      var (best, most) = (0, 0.0)
      for i in axes.indices {
        var value = starts[i]
        for (axis, o) in own.enumerated() { value += weights[i][axis] * fitted[o][k] }
        if value > most { (best, most) = (i + 1, value) }
      }
      return best
    }
  }
}
