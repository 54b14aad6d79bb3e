// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Sampling
import Statistics

/// The points of a tornado with all other inputs at their means, and what their outcomes say.
///
/// Every point is simulated on the same paths, so that a difference between two holds little chance. The point in the middle is on
/// more paths: it costs one point and is part of every end of every bar. What only multiplies amounts needs no points.
struct MeanPointDesign {
  let points: [ParameterDesign.Point]
  /// Paths of the middle, from the first point on.
  let middlePaths: Int
  /// Paths of every other point.
  let paths: Int
  /// Margins that are moved.
  private let moved: [Int]

  static let fewestPaths = 5
  static let mostPaths = 100

  /// How many inputs can be moved at twice the budget.
  static func mostInputs(budget: Int) -> Int { max(10, budget / fewestPaths) }

  /// - Parameter budget: about so many points may be simulated.
  init(_ design: ParameterDesign, inputs: [UncertainInput], budget: Int) {
    moved = inputs.map(\.margin)
    let middle = max(Self.fewestPaths, budget / 6)
    let wish = inputs.isEmpty ? middle : (budget - middle) / (2 * inputs.count)
    let paths = min(middle, Self.mostPaths, max(Self.fewestPaths, wish))
    let ends = inputs.flatMap { input in
      [input.low, input.high].map { design.means(with: $0, at: input.margin) }
    }
    let means = design.means
    points =
      (0..<middle).map { ParameterDesign.Point(values: means, path: $0) }
      + ends.flatMap { values in (0..<paths).map { ParameterDesign.Point(values: values, path: $0) } }
    middlePaths = middle
    self.paths = paths
  }

  /// Ends of the bar of a moved input.
  ///
  /// - Parameter nets: one per point.
  func bar(_ margin: Int, _ nets: [Double]) -> Bar? {
    guard let place = moved.firstIndex(of: margin) else { return nil }
    let middle = Array(nets[..<middlePaths])
    let first = middlePaths + 2 * place * paths
    let low = nets[first..<first + paths]
    let high = nets[first + paths..<first + 2 * paths]
    return Bar(middle: middle, low: zip(low, middle).map { $0 - $1 }, high: zip(high, middle).map { $0 - $1 })
  }

  /// The same of an input that only multiplies amounts.
  ///
  /// - Parameter amounts: per point, the part of the net result that is proportional to it.
  func bar(scaling input: UncertainInput, _ nets: [Double], amounts: [Double]) -> Bar {
    let own = amounts[..<middlePaths]
    return Bar(
      middle: Array(nets[..<middlePaths]), low: own.map { $0 * (input.low / input.mean - 1) },
      high: own.map { $0 * (input.high / input.mean - 1) })
  }

  /// The bar of an input whose ends are the same.
  func still(_ nets: [Double]) -> Bar {
    let none = Array(repeating: 0.0, count: middlePaths)
    return Bar(middle: Array(nets[..<middlePaths]), low: none, high: none)
  }

  /// Net results per path.
  struct Bar {
    var middle: [Double]
    /// Against the middle on the same path; as many as there are paths, the first ones of the middle.
    var low: [Double]
    var high: [Double]

    /// The difference has no error where nothing changes on any path: what is never seen may still be rare.
    var ends: (low: Estimate, high: Estimate, difference: Estimate) {
      let differences = zip(high, low).map { $0 - $1 }
      var difference = Self.mean(differences)
      if differences.allSatisfy({ $0 == 0 }) { difference.mcError = nil }
      return (end(low), end(high), difference)
    }

    /// Middle and difference share paths: their covariance counts twice.
    private func end(_ differences: [Double]) -> Estimate {
      let (own, base) = (Self.mean(differences), Self.mean(middle))
      let shared = Array(middle[..<differences.count])
      let both = Self.covariance(shared, differences) / Double(middle.count)
      func square(_ x: Double?) -> Double { (x ?? 0) * (x ?? 0) }
      let variance = square(own.mcError) + square(base.mcError) + 2 * both
      return Estimate(mean: base.mean + own.mean, mcError: max(0, variance).squareRoot())
    }

    private static func mean(_ values: [Double]) -> Estimate {
      let n = Double(values.count)
      return Estimate(
        mean: values.reduce(0, +) / n, mcError: (covariance(values, values) / n).squareRoot())
    }

    private static func covariance(_ a: [Double], _ b: [Double]) -> Double {
      let n = Double(a.count)
      let (ma, mb) = (a.reduce(0, +) / n, b.reduce(0, +) / n)
      return zip(a, b).reduce(0) { $0 + ($1.0 - ma) * ($1.1 - mb) } / (n - 1)
    }
  }
}
