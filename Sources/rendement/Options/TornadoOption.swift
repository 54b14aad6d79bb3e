// SPDX-License-Identifier: EUPL-1.2

public import ArgumentParser
public import Scenarios

extension TornadoEnds: ExpressibleByArgument {
  /// `10-90`, `2,5-97,5`: percentages.
  public init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { part in
      Double(String(part.map { $0 == "," ? "." : $0 }))
    }
    guard parts.count == 2, let low = parts[0], let high = parts[1] else { return nil }
    self.init(low: low / 100, high: high / 100)
  }
}
