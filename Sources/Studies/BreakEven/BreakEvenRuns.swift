// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Quantities
import RunRecord
import Sampling
import Scenarios
import Simulation
import Statistics
import Words

/// Break-even points that take further simulation: effect, start and inputs, each at some values on common random paths, and then where
/// the net result changes sign.
struct BreakEvenRuns {
  /// Net results at every value of one subject.
  struct Series {
    var subject: BreakEvenRow.Subject
    /// The first values to look at.
    var wanted: [Double]
    /// As the run has it, per view.
    var current: [Double?]
    /// Simulated, ascending.
    var knots: [Double] = []
    /// [view][knot][draw]
    var nets: [[[Double]]] = []
    /// [view][knot]
    var noises: [[Double?]] = []
    /// Why nothing is uncertain any more.
    var certainty: Reason?
  }

  /// Draws at each value; those of the run, as far as they go.
  static let mostDraws = 400
  /// Values of one subject that are looked at beyond the first, to come closer to where net results change sign.
  static let mostAdded = 16

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
    effect = EffectScale(outcomes.model.scenario, paid: PaidAmounts(outcomes))
    var design = outcomes.model.design
    design.draws = draws
    estimator = Estimator(blocks: Blocks(design), replications: outcomes.results.plan.replications)
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
    if series.subject == .effect, isWithoutEffect(series, view.arrangement) {
      return view.rows(.effect, without: .breakEven(.noEffect), current: nil)
    }
    if series.subject == .start, isNothingLater(series.nets[v]) {
      return view.rows(.start, without: .breakEven(.nothingLater), current: series.current[v])
    }
    guard let search = search(series, v) else {
      return view.rows(series.subject, without: .spread(.noDifference), current: series.current[v])
    }
    return view.rows(series.subject, search, current: series.current[v])
  }

  /// Whether what the arrangement does falls at the start alone, so that it does nothing when it begins later: a curve would have to
  /// jump there.
  private func isNothingLater(_ nets: [[Double]]) -> Bool {
    func isNothing(_ net: [Double]) -> Bool { net.allSatisfy { $0 == 0 } }
    return nets.count > 1 && !isNothing(nets[0]) && nets.dropFirst().allSatisfy(isNothing)
  }

  /// Whether no life and no amount is another at another strength.
  private func isWithoutEffect(_ series: Series, _ arrangement: Int) -> Bool {
    views.indices.allSatisfy { v in
      views[v].arrangement != arrangement || series.nets[v].allSatisfy { $0 == series.nets[v][0] }
    }
  }

  /// `nil` where the arrangement makes no difference at any value.
  private func search(_ series: Series, _ v: Int) -> BreakEvenSearch? {
    guard series.nets[v].contains(where: { $0.contains { $0 != 0 } }) else { return nil }
    let noises = series.noises[v].compactMap { $0 }
    let curve = SimulatedCurve(
      knots: series.knots, values: series.nets[v], noises: noises.count == series.knots.count ? noises : nil)
    return BreakEvenSearch(curve, estimator, certainty: series.certainty)
  }

  // MARK: Where to look next

  /// The value that brings the change of sign closest that is worst known: of expected results first, then of chances, then of the ends
  /// of intervals.
  private func next(_ series: Series, _ settled: inout Set<[Int]>) -> Double? {
    let searches = views.indices.map { search(series, $0) }
    let stages: [[BreakEvenSearch.Target]] = [[.mean], [.share(0.8), .share(0.5), .share(0.9)], BreakEvenSearch.ends]
    for (s, stage) in stages.enumerated() where s == 0 || series.certainty == nil {
      var worst: (x: Double, excess: Double)?
      for (t, target) in stage.enumerated() {
        for (v, search) in searches.enumerated() where !settled.contains([s, t, v]) {
          guard let found = search?.unsettled(target) else {
            settled.insert([s, t, v])
            continue
          }
          if found.excess > worst?.excess ?? 0 { worst = found }
        }
      }
      if let worst { return worst.x }
    }
    return nil
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
        wanted: Self.spread(wanted.range, parts: 6), current: views.map { _ in mean })
    }
    let horizon = scenario.settings.horizon
    return [
      Series(subject: .effect, wanted: Self.spread(0...1.5, parts: 6), current: one),
      Series(subject: .start, wanted: Array(Self.spread(0...horizon, parts: 8).dropLast()), current: starts),
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
    let (first, middle) = (done.lowerBound, (done.lowerBound + done.upperBound) / 2)
    let step = (middle - first) / Double(task.wanted.count)
    for (i, x) in task.wanted.enumerated() {
      try add(x, to: &series, done: first + step * Double(i)...first + step * Double(i + 1))
    }
    let further = (done.upperBound - middle) / Double(Self.mostAdded)
    var settled: Set<[Int]> = []
    for i in 0..<Self.mostAdded {
      guard let x = next(series, &settled) else { break }
      try add(x, to: &series, done: middle + further * Double(i)...middle + further * Double(i + 1))
    }
    return series
  }

  private func add(_ x: Double, to series: inout Series, done: ClosedRange<Double>) throws(StudyFailure) {
    let found = try simulated(series.subject, at: x, done: done)
    let place = series.knots.firstIndex { $0 > x } ?? series.knots.count
    series.knots.insert(x, at: place)
    for (v, view) in views.enumerated() {
      series.nets[v].insert(Array(view.net(found).prefix(draws)), at: place)
      series.noises[v].insert(view.netNoise(found), at: place)
    }
    series.certainty = BreakEvenView.certainty(found, of: outcomes)
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
