// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
public import Reports
import RunRecord
public import Scenarios
import Words

/// The answer of a finished run, read back in every language.
public enum StoredAnswer {
  /// - Parameter scenario: of the run, for titles.
  /// - Throws: `inputMissing` when the run has no answer that can be read.
  public static func read(_ folder: String, of scenario: Scenario) throws(Failure) -> RunAnswer {
    let texts = try texts(folder)
    let tables = try StoredTables.read(folder, where: { $0 == ReturnRow.schema.name })
    do throws(UnreadableTable) {
      return RunAnswer(texts: texts, scenario: scenario, returns: try tables.first.map(ReturnRow.rows) ?? [])
    } catch {
      throw unreadable(folder + "/" + StoredTables.packageName)
    }
  }

  /// The words alone.
  static func texts(_ folder: String) throws(Failure) -> [Language: AnswerText] {
    let path = folder + "/" + AnswerFile.name
    do {
      return try JSONDecoder().decode(AnswerFile.Content.self, from: Data(try Disk.read(path))).texts
    } catch let refusal as Disk.Refusal {
      throw Failure(.inputMissing, "kan \(refusal.path) niet lezen: \(refusal.reason)")
    } catch {
      throw unreadable(path)
    }
  }

  private static func unreadable(_ path: String) -> Failure {
    Failure(
      .inputMissing, "\(path) zegt niet wat een run antwoordt",
      remedy: StoredRun.anew)
  }
}
