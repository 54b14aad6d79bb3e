// SPDX-License-Identifier: EUPL-1.2

/// How outcomes and controls of measured lives go together: what the coefficients of the controls are made from.
///
/// Outcomes are taken against their mean in the draw; the mean of a control is known to be 0. Any coefficients leave means as they
/// are, these make them surest.
public struct ControlPilot: Sendable, Equatable {
  /// Blocks of draws whose measured lives are used: one pilot serves all draws.
  static let blocks = 8

  public let controls: Int
  public let outcomes: Int
  /// Controls of an arrangement, and then those of the reference: a move may be worth something else in each.
  public var regressors: Int { 2 * controls }
  public internal(set) var lives = 0
  /// [arrangement but the first × regressor × regressor], lower triangle.
  public internal(set) var squares: [Double]
  /// [arrangement but the first × regressor × outcome].
  public internal(set) var products: [Double]
  /// [arrangement but the first × outcome].
  public internal(set) var spreads: [Double]

  init(arrangements: Int, controls: Int, outcomes: Int) {
    self.controls = controls
    self.outcomes = outcomes
    let others = max(0, arrangements - 1)
    squares = Array(repeating: 0, count: 4 * others * controls * controls)
    products = Array(repeating: 0, count: 2 * others * controls * outcomes)
    spreads = Array(repeating: 0, count: others * outcomes)
  }

  private var axes: PilotAxes { PilotAxes(regressors: regressors, outcomes: outcomes) }

  /// Sum of products of two regressors under the `a`-th arrangement but the first.
  public func square(_ a: Int, _ i: Int, _ j: Int) -> Double { squares[axes.square(a, max(i, j), min(i, j))] }

  /// The same of a regressor and an outcome.
  public func product(_ a: Int, _ regressor: Int, _ outcome: Int) -> Double {
    products[axes.product(a, regressor, outcome)]
  }

  /// The same of an outcome and itself.
  public func spread(_ a: Int, _ outcome: Int) -> Double { spreads[a * outcomes + outcome] }

  /// Lives of one draw, in memory of their own.
  struct Lives {
    var count: Int
    /// Controls of a life under an arrangement.
    var controls: (_ life: Int, _ arrangement: Int) -> UnsafeMutablePointer<Double>
    /// Its outcomes, against the reference.
    var outcomes: (_ life: Int, _ arrangement: Int) -> UnsafeMutablePointer<Double>
  }

  mutating func add(_ lives: Lives) {
    guard lives.count > 1 else { return }
    var present: [(Int, Double)] = []
    var centred = Array(repeating: 0.0, count: outcomes)
    for a in 0..<spreads.count / max(1, outcomes) {
      var means = Array(repeating: 0.0, count: outcomes)
      for life in 0..<lives.count {
        let own = lives.outcomes(life, a + 1)
        for o in 0..<outcomes { means[o] += own[o] / Double(lives.count) }
      }
      for life in 0..<lives.count {
        let (own, reference) = (lives.controls(life, a + 1), lives.controls(life, 0))
        let values = lives.outcomes(life, a + 1)
        // The first control is none.
        present.removeAll(keepingCapacity: true)
        for k in 1..<controls where own[k] != 0 { present.append((k, own[k])) }
        for k in 1..<controls where reference[k] != 0 { present.append((controls + k, reference[k])) }
        for o in 0..<outcomes { centred[o] = values[o] - means[o] }
        add(a, present, centred)
      }
    }
    self.lives += lives.count
  }

  private mutating func add(_ a: Int, _ present: [(Int, Double)], _ centred: [Double]) {
    let (axes, outcomes) = (self.axes, self.outcomes)
    squares.withUnsafeMutableBufferPointer { squares in
      present.withUnsafeBufferPointer { present in
        for (i, (k, x)) in present.enumerated() {
          let row = squares.baseAddress! + axes.square(a, k)
          for j in 0...i { row[present[j].0] += x * present[j].1 }
        }
      }
    }
    products.withUnsafeMutableBufferPointer { products in
      centred.withUnsafeBufferPointer { centred in
        for (k, x) in present {
          let row = products.baseAddress! + axes.product(a, k)
          for o in 0..<outcomes { row[o] += x * centred[o] }
        }
      }
    }
    for o in 0..<outcomes { spreads[a * outcomes + o] += centred[o] * centred[o] }
  }
}
