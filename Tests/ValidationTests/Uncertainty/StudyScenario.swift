// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import Statistics
import TestSupport
import Words

/// A scenario of which expected results are known given the uncertain numbers, lived by the simulator.
struct StudyScenario: Sendable {
  var name: String
  var scenario: Scenario
  var replications: Int
  var exact: StudyExact
  /// Mean of the benefits over that of the investment, of every arrangement but the reference.
  var ratios: [Double]

  static let force: Double = log(1.0225)
  /// Present value of one a year for ten years.
  static let annuity = (1 - exp(-force * 10)) / force

  /// A run as the program does it, and what its tables say.
  func run(draws: Int, seed: UInt64) -> [StudyValue] {
    let run = scenario.simulated(draws: draws, replications: replications, threads: 1, seed: seed)
    var values: [StudyValue] = []
    func add(_ figure: StudyFigure, _ exact: Double, _ value: Double?, _ error: Double?) {
      guard let value, let error else { return }
      values.append(StudyValue(figure: figure, exact: exact, value: value, error: error))
    }
    for (i, margin) in exact.margins.enumerated() {
      guard let net = run.estimate(.net, .social, i + 1) else { continue }
      add(.mean, margin.mean, net.mean, net.mcError)
      add(.low, margin.low, net.low, net.lowError)
      add(.high, margin.high, net.high, net.highError)
      add(.positive, margin.positive, net.probabilityPositive, net.probabilityError)
      let ratio = run.estimate(.ratio, .social, i + 1)
      add(.ratio, ratios[i], ratio?.mean, ratio?.mcError)
    }
    let best = run.analysis.acceptability.filter { $0.perspective == .social && $0.axis == .threshold && $0.at == 0 }
    for (exact, row) in zip(exact.best, best) { add(.best, exact, row.best, row.bestError) }
    let information = run.analysis.information.filter { $0.perspective == .social }
    for row in information where row.subject == .all { add(.perfect, exact.perfect, row.value, row.mcError) }
    for (i, parameter) in scenario.parameters.enumerated() {
      let row = information.first { $0.subject == .parameter && $0.name == .own(parameter.name) }
      add(.partial, exact.partial[i], row?.value, row?.mcError)
    }
    return values
  }

  // MARK: Parts

  static let domain = Small.domain("d", levels: 2, [])

  static func parameter(_ name: String, _ distribution: Distribution, _ dimension: Dimension) -> Parameter {
    Parameter(name: name, description: "", value: .drawn(distribution), dimension: dimension, source: Small.source)
  }

  /// An arrangement that buys a service at the start, and with it another rate.
  static func arrangement(_ service: String, tempo: Expression) -> Arrangement {
    Arrangement(name: service, title: service, adds: [service], parameters: ["tempo": tempo])
  }

  static func service(_ name: String) -> Service { Small.service(name, application: 1e9, isStandard: false) }

  static func purchase(_ service: String, _ euro: Expression) -> CostItem {
    Small.item("start_\(service)", .onService(service, .start), euro: euro, origin: .service(service))
  }

  static func times(_ factor: Double) -> Expression { .binary(.times, .name("tempo"), .constant(factor)) }
}
