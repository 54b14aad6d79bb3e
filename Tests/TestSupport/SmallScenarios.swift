// SPDX-License-Identifier: EUPL-1.2

import Accounting
public import ModelCompiler
import Quantities
public import RunRecord
public import Scenarios
public import Simulation
public import Statistics

/// Short ways to write scenarios in tests.
public enum Small {
  public static let source = Source(text: "aanname (test)", confidence: .low)

  public static func number(_ x: Double) -> Expression { .constant(x) }

  public static func rate(_ from: Int, _ to: Int, _ perYear: Double) -> Transition {
    Transition(from: from, to: to, timing: .rate(.constant(perYear, .rate)))
  }

  public static func domain(_ name: String, levels: Int, _ transitions: [Transition]) -> LifeDomain {
    LifeDomain(name: name, title: name, levels: (1...levels).map { "n\($0)" }, transitions: transitions)
  }

  public static func equals(_ subject: String, _ value: String) -> Condition {
    .comparison(.init(subject: subject, relation: .equal, values: [value]))
  }

  public static func item(
    _ name: String, _ trigger: CostItem.Trigger, euro: Expression, origin: CostItem.Origin = .situation,
    posting: Posting? = nil, quantity: Expression = .constant(1)
  ) -> CostItem {
    CostItem(
      name: name, title: name, trigger: trigger, origin: origin, quantity: quantity, unitPrice: euro, unit: "stuk",
      posting: posting ?? resources("gemeente"), source: source)
  }

  public static func resources(_ party: String, cashable: Double = 1) -> Posting {
    Posting(kind: .resources, payers: [.init(party: party, share: 1)], receiver: nil, cashable: cashable)
  }

  public static func transfer(_ from: String, _ to: String) -> Posting {
    Posting(kind: .transfer, payers: [.init(party: from, share: 1)], receiver: to, cashable: 1)
  }

  public static func wellbeing(_ party: String) -> Posting {
    Posting(kind: .valuation, payers: [], receiver: party, cashable: 1)
  }

  public static func service(
    _ name: String, application: Double, wait: Duration = .fixed(.constant(0)), approval: Double = 1,
    withdrawal: Double = 0,
    dropOut: Double = 0, duration: Duration? = nil, condition: Condition = .always, stop: Condition? = nil,
    isStandard: Bool = true, isKept: Bool = false, repetition: Repetition = .always, completion: [LevelChange] = []
  ) -> Service {
    Service(
      name: name, title: name, isStandard: isStandard,
      terms: ServiceTerms(
        application: .constant(application), wait: wait, approval: .constant(approval),
        withdrawal: .constant(withdrawal),
        dropOut: .constant(dropOut), duration: duration),
      condition: condition, stopCondition: stop, repetition: repetition, completionChanges: completion)
  }

  public static func barrier(
    _ name: String, condition: Condition = .always, _ workings: [Barrier.Working], onLift: [Influence] = []
  ) -> Barrier {
    Barrier(
      name: name, title: name, thread: "test", rule: "test", liftableBy: [], condition: condition, workings: workings,
      onLift: onLift, source: source)
  }

  /// One case called `a` with all domains at level 1 unless given.
  public static func cases(_ domains: [LifeDomain], count: Int = 1, levels: [String: Int] = [:]) -> [Case] {
    (0..<count).map { i in
      Case(
        name: String(UnicodeScalar(UInt8(97 + i))), weight: Double(1 + i % 3),
        levels: Dictionary(uniqueKeysWithValues: domains.map { ($0.name, levels[$0.name] ?? 1) }))
    }
  }
}

extension Scenario {
  public var compiled: CompiledModel {
    do { return try Compiler.compile(self) } catch { preconditionFailure("\(error.findings)") }
  }

  /// Simulates and hands out results and analysis.
  public func simulated(
    draws: Int = 1000, replications: Int = 2, threads: Int = 2, seed: UInt64 = 20_161_012
  ) -> Simulated {
    let model = compiled
    let plan = ExperimentPlan(draws: draws, replications: replications, threads: threads, seed: seed)
    guard case .finished(let results) = Experiment(model: model, plan: plan).run() else {
      preconditionFailure("no results")
    }
    return Simulated(model: model, results: results, analysis: Analysis(results: results, model: model))
  }
}

public struct Simulated {
  public var model: CompiledModel
  public var results: Results
  public var analysis: Analysis

  /// Present value and standard error of an item in an arrangement, all payers together.
  public func item(_ name: String, _ arrangement: Int = 0) -> (mean: Double, error: Double) {
    let rows = analysis.items.filter {
      $0.item == name && $0.arrangement == model.scenario.arrangements[arrangement].name
    }
    precondition(rows.count == 1, "item \(name) has \(rows.count) rows")
    return (rows[0].presentValue, rows[0].mcError ?? 0)
  }

  public func count(_ name: String, _ arrangement: Int = 0) -> Double {
    analysis.items.first { $0.item == name && $0.arrangement == model.scenario.arrangements[arrangement].name }!.count
  }

  public func share(_ domain: String, _ level: String, year: Int, _ arrangement: Int = 0) -> (
    mean: Double, error: Double
  ) {
    let row = analysis.domainLevels.first {
      $0.domain == domain && $0.level == level && $0.year == year
        && $0.arrangement == model.scenario.arrangements[arrangement].name
    }!
    return (row.share, row.mcError ?? 0)
  }

  public func estimate(_ measure: Measure, _ perspective: Perspective = .social, _ arrangement: Int = 1) -> Estimate? {
    returnRow(measure, perspective, arrangement).estimate
  }

  public func returnRow(_ measure: Measure, _ perspective: Perspective = .social, _ arrangement: Int = 1) -> ReturnRow {
    analysis.returns.first {
      $0.measure == measure && $0.perspective == perspective
        && $0.arrangement == model.scenario.arrangements[arrangement].name
    }!
  }
}

extension Arrangement {
  public static let current = Arrangement(name: "huidig", title: "Huidig")
  public static let other = Arrangement(name: "anders", title: "Anders")
}
