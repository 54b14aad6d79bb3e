// SPDX-License-Identifier: EUPL-1.2

public import Reports
import RunRecord
import Scenarios

/// One figure of a stored run, with a reference to check it by.
public enum StoredQuote {
  /// - Parameters:
  ///   - folder: of a run.
  ///   - request: which figure, of which arrangement, for whom.
  ///   - context: hears that the run is of another version.
  /// - Throws: `inputMissing` when there is no run that can be read, `wrongUse` when it has no such figure.
  public static func read(
    _ folder: String, _ request: QuoteRequest, context: RunContext = RunContext()
  ) throws(Failure) -> Quote {
    let run = try StoredScenario.read(folder)
    let record = try StoredRecord.read(folder, of: run, context: context)
    let settings = QuotedSettings(used: run.scenario.settings, own: try run.reading.validScenario().settings)
    do throws(QuoteRequest.Refusal) {
      return try Quote(request, of: record, settings: settings)
    } catch {
      throw Failure(error, record.scenario)
    }
  }
}
