// SPDX-License-Identifier: EUPL-1.2

import Reports
import ScenarioFiles
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
  /// Name of the arrangement that the others are compared with.
  var reference: String?
  /// What a unit of effect may be worth.
  var willingness: WillingnessToPay?
  var threads: Int

  init(
    seed: UInt64? = nil, draws: Int? = nil, lives: HouseholdsOption? = nil, precision: Precision? = nil,
    analyses: Settings.Scope? = nil, design: Settings.Design? = nil, tornado: TornadoEnds? = nil,
    reference: String? = nil, willingness: WillingnessToPay? = nil, threads: Int? = nil
  ) {
    self.seed = seed
    self.draws = draws
    self.lives = lives
    self.precision = precision
    self.analyses = analyses
    self.design = design
    self.tornado = tornado
    self.reference = reference
    self.willingness = willingness
    self.threads = threads ?? Machine.processors
  }

  init(_ settings: SettingOptions, _ work: WorkOptions) {
    self.init(settings.drawing)
    (precision, analyses, tornado) = (settings.precision, settings.analyses?.scope, settings.tornado)
    willingness = settings.betalingsbereidheid
    threads = work.threads ?? threads
  }

  init(_ drawing: DrawOptions) {
    self.init(
      seed: drawing.seed, draws: drawing.draws, lives: drawing.households, design: drawing.design?.design,
      reference: drawing.referentie)
  }

  /// The settings of a stored run.
  init(repeating stored: StoredRun, threads: Int?) {
    let used = stored.instellingen
    self.init(
      seed: used.zaad, draws: used.trekkingen, lives: .number(used.herhalingen),
      analyses: Settings.Scope(rawValue: used.analyses), design: Settings.Design(rawValue: used.ontwerp),
      tornado: used.tornado.flatMap { $0.count == 2 ? TornadoEnds(low: $0[0], high: $0[1]) : nil },
      reference: used.referentie, willingness: used.betalingsbereidheid.flatMap { WillingnessToPay($0) },
      threads: threads)
  }

  /// The settings of a quoted run.
  init(_ quoted: QuotedSettings, threads: Int?) {
    self.init(
      seed: quoted.seed, draws: quoted.draws, lives: quoted.replications.map { .number($0) }, analyses: quoted.analyses,
      design: quoted.design, tornado: quoted.tornado, reference: quoted.reference, willingness: quoted.willingness,
      threads: threads)
  }

  /// The scenario with its settings replaced by those asked for.
  ///
  /// - Throws: status 64 when the reference asked for is not an arrangement that can be one, an axis is asked for without an effect, or
  ///   there would be more lives than ``RunSize`` allows.
  func applied(to scenario: Scenario) throws(Failure) -> Scenario {
    var scenario = scenario
    if let reference { scenario = try scenario.compared(to: reference) }
    if let seed { scenario.settings.seed = seed }
    if let draws { scenario.settings.draws = draws }
    if let analyses { scenario.settings.analyses = analyses }
    if let tornado { scenario.settings.tornado = tornado }
    if let design { scenario.settings.design = design }
    if let willingness {
      guard scenario.effect != nil else {
        throw Failure(
          .wrongUse, "het scenario noemt geen `effect`, en dus is er geen betalingsbereidheid om te kiezen",
          remedy: "voeg `effect` toe aan het scenario, of laat --betalingsbereidheid weg")
      }
      scenario.settings.willingness = willingness
    }
    switch lives {
    case .number(let number):
      scenario.settings.replications = number
      scenario.settings.choosesReplications = false
    case .automatic:
      scenario.settings.replications = 1
      scenario.settings.choosesReplications = true
    case nil: break
    }
    try scenario.checkSize()
    return scenario
  }
}

extension Scenario {
  /// - Throws: status 64 when the settings ask for more than a run may be.
  func checkSize() throws(Failure) {
    let size = RunSize(self)
    for (name, number) in [("trekkingen", size.draws), ("herhalingen", size.replications)]
    where !RunSize.numbers.contains(number) {
      throw Failure(
        .wrongUse,
        "het aantal \(name) ligt tussen \(RunSize.numbers.lowerBound) en \(RunSize.numbers.upperBound), en dit is \(number)",
        remedy: "kies een ander aantal met \(name == "trekkingen" ? "--draws" : "--households")")
    }
    if !size.isBounded {
      throw Failure(.wrongUse, size.excess, remedy: "kies minder trekkingen (--draws) of herhalingen (--households)")
    }
  }

  /// The same with another arrangement as the reference.
  ///
  /// - Throws: status 64 when there is none of that name, or it begins later.
  func compared(to name: String) throws(Failure) -> Scenario {
    do throws(NoReference) { return try compared(with: name) } catch {
      switch error {
      case .unknown:
        throw Failure(
          .wrongUse, "het scenario heeft geen arrangement `\(name)`",
          remedy: Suggestion.remedy(for: name, in: arrangements.map(\.name)))
      case .beginsLater:
        throw Failure(
          .wrongUse, "`\(name)` begint later (`vanaf`), en de referentie geldt vanaf het begin",
          remedy: Suggestion.choice(of: arrangements.filter { $0.startsAt == 0 }.map(\.name)))
      }
    }
  }
}
