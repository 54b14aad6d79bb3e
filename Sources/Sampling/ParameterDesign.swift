// SPDX-License-Identifier: EUPL-1.2

import CGSL
public import Distributions
import Glibc

/// How the draws of all uncertain parameters are spread over their distributions.
///
/// Draws come in blocks that are independent of each other, so that the error of a mean follows from the spread between blocks
/// also when the draws inside a block are stratified. Numbers are addressed by the parameter's name: adding or reordering
/// parameters changes no other parameter, except where the dimensions of a Sobol net change.
///
/// - Source: M. D. McKay, R. J. Beckman, W. J. Conover 1979, Technometrics 21:239 (Latin hypercube);
///   M. Stein 1987, Technometrics 29:143 (its variance); replicated designs: A. B. Owen 1992, JASA 87:1382;
///   scrambled nets: A. B. Owen 1997, Annals of Statistics 25:1541 (smooth functions) and SIAM Journal on Numerical Analysis 34:1884.
public struct ParameterDesign: Sendable {
  public struct Margin: Sendable {
    public var name: String
    public var distribution: Distribution

    public init(name: String, distribution: Distribution) {
      self.name = name
      self.distribution = distribution
    }
  }

  /// Parameters tied by a Gaussian copula.
  public struct Copula: Sendable {
    /// Indices into the margins.
    public var members: [Int]
    /// Lower Cholesky factor of the correlation matrix, row by row.
    public var factor: [[Double]]

    /// `nil` when the matrix is not positive definite.
    public init?(members: [Int], correlation: [[Double]]) {
      guard let factor = Copula.cholesky(correlation) else { return nil }
      self.members = members
      self.factor = factor
    }

