// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ModelCompiler
import RunRecord
import Sampling
import Scenarios
import Simulation
import Statistics
import Words

/// Which inputs matter to the net result, by several ways of looking: the rows of gevoeligheid.csv and raster.csv.
///
/// Most follow from the draws at hand. New points are simulated for the tornado at the means and, where the scope asks it, for total
/// Sobol indices.
struct SensitivityStudy {
  private let all: UncertainInputs
  private let views: [SensitivityView]
  private let fitting: InputFits
  private let outcomes: DrawOutcomes
  private let nets: [[Double]]
  private let variances: [TrueVariance]
  /// [view][input]: of those that only multiply amounts, and are drawn alone.
  private let known: [[ProportionalMean?]]

  init(_ outcomes: DrawOutcomes) {
    self.outcomes = outcomes
    all = UncertainInputs(outcomes)
    views = SensitivityView.all(of: outcomes)
    nets = views.map { $0.net(outcomes) }
    let blocks = outcomes.blocks.merged(atMost: InputFits.mostBlocks)
    fitting = InputFits(all, responses: nets, blocks: blocks)
    known = Self.known(outcomes, all, views, nets, blocks)
    variances = zip(views, nets).map { view, draws in
      TrueVariance(draws, noise: outcomes.noise(view.arrangement, view.outcome) ?? 0, blocks: blocks)
    }
  }

  private static func known(
    _ outcomes: DrawOutcomes, _ all: UncertainInputs, _ views: [SensitivityView], _ nets: [[Double]], _ blocks: Blocks
  ) -> [[ProportionalMean?]] {
    let proportional = ProportionalInputs(outcomes.model, margins: all.inputs.map(\.margin))
    return zip(views, nets).map { view, net in
      all.inputs.map { input in
        guard let cells = proportional.cells[input.margin], !all.units[input.unit].isGroup,
          !input.values.contains(0)
        else { return nil }
        return ProportionalMean(amounts: view.part(outcomes, in: cells), of: net, input: input, blocks: blocks)
      }
    }
  }

  /// The outcome given one input; what is drawn with it moves along.
  private func expected(_ i: Int, _ v: Int) -> (any ExpectedOutcome)? { known[v][i] ?? fitting.alone(i, v) }

  private func isNoiseKnown(_ v: Int) -> Bool { outcomes.noise(views[v].arrangement, views[v].outcome) != nil }

  /// In file order: by arrangement, perspective and method, the largest first.
  func rows(_ rerun: Rerun) throws(StudyFailure) -> [SensitivityRow] {
    guard !all.inputs.isEmpty, !views.isEmpty else { return [] }
    let scope = outcomes.model.scenario.settings.analyses
    var rows = views.indices.map { fromDraws($0) }
    let atMeans = try MeanPointStudy(outcomes, all, views).rows(rerun, firstOf: importance(rows))
    let correlations = correlations()
    let totals = scope >= .all ? try TotalIndexStudy(outcomes, all, views, variances).rows(rerun) : []
    for v in views.indices {
      rows[v] += atMeans[v] + correlations[v] + (totals.isEmpty ? [] : totals[v])
    }
    return views.indices.flatMap { v in
      let flatness = Flatness(nets[v])
      return Self.ranked(rows[v].map { $0.told(flatness) })
    }
  }

  /// Indices of the inputs, by the length of their longest bar.
  private func importance(_ rows: [[SensitivityRow]]) -> [Int] {
    var lengths: [String: Double] = [:]
    for row in rows.joined() where row.method == .integratedOut {
      lengths[row.name] = max(lengths[row.name] ?? -1, row.size)
    }
    let sizes = all.inputs.map { lengths[$0.name] ?? -1 }
    return sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
  }

  private static func ranked(_ rows: [SensitivityRow]) -> [SensitivityRow] {
    SensitivityRow.Method.allCases.flatMap { method in
      let own = rows.filter { $0.method == method }
      let sorted = own.sorted { ($1.size, $0.name) < ($0.size, $1.name) }
      return sorted.enumerated().map { place, row in
        var row = row
        row.rank = place + 1
        return row
      }
    }
  }

  private static let tooFewDraws = Reason.filled(.drawsForEstimate(least: InformationRegression.fewestDraws))

  // MARK: Expected outcomes, the others integrated out

  /// Tornado and first-order indices.
  private func fromDraws(_ v: Int) -> [SensitivityRow] {
    let alone = all.inputs.indices.map { expected($0, v) }
    let units = all.units.map { unit -> (any ExplainingOutcome)? in
      known[v][unit.members[0]] ?? fitting.together(unit, v)
    }
    return all.inputs.indices.map { bar(all.inputs[$0], alone[$0], v) }
      + all.units.indices.map { firstOrder(all.units[$0], units[$0], v) }
  }

