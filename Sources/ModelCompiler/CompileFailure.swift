// SPDX-License-Identifier: EUPL-1.2

public import Scenarios

/// A scenario that reads well but cannot be run as written.
public struct CompileFailure: Error, Sendable {
  public var findings: [Finding]

  public init(findings: [Finding]) { self.findings = findings }
}
