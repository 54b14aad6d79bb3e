// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Reports
import RunRecord
import ScenarioFiles
import Scenarios
import Simulation
import Statistics
import Studies
import Testing
import Words

/// Whatever number stands in whatever place: it is computed, or told; never an error of the program, which would end these tests.
@Suite struct ExtremeNumbersTests {
  private static let files: [[String: String]] = [
    // A factor has nothing to act on in a fixed time, which is told when the model is compiled.
    CompleteScenario.files.mapValues {
      $0.replacing("naar: 2, duur: 6 maanden}", with: "naar: 2, duur: {verdeling: gamma, vorm: 2, tempo: 3 per jaar}}")
        .replacing("discontovoet: 2.25 % per jaar", with: "discontovoet_continu: 0.02 per jaar")
        .replacing(
          "besluit: {verdeling: lognormaal, gemiddelde: 3 weken, spreiding: 2 weken}", with: "besluit: 3 weken")
    }, WideScenario.files.mapValues { $0.replacing("kansen: [p_man, rest]", with: "kansen: [0.4, rest]") },
  ]

  private static let numbers = ["0", "-1", "0.5", "1", "100", "1e7", "1e15", "1e-15", "-1e15", "1e300", "1e-300"]

  /// Places of numbers in the files of a scenario.
  private static func places(_ files: [String: String]) -> [(file: String, text: NumberPlaces)] {
    files.sorted { $0.key < $1.key }.map { ($0.key, NumberPlaces($0.value)) }
  }

  @Test func `every key that takes a number is among what is tried`() {
    let tried = Set(Self.files.flatMap { Self.places($0).flatMap { $0.text.places.map(\.key) } })
    let asked = KeyTable.sections.flatMap(\.keys).filter(\.takesNumber).map(\.name)
    #expect(asked.count > 60)
    #expect(Set(asked).subtracting(tried) == ["rendement"])
  }

  @Test(arguments: numbers)
  func `a number is computed with, or told`(number: String) throws {
    var (computed, told) = (0, 0)
    for files in Self.files {
      for (file, text) in Self.places(files) {
        for place in text.places {
          var other = files
          other[file] = text.text(number, at: place)
          if try run(other, "\(number) at \(place.key) in \(file)") { computed += 1 } else { told += 1 }
        }
      }
    }
    #expect(computed + told > 250 && told > 0)
    if ["0.5", "1", "100"].contains(number) { #expect(computed > 50) }
  }

  /// Whether it could be computed; what is told has words and a place to go.
  private func run(_ files: [String: String], _ what: String) throws -> Bool {
    let result = ScenarioReader.read(FileSource(files), name: "volledig")
    guard var scenario = result.scenario else {
      #expect(result.findings.contains { $0.severity == .error && $0.place != nil && !$0.message.isEmpty }, "\(what)")
      return false
    }
    (scenario.settings.draws, scenario.settings.replications) = (4, 1)
    let model: CompiledModel
    do throws(CompileFailure) { model = try Compiler.compile(scenario) } catch {
      #expect(!error.findings.isEmpty, "\(what)")
      return false
    }
    let plan = ExperimentPlan(draws: 4, replications: 1, threads: 1, seed: 1)
    switch Experiment(model: model, plan: plan).run() {
    case .failed(let failure):
      #expect(!failure.trouble.text.nl.isEmpty, "\(what)")
      return false
    case .cancelled: return false
    case .finished(let results):
      let analysis = Analysis(results: results, model: model)
      #expect(analysis.returns.allSatisfy { $0.estimate?.mean.isFinite ?? true }, "\(what)")
      #expect(!RunReport(RunTables(analysis, Studies()), analysis.diagnostics, of: scenario).files.isEmpty)
      return true
    }
  }
}

extension Key {
  fileprivate var takesNumber: Bool {
    switch kind {
    case .integer, .integerOr, .formula, .constant, .formulas, .duration, .numbers, .matrix, .discount: true
    default: false
    }
  }
}
