// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
import Sampling
public import Scenarios
public import Words

/// What an experiment leaves: sums in fixed order, the same for any number of threads.
///
/// Weights are normalised to add to 1, so that sums over households are means. The axes of each table are those of its type.
public struct Results: Sendable, Equatable {
  public var plan: ExperimentPlan
  /// [draw][parameter] in the order of the compiled design.
  public var parameters: [[Double]]
  /// Present value per household.
  public var drawCells: Tensor<CellAxes>
  /// Euro per household, undiscounted.
  public var drawFlows: Tensor<FlowAxes>
  /// Of one household of the case, mean over draws.
  public var caseCells: Tensor<CaseCellAxes>
  /// `nil` unless the plan asks for it.
  public var caseNets: CaseNets?
  /// Euro per household, mean over draws.
  public var cellYears: Tensor<CellYearAxes>
  /// Share of households, mean over the draws of the block.
  public var blockLevels: Tensor<LevelAxes>
  /// Mean over draws of the variance that replications give a draw's mean; `nil` when unknown.
  public var noise: Tensor<OutcomeAxes>?
  /// The same of each ``NoisyQuantity``, mean over the draws of the block.
  public var blockNoise: Tensor<QuantityAxes>?
  /// The same of joint outcomes by pair, the lower triangle of a matrix row by row: how much of their noise two of them share. See
  /// ``NoiseLayout/joint(_:_:)``.
  public var jointNoise: [Double]?
  /// Of each control, mean over the draws of the block.
  public var blockControls: Tensor<QuantityAxes>
  /// The measured draws of the block, as means.
  public var blockMonths: Tensor<MonthAxes>
  public var pilot: ControlPilot
  public var events: Int
  public var lives: Int
  public var effort = RunEffort(perDraw: 0, perReplication: 0)
}

/// What each case is worth to those who choose, apart for parts of the draws: so that groups of cases can be told from each other,
/// and differences from chance.
public struct CaseNets: Sendable, Equatable {
  /// Beyond this many numbers, parts are more than one draw.
  static let mostValues = 4_000_000
  /// Parts of more than one draw are whole blocks; no more than this many.
  static let mostFolds = 10

  /// Indices into the ledger's perspectives.
  public var perspectives: [Int]
  public var cases: Int
  public var arrangements: Int
  /// Draws of each part, in order.
  public var parts: [Range<Int>]
  /// [part × case × arrangement × perspective]: present value of one household of the case, mean over draws and replications.
  public var values: [Double]

  /// One part for each draw.
  public var isByDraw: Bool { parts.allSatisfy { $0.count == 1 } }

  init(_ design: ParameterDesign, cases: Int, arrangements: Int, perspectives: [Int]) {
    let size = cases * arrangements * perspectives.count
    if size * design.draws <= Self.mostValues {
      parts = (0..<design.draws).map { $0..<$0 + 1 }
    } else {
      let count = max(1, min(min(design.blockCount, Self.mostFolds), Self.mostValues / max(1, size)))
      parts = (0..<count).map { part in
        let blocks = [part, part + 1].map { $0 * design.blockCount / count }
        return design.block(blocks[0]).lowerBound..<design.block(blocks[1] - 1).upperBound
      }
    }
    self.perspectives = perspectives
    self.cases = cases
    self.arrangements = arrangements
    values = Array(repeating: 0, count: parts.count * size)
  }

  public func index(part: Int, household: Int, arrangement: Int, perspective: Int) -> Int {
    ((part * cases + household) * arrangements + arrangement) * perspectives.count + perspective
  }

  func part(of draw: Int) -> Int { isByDraw ? draw : parts.firstIndex { $0.contains(draw) }! }
}

/// The order of the outcomes whose replication noise is estimated.
///
/// First of every arrangement its own present value to each perspective. Then, for any arrangement but the reference (arrangement 0),
/// net, investment and benefit of each perspective, flows by year, and the welfare of all, all against the reference.
public struct NoiseLayout: Sendable, Equatable {
  public var perspectives: Int
  /// Perspectives from which arrangements are chosen: their net results are measured jointly.
  public var choosing: [Int]
  /// The effect, and the costs that are set against it: measured jointly too. Empty without an effect.
  public var tallies: [Int]
  /// The perspective of each single party's cash.
  public var cashOfParties: [Int]
  /// Cash of each is a flow; then comes the welfare of all.
  public var parties: Int
  /// Lines of a budget: flows after that, which say again what the flows of parties say.
  public var lines: Int
  public var years: Int

  public func level(_ perspective: Int) -> Int { perspective }
  public func net(_ perspective: Int) -> Int { perspectives + perspective }
  public func investment(_ perspective: Int) -> Int { 2 * perspectives + perspective }
  public func benefit(_ perspective: Int) -> Int { 3 * perspectives + perspective }
  /// Parties, the welfare of all, and lines.
  public var flows: Int { partyFlows + lines }
  /// Without lines: what perspectives are made of.
  public var partyFlows: Int { parties + 1 }
  /// The welfare of all among the flows.
  public var welfareFlow: Int { parties }
  /// A line among the flows.
  public func line(_ line: Int) -> Int { partyFlows + line }
  public func flow(_ flow: Int, _ year: Int) -> Int { 4 * perspectives + flow * years + year }
  /// Present value of the welfare of all: the social net result less the cash of all parties.
  public var welfare: Int { 4 * perspectives + flows * years }
  public var count: Int { welfare + 1 }
  /// Net, investment and benefit of each perspective: the outcomes that controls are used for, from `net(0)` on.
  public var controlled: Int { 3 * perspectives }

