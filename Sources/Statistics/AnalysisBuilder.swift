// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
import Quantities
import RunRecord
import Sampling
import Scenarios
public import Simulation

extension Analysis {
  /// Results → Analysis.
  ///
  /// - Complexity: linear in draws × cells and cases × cells.
  public init(results: Results, model: CompiledModel) {
    let outcomes = DrawOutcomes(results, model)
    let controls = ControlVariates(outcomes)
    let inputs = UncertainInputs(outcomes)
    let choices = Choices(outcomes, inputs)
    let estimator = choices.estimator
    let nets = NetEstimates(outcomes, controls, choices)
    let ledger = LedgerAnalysis(outcomes, controls, estimator, nets)
    let returns = ReturnAnalysis(outcomes, controls, estimator, nets).rows
    let decisions = DecisionAnalysis(outcomes, inputs, choices)
    let information = decisions.information
    let incidence = IncidenceAnalysis(outcomes, estimator, nets)
    self.init(
      returns: returns, parties: ledger.parties, items: ledger.items, cashFlow: ledger.cashFlow,
      benefitIncidence: incidence.benefits, sidePayments: incidence.sidePayments,
      domainLevels: Self.domainLevels(outcomes), receipts: ledger.receipts,
      convergence: Convergence(outcomes: outcomes).rows, draws: Self.drawTable(outcomes),
      diagnostics: Self.diagnostics(outcomes, returns, controls),
      acceptability: decisions.acceptability, information: information,
      samples: SampleInformation(outcomes, inputs, choices).rows(information),
      variances: VarianceDecomposition(outcomes).rows, outcomes: OutcomeAnalysis(outcomes, estimator).rows,
      effectiveness: Effectiveness(outcomes, choices), budget: BudgetAnalysis(outcomes, estimator).lines)
  }

  private static func domainLevels(_ outcomes: DrawOutcomes) -> [DomainLevelRow] {
    let model = outcomes.model
    let stride = model.yearCount + 1
    let domains = model.entities.prefix(model.domainCount)
    return model.scenario.arrangements.indices.flatMap { a in
      model.scenario.domains.flatMap { domain -> [DomainLevelRow] in
        let first = domains.prefix { $0.name != domain.name }.reduce(0) { $0 + $1.levels }
        return domain.levels.indices.flatMap { level in
          (0..<stride).map { year in
            let (share, error) = blockMean(outcomes) {
              outcomes.results.blockLevels[block: $0, arrangement: a, level: first + level, end: year]
            }
            return DomainLevelRow {
              $0.arrangement = model.scenario.arrangements[a].name
              $0.domain = domain.name
              $0.level = domain.levels[level]
              $0.year = year
              $0.share = share
              $0.mcError = error
            }
          }
        }
      }
    }
  }

  private static func blockMean(_ outcomes: DrawOutcomes, _ value: (_ block: Int) -> Double) -> (Double, Double?) {
    let values = outcomes.blocks.ranges.indices.map(value)
    return (outcomes.blocks.combine(values), outcomes.blocks.error(means: values))
  }

  private static func drawTable(_ outcomes: DrawOutcomes) -> DrawTable {
    let model = outcomes.model
    let inputs = inputFields(model.scenario)
    var columns = model.design.margins.map { inputs[$0.name] ?? outcomeField($0.name) }
    var series: [[Double]] = []
    for a in model.scenario.arrangements.indices.dropFirst() {
      for (p, perspective) in model.ledger.shown {
        let net = outcomes.difference(a, outcomes.netCoefficients(p))
        let investment = outcomes.difference(a, outcomes.investmentCoefficients(p, a))
        for measure in [Measure.net, .benefit, .investment] {
          columns.append(outcomeField(DrawTable.name(measure, model.scenario.arrangements[a].name, perspective)))
        }
        series += [net, zip(net, investment).map { $0 + $1 }, investment]
      }
    }
    let values = (0..<outcomes.draws).map { k in outcomes.results.parameters[k] + series.map { $0[k] } }
    return DrawTable(columns: columns, values: values)
  }

  private static func inputFields(_ scenario: Scenario) -> [String: Field] {
    var fields: [String: Field] = [:]
    for parameter in scenario.parameters {
      fields[parameter.name] = inputField(parameter.name, parameter.description, parameter.dimension)
    }
    for price in scenario.prices {
      fields[price.parameterName] = inputField(price.parameterName, price.description, price.dimension)
    }
    return fields
  }

  private static func inputField(_ name: String, _ description: String, _ dimension: Dimension) -> Field {
    .number(
      name, dimension == .none ? "" : dimension.description,
      nl: description.isEmpty ? "parameter " + name : description,
      en: "drawn value of input " + name)
  }

  private static func outcomeField(_ name: String) -> Field {
    .number(
      name, Field.perHousehold, nl: "uitkomst van deze trekking: arrangement, perspectief en maat; met rekenfout",
      en: "outcome of this draw: arrangement, perspective and measure; with simulation noise")
  }

  private static func diagnostics(
    _ outcomes: DrawOutcomes, _ returns: [ReturnRow], _ controls: ControlVariates
  ) -> Diagnostics {
    let (model, results) = (outcomes.model, outcomes.results)
    let noise = model.scenario.arrangements.indices.dropFirst().map { a in
      var noise = self.noise(
        outcomes, a, returns.first { $0.arrangement == model.scenario.arrangements[a].name }?.estimate?.mcError)
      noise.controlVarianceRatio = controls.gain(a, outcomes.layout.net(0))
      return noise
    }
    return Diagnostics(
      draws: results.plan.draws, replications: results.plan.replications, cases: model.starts.count,
      targetGroup: model.starts.reduce(0) { $0 + $1.weight }, lives: results.lives, events: results.events,
      channels: model.channels.count, eventsPerLife: Double(results.events) / Double(max(1, results.lives)),
      noise: noise, hasNoEvents: model.isWithoutChance)
  }

  private static func noise(_ outcomes: DrawOutcomes, _ a: Int, _ mcError: Double?) -> Diagnostics.Noise {
    let layout = outcomes.layout
    let pair = outcomes.noise(a, layout.net(0))
    let apart = outcomes.noise(0, layout.level(0)).flatMap { reference in
      outcomes.noise(a, layout.level(0)).map { $0 + reference }
    }
    let share = pair.flatMap { pair in mcError.map { min(1, pair / Double(outcomes.draws) / ($0 * $0)) } }
    let moments = BlockMoments(outcomes.difference(a, outcomes.netCoefficients(0)), outcomes.blocks)
    let gain = moments.gainOverRandomDraws(noise: pair ?? 0)
    return Diagnostics.Noise(
      arrangement: outcomes.model.scenario.arrangements[a].name, mcError: mcError,
      shareReplications: share.flatMap { $0.isFinite ? $0 : nil },
      commonPathVarianceRatio: pair.flatMap { pair in apart.flatMap { pair > 0 ? $0 / pair : nil } },
      designVarianceRatio: gain?.ratio, designVarianceRatioError: gain?.error,
      split: pair.flatMap { EffortSplit(outcomes, moments, noise: $0) })
  }
}
