// SPDX-License-Identifier: EUPL-1.2

public import Reports
public import RunRecord
public import Words

/// A run folder and what it answers.
public struct FinishedRun: Sendable {
  let folder: RunFolder
  public let answer: RunAnswer

  /// `<output>/<scenario>/<digest>`.
  public var path: String { folder.path }

  /// The folder, the sentences of the answer, and the net result of each party.
  public func json(in language: Language) -> JSON { answer.json(in: language, digest: folder.digest, folder: path) }
}
