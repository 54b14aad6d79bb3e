// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Reports
public import RunRecord
import ScenarioFiles
public import Scenarios
public import Simulation
import Stories
import Studies
public import Words

/// One simulated life of a scenario or a run, asked for by name and number.
public struct LifeTrace: Sendable {
  let household: String
  let draw: Int
  let replication: Int
  let arrangement: String?
  let plan: RunPlan
  let context: RunContext

  /// - Parameters:
  ///   - household: name of the case.
  ///   - draw: from 1, as is the replication.
  ///   - arrangement: beside the reference; `nil`: the first after it.
  ///   - plan: what replaces the settings of the scenario or the run.
  public init(
    household: String, draw: Int, replication: Int = 1, arrangement: String? = nil, plan: RunPlan = RunPlan(),
    context: RunContext = RunContext()
  ) {
    self.household = household
    self.draw = draw
    self.replication = replication
    self.arrangement = arrangement
    self.plan = plan
    self.context = context
  }

  /// A life, with the scenario as it was simulated.
  public struct Told: Sendable {
    public let tale: Tale
    public let address: LifeAddress
    public let scenario: Scenario
    let programs: any ReportPrograms

    public var table: RunRecord.Table { StoryRow.table(StoryRow.rows(tale, of: scenario)) }

    /// - Throws: `inputMissing` without a program that draws, `cannotWrite` when the file cannot be written or is there.
    public func draw(to path: String, language: Language) throws(Failure) {
      let chart = StoryPicture(tale, of: scenario, in: language).chart
      let picture: SVGPicture
      do throws(NoPictures) { picture = try programs.picture(of: chart) } catch {
        throw Failure(
          .inputMissing, "de afbeelding is niet gemaakt: " + error.reason,
          remedy: "laat --picture weg, dan komt het leven alleen in tekst")
      }
      do throws(Disk.Refusal) { try WholeFile(path: path).create(Array(StoryPicture.file(picture).utf8)) } catch {
        throw Failure(cannotWrite: error)
      }
    }

    /// - Parameter width: characters on a line.
    public func text(language: Language, width: Int) -> String {
      StoryText(tale, at: address, of: scenario, language: language, width: width).text
    }
  }

  /// - Parameter path: folder of a scenario, its YAML file, or the folder of a run.
  /// - Throws: `wrongUse` when there is no such case, draw, replication or arrangement; `inputMissing` or `scenarioHasErrors` when the
  ///   scenario cannot be read or compiled, or the life meets a value that cannot be used.
  public func perform(_ path: String) throws(Failure) -> Told {
    let (reading, scenario) = try scenario(path)
    let address = try address(in: scenario)
    let other = try place(in: scenario)
    let model: CompiledModel
    do throws(CompileFailure) { model = try Engine.compile(scenario) } catch {
      throw context.failure(.cannotCompile(error), sources: reading.sources)
    }
    let plan = ExperimentPlan(scenario.settings, threads: 1)
    do throws(RunFailure) {
      let tale = try Storyteller(model: model, plan: plan).tale(address, arrangement: other)
      return Told(tale: tale, address: address, scenario: scenario, programs: context.programs)
    } catch {
      throw Failure(error)
    }
  }

  /// The scenario with its settings: those of the run where the path is a run, and then those of the options.
  private func scenario(_ path: String) throws(Failure) -> (Reading, Scenario) {
    if Disk.exists(path + "/run.json") {
      let run = try StoredScenario.read(path)
      if run.stored.rekenversie != Versions.results {
        context.note(
          "de run is gemaakt met rekenversie \(run.stored.rekenversie); dit leven is verteld met \(Versions.results) en "
            + "kan van dat in de run verschillen")
      }
      return (run.reading, try plan.applied(to: run.scenario))
    }
    let reading = try Reading.read(path)
    context.report(reading.shownFindings, sources: reading.sources)
    return (reading, try plan.applied(to: try reading.validScenario()))
  }

  private func address(in scenario: Scenario) throws(Failure) -> LifeAddress {
    guard let index = scenario.cases.firstIndex(where: { $0.name == household }) else {
      throw Failure(
        .wrongUse, "het scenario heeft geen casus `\(household)`",
        remedy: Suggestion.remedy(for: household, in: scenario.cases.map(\.name)))
    }
    try check("--trekking", draw, scenario.settings.draws, "trekkingen", option: "--draws")
    try check("--herhaling", replication, scenario.settings.replications, "herhalingen", option: "--households")
    return LifeAddress(household: index, draw: draw - 1, replication: replication - 1)
  }

  private func check(_ name: String, _ value: Int, _ most: Int, _ unit: String, option: String) throws(Failure) {
    if (1...most).contains(value) { return }
    throw Failure(
      .wrongUse,
      "\(name) \(value) is er niet: het aantal \(unit) is \(NumberStyle.dutch.integer(most))",
      remedy: "geef een nummer vanaf 1 tot en met \(most), of een ander aantal met \(option)")
  }

  private func place(in scenario: Scenario) throws(Failure) -> Int {
    let names = scenario.arrangements.map(\.name)
    guard names.count > 1 else {
      throw Failure(
        .wrongUse, "het scenario heeft maar één arrangement; er is niets om het leven mee te vergelijken",
        remedy: "voeg onder `arrangementen` een tweede toe")
    }
    guard let arrangement else { return 1 }
    guard let place = names.firstIndex(of: arrangement) else {
      throw Failure(
        .wrongUse, "het scenario heeft geen arrangement `\(arrangement)`",
        remedy: Suggestion.remedy(for: arrangement, in: Array(names.dropFirst())))
    }
    guard place > 0 else {
      throw Failure(
        .wrongUse, "`\(arrangement)` is de referentie zelf",
        remedy: "kies uit: " + names.dropFirst().joined(separator: ", "))
    }
    return place
  }
}
