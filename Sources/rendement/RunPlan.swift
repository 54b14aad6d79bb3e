// SPDX-License-Identifier: EUPL-1.2

import Reports
import Scenarios

/// What the options mean, as plain values.
struct RunPlan: Equatable, Sendable {
  var seed: UInt64?
  var draws: Int?
  var lives: HouseholdsOption?
  var precision: Precision?
  var analyses: Settings.Scope?
  var design: Settings.Design?
  var tornado: TornadoEnds?
  var threads: Int

  init(
    seed: UInt64? = nil, draws: Int? = nil, lives: HouseholdsOption? = nil, precision: Precision? = nil,
    analyses: Settings.Scope? = nil, design: Settings.Design? = nil, tornado: TornadoEnds? = nil, threads: Int? = nil
  ) {
    self.seed = seed
    self.draws = draws
    self.lives = lives
    self.precision = precision
    self.analyses = analyses
    self.design = design
    self.tornado = tornado
    self.threads = threads ?? Machine.processors
  }

  init(_ settings: SettingOptions, _ work: WorkOptions) {
    self.init(settings.drawing)
    (precision, analyses, tornado) = (settings.precision, settings.analyses?.scope, settings.tornado)
    threads = work.threads ?? threads
  }

  init(_ drawing: DrawOptions) {
    self.init(
      seed: drawing.seed, draws: drawing.draws, lives: drawing.households, design: drawing.design?.design)
  }

  /// The settings of a stored run.
  init(repeating stored: StoredRun, threads: Int?) {
    let used = stored.instellingen
    self.init(
      seed: used.zaad, draws: used.trekkingen, lives: .number(used.herhalingen),
      analyses: Settings.Scope(rawValue: used.analyses), design: Settings.Design(rawValue: used.ontwerp),
      tornado: used.tornado.flatMap { $0.count == 2 ? TornadoEnds(low: $0[0], high: $0[1]) : nil },
      threads: threads)
  }

  /// The settings of a quoted run.
  init(_ quoted: QuotedSettings, threads: Int?) {
    self.init(
      seed: quoted.seed, draws: quoted.draws, lives: quoted.replications.map { .number($0) }, analyses: quoted.analyses,
      design: quoted.design, tornado: quoted.tornado, threads: threads)
  }

  /// The scenario with its settings replaced by those asked for.
  func applied(to scenario: Scenario) -> Scenario {
    var scenario = scenario
    if let seed { scenario.settings.seed = seed }
    if let draws { scenario.settings.draws = draws }
    if let analyses { scenario.settings.analyses = analyses }
    if let tornado { scenario.settings.tornado = tornado }
    if let design { scenario.settings.design = design }
    switch lives {
    case .number(let number):
      scenario.settings.replications = number
      scenario.settings.choosesReplications = false
    case .automatic:
      scenario.settings.replications = 1
      scenario.settings.choosesReplications = true
    case nil: break
    }
    return scenario
  }
}
