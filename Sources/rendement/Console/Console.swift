// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Glibc
import Reports
import RunRecord
import Runs
import Scenarios
import Words

/// What the user sees: results on standard output, everything else on standard error.
struct Console: RunListener {
  var isQuiet = false
  var format = LogFormat.text
  var color = ColorChoice.auto
  /// Of results; messages are Dutch.
  var language = Language.nl

  /// A result; ends with a line feed. What a terminal would obey is written out.
  func result(_ text: String) throws(Failure) { try write(HiddenCharacter.escaped(text)) }

  /// The bytes of a file in which the reader has found nothing that a terminal would obey.
  func result(_ bytes: [UInt8]) throws(Failure) { try write(bytes) }

  private func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  private func write(_ bytes: [UInt8]) throws(Failure) {
    let code = Disk.append(bytes, to: STDOUT_FILENO)
    guard code == 0 || code == EPIPE else {
      throw Failure(cannotWrite: Disk.Refusal(code: code, path: "de uitvoer"))
    }
  }

  /// A result that may go to a file, which may not be there yet.
  ///
  /// - Parameter path: `nil` for standard output.
  func deliver(_ bytes: [UInt8], to path: String?) throws(Failure) {
    guard let path else { return try result(String(decoding: bytes, as: UTF8.self)) }
    do throws(Disk.Refusal) { try WholeFile(path: path).create(bytes) } catch { throw Failure(cannotWrite: error) }
    note("geschreven: \(path)")
  }

  /// The answer of a run; its title, headings and notice stand out.
  func result(_ answer: TerminalAnswer) throws(Failure) {
    guard color.isOn(for: STDOUT_FILENO) else { return try result(answer.text()) }
    try write(
      answer.text { line, emphasis in
        switch emphasis {
        case .title, .heading: Style.bold(line)
        case .warning: Style.yellow(line)
        }
      })
  }

  /// Something that went wrong; shown even when quiet.
  func report(_ failure: Failure) {
    if failure.message.isEmpty { return }
    switch format {
    case .text:
      message(
        "rendement: \(emphasised("fout", .error)): \(HiddenCharacter.escapedLine(failure.message))"
          + (failure.remedy.isEmpty ? "" : "\n  \(HiddenCharacter.escapedLine(failure.remedy))"))
    case .json:
      message(
        JSON.object([
          "ernst": .text("fout"), "melding": .text(failure.message), "advies": .text(failure.remedy),
          "status": .integer(Int(failure.status.rawValue)),
        ]).line)
    }
  }

  /// Progress in words; not when quiet.
  func note(_ text: String) {
    if isQuiet { return }
    message(
      format == .text
        ? HiddenCharacter.escapedLine(text) : JSON.object(["ernst": .text("bericht"), "melding": .text(text)]).line)
  }

  /// Findings in a scenario; warnings not when quiet, they are in `run.json`.
  func report(_ findings: [Finding], sources: SourceText) {
    for finding in findings where finding.severity == .error || !isQuiet {
      message(
        format == .text
          ? sources.drawing(finding) { emphasised($0, finding.severity) } : finding.json.line)
    }
  }

  /// A line that shows how far the work is; only for people who look at it.
  func progress() -> (any RunProgress)? {
    isQuiet || format == .json || isatty(STDERR_FILENO) == 0 || ColorChoice.variable("TERM") == "dumb"
      ? nil : ProgressLine()
  }

  private func emphasised(_ word: String, _ severity: Finding.Severity) -> String {
    guard color.isOn(for: STDERR_FILENO) else { return word }
    return severity == .error ? Style.red(word) : Style.yellow(word)
  }

  private func message(_ text: String) { _ = Disk.append(Array((text + "\n").utf8), to: STDERR_FILENO) }
}
