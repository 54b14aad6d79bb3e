// SPDX-License-Identifier: EUPL-1.2

public import Reports
import RunRecord
import Scenarios
import Statistics
public import Words

/// Confirms or refutes a quoted figure from the scenario alone.
public struct QuoteVerification: Sendable {
  public struct Verdict: Equatable, Sendable {
    public var isConfirmed: Bool
    /// Ends with a line feed.
    public var text: String

    static func confirmed(_ text: String) -> Verdict { Verdict(isConfirmed: true, text: "Bevestigd: \(text)\n") }
    static func refuted(_ text: String) -> Verdict { Verdict(isConfirmed: false, text: "Weerlegd: \(text)\n") }
  }

  let reference: QuoteReference
  let scenario: String
  let output: String
  let language: Language
  let threads: Int?
  let context: RunContext

  /// - Parameters:
  ///   - scenario: folder or file of the scenario.
  ///   - output: where runs are; a finished run there is read instead of computed again.
  ///   - language: of the figure in the verdict.
  ///   - threads: processors to use; `nil` for all.
  public init(
    reference: QuoteReference, scenario: String, output: String, language: Language = .nl, threads: Int? = nil,
    context: RunContext = RunContext()
  ) {
    self.reference = reference
    self.scenario = scenario
    self.output = output
    self.language = language
    self.threads = threads
    self.context = context
  }

  /// - Throws: as a run does. A figure that cannot be computed again is refuted, with the reason.
  public func perform() throws(Failure) -> Verdict {
    guard reference.resultsVersion == Versions.results else { return .refuted(otherVersion) }
    let reading = try Reading.read(scenario)
    if reading.hasErrors { context.report(reading.shownFindings, sources: reading.sources) }
    let plan = RunPlan(reference.settings, threads: threads)
    let computation = Computation(reading: reading, threads: plan.threads, context: context)
    let asked = try computation.withLives(try plan.applied(to: try reading.validScenario())).scenario
    let digest = RunDigest.text(settings: asked.settings, inputs: reading.inputs)
    guard digest == reference.digest else { return .refuted(otherRun(digest, asked, reading)) }
    let record = try record(asked, digest, reading)
    let quote: Quote
    do throws(QuoteRequest.Refusal) {
      let request = QuoteRequest(
        measure: reference.measure, arrangement: reference.arrangement, perspective: reference.perspective)
      quote = try Quote(request, of: record, settings: reference.settings)
    } catch {
      return .refuted(Failure(error, asked).message + ".")
    }
    return verdict(quote)
  }

  private func verdict(_ quote: Quote) -> Verdict {
    let text = QuoteText(quote, in: language)
    guard quote.figure == reference.figure else {
      return .refuted(
        "het citaat zegt \(text.shown(reference.figure)), het scenario geeft \(text.shown(quote.figure)). \(text.sentence)"
      )
    }
    return .confirmed(text.sentence)
  }

  // MARK: The figure

  private func record(_ asked: Scenario, _ digest: String, _ reading: Reading) throws(Failure) -> ReportedRun {
    let folder = RunFolder(output: output, scenario: asked.name, digest: digest)
    if folder.complete != nil { return try StoredRecord.read(folder.path) }
    // A measure of return needs no studies: they follow from the same draws, and change none.
    let computation = Computation(reading: reading, threads: threads ?? Machine.processors, context: context)
    var times = RunTimes(context.clock)
    let simulated = try computation.simulated(try computation.withLives(asked), times: &times)
    let diagnostics = simulated.analysis.diagnostics
    return ReportedRun(
      scenario: simulated.scenario,
      facts: RunFacts(
        digest: digest, resultsVersion: Versions.results, versions: Versions.all, inputs: reading.inputs,
        cases: diagnostics.cases, targetGroup: diagnostics.targetGroup, lives: diagnostics.lives),
      tables: RunTables(
        [
          RunTables.Contents(simulated.analysis.returns),
          RunTables.Contents(simulated.analysis.effectiveness?.ratios),
          RunTables.Contents(simulated.analysis.effectiveness?.benefits),
        ].compactMap(\.self)), answers: [:])
  }

  // MARK: Another run

  /// What is known of a figure of another version of the program, of which the scenario may not even be readable now.
  private var otherVersion: String {
    let version = reference.resultsVersion
    let faults = KnownFault.all.filter { $0.touches(reference) }
    let known = faults.map { "- \($0.title): \($0.figures). Hoeveel: \($0.size).\n" }.joined()
    return
      "het citaat is gemaakt met rekenversie \(version); dit programma is rekenversie \(Versions.results) en kan het niet narekenen. "
      + "Gebruik de versie van toen, of reken het scenario opnieuw door."
      + (faults.isEmpty
        ? "" : "\nBekende fouten die dit cijfer kunnen raken (Documentation/bekende-fouten.md):\n" + known.dropLast())
  }

  /// What is known of why the scenario is not the one that was quoted.
  private func otherRun(_ digest: String, _ asked: Scenario, _ reading: Reading) -> String {
    let quoted = RunFolder(output: output, scenario: asked.name, digest: reference.digest)
    let changes = quoted.complete?.inputDifferences(from: reading) ?? []
    let cause =
      changes.isEmpty
      ? "het scenario of een prijs is veranderd sinds het citaat, of het citaat hoort bij een ander scenario."
      : "sinds het citaat is de invoer veranderd:\n" + changes.map { "- " + $0 + "\n" }.joined()
    return "het citaat hoort niet bij dit scenario (afdruk \(reference.digest); dit scenario geeft \(digest)): \(cause)"
  }
}
