// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// Outcomes from which the straight-line effect of other inputs is taken out, so that less of their spread hides one input's own.
///
/// What other independent inputs do has mean 0 whatever the input at hand is, so the expected outcome given that input stays as it
/// is. The coefficients for a block of draws come from a regression on all inputs over the other blocks: what is subtracted from a
/// draw was never fitted to it, and errors taken from what is left are those of new draws.
///
/// - Source: control variates, S. S. Lavenberg, P. D. Welch 1981, Management Science 27:322; its splitting, A. N. Avramidis,
///   J. R. Wilson 1993, Operations Research Letters 14:187.
struct OthersRemoved {
  /// [response][draw]
  private let rest: [[Double]]
  /// [response][input][draw]; empty for inputs that are not taken out.
  private let effects: [[[Double]]]
  private let units: [InputUnit]

  /// Each coefficient takes this many draws, or subtracting would add more chance than it takes away.
  static let drawsPerInput = 5

  /// - Complexity: draws × inputs × (inputs + responses), and inputs³ for every block.
  init(_ all: UncertainInputs, responses: [[Double]], blocks: Blocks) {
    let columns = all.inputs.map { input -> [Double] in
      let scale = input.variance.squareRoot()
      return input.values.map { ($0 - input.mean) / scale }
    }
    let means = responses.map(blocks.mean)
    let centered = zip(responses, means).map { values, mean in values.map { $0 - mean } }
    let chosen = Self.strongest(columns, centered, atMost: blocks.draws / Self.drawsPerInput)
    let regression = BlockRegression(columns: chosen.map { columns[$0] }, responses: centered, blocks: blocks)
    let fits = blocks.ranges.count > 1 ? blocks.ranges.indices.map { regression.fit(leavingOut: $0) } : []
    var (rest, effects) = (responses, responses.map { _ in columns.map { _ in [Double]() } })
    for o in responses.indices {
      for (c, i) in chosen.enumerated() {
        var own = Array(repeating: 0.0, count: blocks.draws)
        for (range, fit) in zip(blocks.ranges, fits) {
          guard let coefficient = fit?.coefficients[o][c + 1] else { continue }
          for k in range { own[k] = coefficient * columns[i][k] }
        }
        for k in own.indices { rest[o][k] -= own[k] }
        effects[o][i] = own
      }
    }
    self.rest = rest
    self.effects = effects
    units = all.units
  }

  /// The inputs that correlate most with any response, ascending.
  private static func strongest(_ columns: [[Double]], _ responses: [[Double]], atMost count: Int) -> [Int] {
    guard columns.count > count else { return Array(columns.indices) }
    let sizes = responses.map { values in values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    let strengths = columns.map { column in
      zip(responses, sizes).map { values, size in
        size > 0 ? abs(zip(values, column).reduce(0) { $0 + $1.0 * $1.1 }) / size : 0
      }.max() ?? 0
    }
    return columns.indices.sorted { (strengths[$1], $0) < (strengths[$0], $1) }.prefix(count).sorted()
  }

  /// A response with the effects of all inputs outside these units taken out.
  func response(_ o: Int, keeping kept: Set<Int>) -> [Double] {
    var values = rest[o]
    for i in kept.sorted().flatMap({ units[$0].members }) {
      for (k, effect) in effects[o][i].enumerated() { values[k] += effect }
    }
    return values
  }
}