  public init(
    perspectives: Int, parties: Int, lines: Int = 0, years: Int, choosing: [Int] = [], tallies: [Int] = [],
    cashOfParties: [Int] = []
  ) {
    self.perspectives = perspectives
    self.parties = parties
    self.lines = lines
    self.years = years
    self.choosing = choosing
    self.tallies = tallies
    self.cashOfParties = cashOfParties
  }
}

extension NoiseLayout {
  public init(_ ledger: LedgerPlan, parties: Int, years: Int) {
    self.init(
      perspectives: ledger.perspectives.count, parties: parties, lines: ledger.lines.count, years: years,
      choosing: ledger.choosing,
      tallies: ledger.effectiveness.map { [$0.effect, $0.costs] } ?? [], cashOfParties: ledger.cashOfParties)
  }
}

/// Outcomes whose noise is measured jointly, because they are compared or added: of every arrangement but the first the net result of
/// each perspective that chooses, then the welfare of all, and then the effect and its costs.
extension NoiseLayout {
  /// Of one arrangement.
  private var jointCount: Int { choosing.count + 1 + tallies.count }

  /// Number among the joint outcomes of the net result of an arrangement (1...) from the `choice`-th perspective that chooses.
  public func joint(_ arrangement: Int, _ choice: Int) -> Int { (arrangement - 1) * jointCount + choice }

  /// The perspectives among the joint outcomes of one arrangement, with their places there.
  public var jointPerspectives: [(place: Int, perspective: Int)] {
    choosing.enumerated().map { ($0, $1) } + tallies.enumerated().map { (choosing.count + 1 + $0, $1) }
  }

  /// The same of the welfare of all.
  public func jointWelfare(_ arrangement: Int) -> Int { joint(arrangement, choosing.count) }

  /// The same of the effect.
  public func jointEffect(_ arrangement: Int) -> Int { joint(arrangement, choosing.count + 1) }

  /// The same of the costs that are set against the effect; less is better there, and more here.
  public func jointCosts(_ arrangement: Int) -> Int { joint(arrangement, choosing.count + 2) }

  /// Place of a pair in the lower triangle.
  public static func pair(_ i: Int, _ j: Int) -> Int { max(i, j) * (max(i, j) + 1) / 2 + min(i, j) }

  /// Pairs among so many outcomes, each with itself included.
  static func pairs(_ count: Int) -> Int { count * (count + 1) / 2 }

  /// How many pairs there are.
  package func jointPairs(arrangements: Int) -> Int { Self.pairs(max(0, arrangements - 1) * jointCount) }

  /// Places among the outcomes of all arrangements.
  func jointPlaces(arrangements: Int) -> [Int] {
    (0..<arrangements).dropFirst().flatMap { a in
      (choosing.map(net) + [welfare] + tallies.map(net)).map { a * count + $0 }
    }
  }
}

/// How much is simulated.
public struct ExperimentPlan: Sendable, Hashable {
  public var draws: Int
  public var replications: Int
  /// Workers; changes no result.
  public var threads: Int
  public var seed: UInt64
  /// Whether the worth of every case is kept apart.
  public var keepsCases: Bool

  /// As a scenario asks.
  public init(_ settings: Settings, threads: Int, keepsCases: Bool = false) {
    self.init(
      draws: settings.draws, replications: settings.replications, threads: threads, seed: settings.seed,
      keepsCases: keepsCases)
  }

  public init(draws: Int, replications: Int, threads: Int, seed: UInt64, keepsCases: Bool = false) {
    self.draws = draws
    self.replications = replications
    self.threads = threads
    self.seed = seed
    self.keepsCases = keepsCases
  }
}

/// A value met while running that cannot be used, with where it was met.
public struct RunFailure: Error, Sendable, Equatable {
  public var draw: Int
  /// Empty when the value does not depend on the household.
  public var household: String
  /// Channel, or the place in the scenario where the value is used.
  public var channel: String
  /// Names and values of the parameters that the value comes from.
  public var parameter: String
  public var trouble: Trouble
  /// What to write instead, Dutch.
  public var remedy: String

  public init(
    draw: Int, household: String, channel: String, parameter: String, trouble: Trouble,
    remedy: String = "verklein de spreiding of begrens de verdeling van de genoemde parameter"
  ) {
    self.draw = draw
    self.household = household
    self.channel = channel
    self.parameter = parameter
    self.trouble = trouble
    self.remedy = remedy
  }
}

public enum Outcome: Sendable {
  case finished(Results)
  case failed(RunFailure)
  case cancelled
}

extension Results {
  /// What ``blockNoise`` is of.
  public enum NoisyQuantity: Int, CaseIterable, Sendable {
    /// The own social present value.
    case level
    /// The social net result.
    case net
  }

  /// The axes of ``blockNoise``.
  public static func noisyAxes(arrangements: Int) -> QuantityAxes {
    QuantityAxes(arrangements: arrangements, quantities: NoisyQuantity.allCases.count)
  }

  /// The draws of a block whose lives are in ``blockMonths``.
  public static func measuredDraws(of block: Range<Int>) -> [Int] {
    Array(stride(from: block.lowerBound, to: block.upperBound, by: NoiseMeter.step(draws: block.count)))
  }
}
