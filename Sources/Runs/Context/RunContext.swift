// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// All that work on runs needs from around it, beside files: who hears of it, which programs draw, what time it is, and when to stop.
///
/// None of it changes a figure. As it is made it listens to nobody, knows no programs and never stops.
public struct RunContext: Sendable {
  public var listener: any RunListener
  public var programs: any ReportPrograms
  public var clock: RunClock
  /// Asked between pieces of work, from any thread; cheap. Once true, it has to stay so.
  public var isCancelled: @Sendable () -> Bool

  public init(
    listener: any RunListener = NoListener(), programs: any ReportPrograms = NoPrograms(), clock: RunClock = .system,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.listener = listener
    self.programs = programs
    self.clock = clock
    self.isCancelled = isCancelled
  }

  func note(_ text: String) { listener.note(text) }

  func report(_ findings: [Finding], sources: SourceText) { listener.report(findings, sources: sources) }

  /// - Throws: `interrupted` when the work has to stop.
  func check() throws(Failure) {
    if isCancelled() { throw .interrupted }
  }
}
