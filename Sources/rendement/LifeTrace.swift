// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Reports
import RunRecord
import ScenarioFiles
import Scenarios
import Simulation
import Studies
import Words

/// One simulated life of a scenario or a run, asked for by name and number.
struct LifeTrace {
  var household: String
  /// From 1, as is the replication.
  var draw: Int
  var replication: Int
  /// `nil`: the first after the reference.
  var arrangement: String?
  var plan: RunPlan
  var console: Console

  /// A life, with the scenario as it was simulated.
  struct Told {
    var tale: Tale
    var address: LifeAddress
    var scenario: Scenario

    var table: RunRecord.Table { StoryRow.table(StoryRow.rows(tale, of: scenario)) }

    /// - Throws: status 66 without gnuplot, 73 when the file cannot be written or is there.
    func draw(to path: String, language: Language) throws(Failure) {
      let chart = StoryPicture(tale, of: scenario, in: language).chart
      let picture: SVGPicture
      do throws(Plotter.Refusal) { picture = try Plotter.picture(of: chart) } catch {
        throw Failure(
          .inputMissing, "de afbeelding is niet gemaakt: " + error.text,
          remedy: "laat --picture weg, dan komt het leven alleen in tekst")
      }
      do throws(Disk.Refusal) { try WholeFile(path: path).create(Array(StoryPicture.file(picture).utf8)) } catch {
        throw Failure(cannotWrite: error)
      }
    }

    func text(language: Language, width: Int) -> String {
      StoryText(tale, at: address, of: scenario, language: language, width: width).text
    }
  }

  func perform(_ path: String) throws(Failure) -> Told {
    let (reading, scenario) = try scenario(path)
    let address = try address(in: scenario)
    let other = try place(in: scenario)
    let model: CompiledModel
    do throws(CompileFailure) { model = try Engine.compile(scenario) } catch {
      throw console.failure(.cannotCompile(error), sources: reading.sources)
    }
    let plan = ExperimentPlan(scenario.settings, threads: 1)
    do throws(RunFailure) {
      let tale = try Storyteller(model: model, plan: plan).tale(address, arrangement: other)
      return Told(tale: tale, address: address, scenario: scenario)
    } catch {
      throw Failure(error)
    }
  }

  /// The scenario with its settings: those of the run where the path is a run, and then those of the options.
  private func scenario(_ path: String) throws(Failure) -> (Reading, Scenario) {
    if Disk.exists(path + "/run.json") {
      let run = try StoredScenario.read(path)
      if run.stored.rekenversie != Versions.results {
        console.note(
          "de run is gemaakt met rekenversie \(run.stored.rekenversie); dit leven is verteld met \(Versions.results) en "
            + "kan van dat in de run verschillen")
      }
      return (run.reading, try plan.applied(to: run.scenario))
    }
    let reading = try Engine.read(path)
    console.report(reading.shownFindings, sources: reading.sources)
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