  private func bar(_ input: UncertainInput, _ fit: (any ExpectedOutcome)?, _ v: Int) -> SensitivityRow {
    var row = views[v].row(.integratedOut, input)
    if let fit {
      row.bar = SensitivityRow.Bar(
        lowValue: input.low, highValue: input.high, low: fit.value(at: [input.low]), high: fit.value(at: [input.high]),
        difference: fit.difference(from: [input.low], to: [input.high]), ends: outcomes.model.scenario.settings.tornado)
    } else {
      row.reason = Self.tooFewDraws
    }
    return row
  }

  private func firstOrder(_ unit: InputUnit, _ fit: (any ExplainingOutcome)?, _ v: Int) -> SensitivityRow {
    var row = views[v].row(.firstOrder, unit, all.inputs)
    row.index = fit?.firstOrder(variances[v], fitting.blocks)
    if row.index == nil {
      row.reason = variances[v].value > 0 ? Self.tooFewDraws : .sensitivity(.spreadIsChance)
    } else if !isNoiseKnown(v) {
      row.reason = .sensitivity(.indexTooLow)
    } else if let fit = fit as? JointMean, !fit.isComplete {
      row.reason = .sensitivity(.groupIndexTooLow)
    }
    return row
  }

  // MARK: Correlations of ranks

  private func correlations() -> [[SensitivityRow]] {
    // Of shares of a whole, all but one say all there is to know.
    let known = all.inputs.indices.filter { i in
      !all.inputs[i].isShare || all.units[all.inputs[i].unit].members.last != i
    }
    let ranks = RankCorrelations(
      inputs: all.inputs.map(\.values), known: known, responses: nets, blocks: fitting.blocks)
    let partial = ranks.hasPartial ? ranks.partial() : []
    let plain = ranks.spearman()
    return views.indices.map { v in
      all.inputs.indices.flatMap { i in
        let input = all.inputs[i]
        var (first, second) = (views[v].row(.partialRank, input), views[v].row(.rank, input))
        if input.isShare {
          first.reason = .sensitivity(.sharesAddToOne)
        } else if partial.isEmpty {
          first.reason = .filled(.drawsForRanks(numbers: known.count, least: ranks.drawsNeeded * 10 / 9 + 1))
        } else {
          first.index = partial[v][i]
          if first.index == nil { first.reason = .sensitivity(.fullyDependent) }
        }
        second.index = plain.isEmpty ? nil : plain[v][i]
        if second.index == nil { second.reason = .sensitivity(.noSpread) }
        return [first, second]
      }
    }
  }

  // MARK: Grid

  /// Per arrangement, of the two inputs that matter most to society.
  func grid(_ rows: [SensitivityRow]) -> [GridRow] {
    let arrangements = views.indices.filter { views[$0].perspective == .social }
    return arrangements.flatMap { social in
      let bars = rows.filter {
        $0.arrangement == views[social].name && $0.perspective == .social && $0.method == .integratedOut
          && $0.bar != nil
      }
      guard let (first, second) = strongest(bars) else { return [GridRow]() }
      return views.indices.filter { views[$0].name == views[social].name }.flatMap { v in
        grid(first, second, v)
      }
    }
  }

  /// The first two that can have any two values: not two shares of one whole.
  private func strongest(_ bars: [SensitivityRow]) -> (Int, Int)? {
    let order = bars.compactMap { bar in all.inputs.firstIndex { $0.name == bar.name } }
    guard let first = order.first else { return nil }
    let second = order.dropFirst().first { i in
      !(all.inputs[i].isShare && all.inputs[i].unit == all.inputs[first].unit)
    }
    return second.map { (first, $0) }
  }

  private static let gridProbabilities = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95]

  private func grid(_ i: Int, _ j: Int, _ v: Int) -> [GridRow] {
    guard Flatness(nets[v]) == nil, let fit = fitting.both(i, j, v) else { return [] }
    let design = outcomes.model.design
    func places(_ i: Int) -> [GridRow.Place] {
      let family = design.marginal(all.inputs[i].margin).family
      return Self.gridProbabilities.map { p in
        GridRow.Place(name: all.inputs[i].name, probability: p, value: family.quantile(p))
      }
    }
    return places(i).flatMap { first in
      places(j).map { second in
        GridRow {
          $0.arrangement = views[v].name
          $0.perspective = views[v].perspective
          $0.first = first
          $0.second = second
          $0.net = fit.value(at: [first.value, second.value])
        }
      }
    }
  }
}

extension SensitivityView {
  func row(_ method: SensitivityRow.Method, _ input: UncertainInput) -> SensitivityRow {
    SensitivityRow {
      $0.arrangement = name
      $0.perspective = perspective
      $0.method = method
      $0.subject = input.isPrice ? .price : .parameter
      $0.name = input.name
    }
  }

  func row(_ method: SensitivityRow.Method, _ unit: InputUnit, _ inputs: [UncertainInput]) -> SensitivityRow {
    guard unit.isGroup else { return row(method, inputs[unit.members[0]]) }
    return SensitivityRow {
      $0.arrangement = name
      $0.perspective = perspective
      $0.method = method
      $0.subject = .group
      $0.name = unit.name
    }
  }
}
