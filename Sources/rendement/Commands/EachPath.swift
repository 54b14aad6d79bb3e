// SPDX-License-Identifier: EUPL-1.2

import Runs

/// Does the same for several paths: a failure is reported and the others still go on; the first one decides the status.
struct EachPath {
  var console: Console

  func perform(_ paths: [String], _ body: (String) throws(Failure) -> Void) throws(Failure) {
    let failures = self.failures(paths, body)
    if let first = failures.first { throw first }
  }

  /// What failed, each already reported. An interruption ends everything.
  func failures(_ paths: [String], _ body: (String) throws(Failure) -> Void) -> [Failure] {
    var failures: [Failure] = []
    for path in paths {
      do throws(Failure) {
        try body(path)
      } catch {
        console.report(error)
        if error.kind == .interrupted { return [error] }
        failures.append(error)
      }
    }
    return failures
  }
}