    private static func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
      let n = matrix.count
      guard let m = gsl_matrix_alloc(n, n) else { return nil }
      defer { gsl_matrix_free(m) }
      for i in 0..<n { for j in 0..<n { gsl_matrix_set(m, i, j, matrix[i][j]) } }
      guard gsl_linalg_cholesky_decomp1(m) == 0 else { return nil }
      let factor = (0..<n).map { i in (0..<n).map { j in j <= i ? gsl_matrix_get(m, i, j) : 0 } }
      return factor.allSatisfy { $0.allSatisfy(\.isFinite) } ? factor : nil
    }
  }

  /// How the draws of a block are spread over the unit cube. Copulas tie draws of a Sobol net, and random ones, through their normal
  /// scores: the joint distribution is exact, and a tied margin only nearly stratified.
  public enum Spread: Sendable, Equatable {
    /// Every margin in as many strata as the block has draws, one draw in each; also those that copulas tie. See ``TiedStrata``.
    case latinHypercube
    case random
    /// A scrambled Sobol net over these margins, by index, in the order of its dimensions; a Latin hypercube over the others.
    ///
    /// At most ``ParameterDesign/mostSobolDimensions``, each once; `draws` must be a power of two.
    case sobol([Int])
  }

  /// As many as GSL has direction numbers for.
  public static let mostSobolDimensions = 40

  /// A draw that is given instead of drawn.
  public struct Point: Sendable, Equatable {
    /// One for each margin.
    public var values: [Double]
    /// The number that addresses the chance in lives: draws with the same path live the same lives as far as their values allow.
    public var path: Int

    public init(values: [Double], path: Int) {
      self.values = values
      self.path = path
    }
  }

  public var margins: [Margin]
  public var copulas: [Copula]
  public var spread: Spread
  public var seed: UInt64
  public var draws: Int
  /// Groups of indices into the margins, each index in one group at most. Margins of a group are `.gamma(shape: weight, scale: 1)`
  /// and are divided by their sum after drawing: their joint distribution is Dirichlet with these weights, and they add to 1.
  ///
  /// - Source: L. Devroye 1986, Non-Uniform Random Variate Generation, XI.4.1.
  public var dirichlets: [[Int]] = []
  /// Empty: draws are drawn. Otherwise `draws` is their number, and blocks are only parts of the work.
  public private(set) var points: [Point] = []

  public init(margins: [Margin], copulas: [Copula], spread: Spread, seed: UInt64, draws: Int) {
    self.margins = margins
    self.copulas = copulas
    self.spread = spread
    self.seed = seed
    self.draws = draws
  }

  /// The same margins at given points.
  public func at(_ points: [Point]) -> ParameterDesign {
    var copy = self
    copy.points = points
    copy.draws = points.count
    return copy
  }

  /// The number that addresses the chance in the lives of a draw.
  public func path(of draw: Int) -> Int { points.isEmpty ? draw : points[draw].path }

  /// Draws per independent block: 40 from 400 draws up, so that more draws leave the first ones as they are; a twentieth of them from 100 up,
  /// since errors from twenty blocks are known to a sixth; a tenth below. Of a Sobol net a sixteenth, and at most 256.
  public var blockSize: Int {
    if case .sobol = spread { return min(256, max(1, draws / 16)) }
    switch draws {
    case 400...: return 40
    case 100...: return draws / 20
    default: return max(1, draws / 10)
    }
  }
  public var blockCount: Int { (draws + blockSize - 1) / blockSize }

  /// The draws of a block.
  public func block(_ b: Int) -> Range<Int> { b * blockSize..<min(draws, (b + 1) * blockSize) }

  /// Parameter values of the draws of one block, draw by draw in the order of the margins.
  public func values(ofBlock b: Int) -> [[Double]] {
    let range = block(b)
    if !points.isEmpty { return points[range].map(\.values) }
    var u = uniforms(block: b, count: range.count)
    for copula in copulas { tie(copula, &u, block: b, count: range.count) }
    let families = margins.map(\.distribution.family)
    return (0..<range.count).map { k in
      var values = margins.indices.map { p in families[p].quantile(u[p][k]) }
      for group in dirichlets { close(group, &values) { logGamma($0, u[$0][k]) } }
      return values
    }
  }

  /// Mean of every margin, for a run at fixed parameters; the means of a Dirichlet group are its weights over their sum.
  public var means: [Double] {
    var values = margins.map(\.distribution.mean)
    for group in dirichlets { close(group, &values) { log(margins[$0].distribution.mean) } }
    return values
  }

  /// Divides the values of a group by their sum; by way of logarithms where very small weights let all of them underflow.
  private func close(_ group: [Int], _ values: inout [Double], logarithm: (Int) -> Double) {
    var total = group.reduce(0.0) { $0 + values[$1] }
    if total < 1e-290 {
      let logs = group.map(logarithm)
      let largest = logs.max() ?? 0
      for (p, log) in zip(group, logs) { values[p] = exp(log - largest) }
      total = group.reduce(0.0) { $0 + values[$1] }
    }
    for p in group { values[p] /= total }
  }

  private func logGamma(_ p: Int, _ u: Double) -> Double {
    guard case .gamma(let gamma) = margins[p].distribution else { return log(margins[p].distribution.quantile(u)) }
    return gamma.logQuantile(u)
  }

  /// [margin][draw], uniform in (0, 1), independent between margins but for the net.
  private func uniforms(block b: Int, count: Int) -> [[Double]] {
    guard case .sobol(let dimensions) = spread, !dimensions.isEmpty else {
      return margins.map { uniforms(of: $0.name, block: b, cells: spread == .random ? .none : .permuted, count) }
    }
    let net = SobolNet(dimensions: dimensions.count, points: count)
    // Nothing may follow from the place of a draw in its block: some of them stand for all.
    let order = permutation(count, of: StableHash.channel("net"), block: b)
    var places = Array(repeating: Cells.permuted, count: margins.count)
    for (d, p) in dimensions.enumerated() { places[p] = .net(net, d, order) }
    return margins.indices.map { uniforms(of: margins[$0].name, block: b, cells: places[$0], count) }
  }

  /// Where the draws of a block lie on one margin.
  private enum Cells {
    case none, permuted
    case net(SobolNet, Int, [Int])
  }

  private func uniforms(of name: String, block b: Int, cells: Cells, _ count: Int) -> [Double] {
    let id = StableHash.channel("parameter " + name)
    var inside = stream(id, block: b, .parameter)
    let places: [Int]
    switch cells {
    case .none: return (0..<count).map { _ in inside.nextUniform() }
    case .permuted: places = permutation(count, of: id, block: b)
    case .net(let net, let dimension, let order):
      var coins = stream(id, block: b, .permutation)
      let scrambled = net.scrambled(dimension) { coins.nextWord() & 1 == 1 }
      places = order.map { scrambled[$0] }
    }
    return places.map { (Double($0) + inside.nextUniform()) / Double(count) }
  }

  private func permutation(_ count: Int, of id: UInt32, block b: Int) -> [Int] {
    var order = Array(0..<count)
    var shuffle = stream(id, block: b, .permutation)
    for i in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(i, Int(shuffle.nextUniform() * Double(i + 1)))
    }
    return order
  }

  private func stream(_ id: UInt32, block b: Int, _ purpose: Purpose) -> PhiloxStream {
    let key = StreamKey(seed: seed, caseHash: StableHash.of("parameter"), replication: 0)
    return PhiloxStream(key, draw: UInt32(b), channel: id, arming: 0, purpose: purpose)
  }

  private func tie(_ copula: Copula, _ u: inout [[Double]], block b: Int, count: Int) {
    guard spread != .latinHypercube else { return tieStrata(copula, &u, block: b) }
    for k in 0..<count {
      let z = copula.members.map { gsl_cdf_ugaussian_Pinv(u[$0][k]) }
      for (i, member) in copula.members.enumerated() {
        let tied = (0...i).reduce(0.0) { $0 + copula.factor[i][$1] * z[$1] }
        u[member][k] = gsl_cdf_ugaussian_P(tied)
      }
    }
  }

  private func tieStrata(_ copula: Copula, _ u: inout [[Double]], block b: Int) {
    guard let first = copula.members.first else { return }
    var strata = TiedStrata(factor: copula.factor, first: u[first])
    for member in copula.members.dropFirst() {
      let id = StableHash.channel("parameter " + margins[member].name)
      var (inside, coins) = (stream(id, block: b, .parameter), stream(id, block: b, .permutation))
      u[member] = strata.next(inside: u[member].map { _ in inside.nextUniform() }) { coins.nextUniform() }
    }
  }
}
