// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Quantities
import Sampling
import Scenarios
import Simulation
import Statistics
import Words

/// Break-even points that take further simulation: effect, start and inputs, each at some values on common random paths.
struct BreakEvenRuns {
  /// Net results at every value of one subject.
  struct Series {
    var subject: BreakEvenRow.Subject
    var knots: [Double]
    /// [view][knot][draw]
    var nets: [[[Double]]] = []
    /// [view][knot]
    var noises: [[Double?]] = []
    /// As the run has it, per view.
    var current: [Double?]
  }

  /// Draws at each value; those of the run, as far as they go.
  static let mostDraws = 400

  private let outcomes: DrawOutcomes
  private let views: [BreakEvenView]
  private let rerun: Rerun
  private let estimator: Estimator
  private let draws: Int
  private let effect: EffectScale

  private var scenario: Scenario { outcomes.model.scenario }

  init(_ outcomes: DrawOutcomes, _ views: [BreakEvenView], _ rerun: Rerun) {
    self.outcomes = outcomes
    self.views = views
    self.rerun = rerun
    draws = min(outcomes.draws, Self.mostDraws)
    effect = EffectScale(outcomes.model.scenario)
    var design = outcomes.model.design
    design.draws = draws
    estimator = Estimator(blocks: Blocks(design))
  }

  /// The rows of each view, in the order of the views.
  func rows() throws(StudyFailure) -> [[BreakEvenRow]] {
    let tasks = tasks
    var series: [Series] = []
    for (i, task) in tasks.enumerated() {
      let done = Double(i) / Double(tasks.count)...Double(i + 1) / Double(tasks.count)
      series.append(try simulated(task, done: done))
    }
    return views.indices.map { v in series.flatMap { rows($0, v) } }
  }

  private func rows(_ series: Series, _ v: Int) -> [BreakEvenRow] {
    let view = views[v]
    if series.subject == .effect, !effect.acts(on: view.arrangement) {
      return view.rows(.effect, without: .breakEven(.noEffect), current: nil)
    }
    let noises = series.noises[v].compactMap { $0 }
    let curve = SimulatedCurve(
      knots: series.knots, values: series.nets[v], noises: noises.count == series.knots.count ? noises : nil)
    return view.rows(series.subject, curve, estimator, current: series.current[v])
  }

  // MARK: What is simulated

  private var tasks: [Series] {
    let starts = views.map { Optional(scenario.arrangements[$0.arrangement].startsAt) }
    let one: [Double?] = views.map { _ in 1 }
    let parameters = scenario.breakEvens.map { wanted in
      let mean = outcomes.model.design.margins.firstIndex { $0.name == wanted.parameter }.map { p in
        outcomes.blocks.mean(outcomes.results.parameters.map { $0[p] })
      }
      return Series(
        subject: .parameter(wanted.parameter, unit: wanted.dimension.text),
        knots: Self.spread(wanted.range, parts: 6), current: views.map { _ in mean })
    }
    let horizon = scenario.settings.horizon
    return [
      Series(subject: .effect, knots: Self.spread(0...1.5, parts: 6), current: one),
      Series(subject: .start, knots: Array(Self.spread(0...horizon, parts: 8).dropLast()), current: starts),
    ] + parameters
  }

  private static func spread(_ range: ClosedRange<Double>, parts: Int) -> [Double] {
    (0...parts).map { i in
      let share = Double(i) / Double(parts)
      return (1 - share) * range.lowerBound + share * range.upperBound
    }
  }

  private func simulated(_ task: Series, done: ClosedRange<Double>) throws(StudyFailure) -> Series {
    var series = task
    series.nets = views.map { _ in [] }
    series.noises = views.map { _ in [] }
    let step = (done.upperBound - done.lowerBound) / Double(task.knots.count)
    for (i, x) in task.knots.enumerated() {
      let start = done.lowerBound + step * Double(i)
      let found = try simulated(task.subject, at: x, done: start...start + step)
      for (v, view) in views.enumerated() {
        series.nets[v].append(Array(view.net(found).prefix(draws)))
        series.noises[v].append(view.netNoise(found))
      }
    }
    return series
  }

  /// The run itself where it says the same; its first draws are those that fewer draws would be.
  private func simulated(
    _ subject: BreakEvenRow.Subject, at x: Double, done: ClosedRange<Double>
  ) throws(StudyFailure) -> DrawOutcomes {
    var changed = scenario
    switch subject {
    case .effect where x == 1: return outcomes
    case .start where scenario.arrangements.dropFirst().allSatisfy({ $0.startsAt == x }): return outcomes
    case .effect: changed = effect.scenario(at: x)
    case .start: for a in changed.arrangements.indices.dropFirst() { changed.arrangements[a].startsAt = x }
    case .parameter(let name, _):
      return try rerun.outcomes(of: outcomes.model, for: Self.title, done: done, points: points(name, x))
    case .price, .priceFactor: return outcomes
    }
    changed.settings.draws = draws
    return try rerun.outcomes(of: changed, for: Self.title, done: done)
  }

  private static let title = StudyTask.breakEven

  /// The draws of the run with one input set; the others, also those that vary with it, stay as drawn.
  private func points(_ name: String, _ x: Double) -> [ParameterDesign.Point] {
    let design = outcomes.model.design
    let p = design.margins.firstIndex { $0.name == name }
    return (0..<draws).map { k in
      var values = outcomes.results.parameters[k]
      if let p { values[p] = x }
      return ParameterDesign.Point(values: values, path: design.path(of: k))
    }
  }
}
