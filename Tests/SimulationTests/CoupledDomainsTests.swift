// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import Quantities
import Scenarios
import TestSupport
import Testing

/// Three domains of three levels that influence each other, against the matrix exponential of the 27-state chain.
@Suite struct CoupledDomainsTests {
  private let up = [[0.5, 0.3], [0.7, 0.2], [0.4, 0.6]]
  private let down = [[0.3, 0.4], [0.25, 0.5], [0.2, 0.35]]
  /// Domain i moves up `boost[i]` times as fast while domain i + 1 is at level 3, and down `drag[i]` times while it is at level 1.
  private let boost = [2.0, 1.5, 3.0]
  private let drag = [1.8, 2.2, 1.4]

  private var scenario: Scenario {
    let names = ["x", "y", "z"]
    let domains = names.enumerated().map { i, name in
      Small.domain(
        name, levels: 3,
        [
          Small.rate(1, 2, up[i][0]), Small.rate(2, 3, up[i][1]), Small.rate(2, 1, down[i][0]),
          Small.rate(3, 2, down[i][1]),
        ])
    }
    let influences = names.indices.flatMap { i -> [Influence] in
      let next = names[(i + 1) % 3]
      return [
        Influence(
          name: "op \(i)", target: .domain(names[i], .better), condition: Small.equals(next, "3"),
          factor: .constant(boost[i])),
        Influence(
          name: "neer \(i)", target: .domain(names[i], .worse), condition: Small.equals(next, "1"),
          factor: .constant(drag[i])),
      ]
    }
    let condition = Condition.all([Small.equals("x", "1"), .any([Small.equals("y", "1"), Small.equals("z", "3")])])
    return Scenario(
      name: "test", title: "Test", domains: domains, influences: influences, arrangements: [.current],
      items: [Small.item("samen", .whileHolds(condition), euro: .constant(100))], cases: Small.cases(domains))
  }

  /// Rate from one joint state to another.
  private func rate(_ from: Int, _ to: Int) -> Double {
    let (a, b) = (levels(from), levels(to))
    let changed = (0..<3).filter { a[$0] != b[$0] }
    guard changed.count == 1, abs(a[changed[0]] - b[changed[0]]) == 1 else { return 0 }
    let i = changed[0]
    let next = a[(i + 1) % 3]
    if b[i] > a[i] { return up[i][a[i]] * (next == 2 ? boost[i] : 1) }
    return down[i][a[i] - 1] * (next == 0 ? drag[i] : 1)
  }

  private func levels(_ state: Int) -> [Int] { [state / 9, state / 3 % 3, state % 3] }

  /// exp(A t) with a last column that collects ∫ e^(−δs) p(s)·c ds when `force` is the discount rate.
  private func exponential(_ t: Double, force: Double, cost: (Int) -> Double) -> [[Double]] {
    let a = gsl_matrix_calloc(28, 28)!
    let e = gsl_matrix_calloc(28, 28)!
    defer {
      gsl_matrix_free(a)
      gsl_matrix_free(e)
    }
    for i in 0..<27 {
      var out = 0.0
      for j in 0..<27 where j != i {
        gsl_matrix_set(a, i, j, rate(i, j) * t)
        out += rate(i, j)
      }
      gsl_matrix_set(a, i, i, -(out + force) * t)
      gsl_matrix_set(a, i, 27, cost(i) * t)
    }
    gsl_linalg_exponential_ss(a, e, 0)
    return (0..<28).map { i in (0..<28).map { gsl_matrix_get(e, i, $0) } }
  }

  @Test func `shares and a cost on a joint condition agree with the 27-state chain`() {
    let run = scenario.simulated(draws: 1000, replications: 60)
    for year in [1, 4, 10] {
      let p = exponential(Double(year), force: 0) { _ in 0 }[0]
      for (d, name) in ["x", "y", "z"].enumerated() {
        for level in 0..<3 {
          let exact = (0..<27).filter { levels($0)[d] == level }.reduce(0) { $0 + p[$1] }
          expectWithinError(run.share(name, "n\(level + 1)", year: year), exact: exact, precision: 0.05)
        }
      }
    }
    let exact = exponential(10, force: log(1.0225)) { state in
      let l = levels(state)
      return l[0] == 0 && (l[1] == 0 || l[2] == 2) ? 100 : 0
    }[0][27]
    expectWithinError(run.item("samen"), exact: exact)
  }
}
