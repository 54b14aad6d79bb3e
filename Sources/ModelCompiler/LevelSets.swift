// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension UInt64 {
  /// The first `count` levels, 0 to 64. A shift by 64 leaves no bit, and 1 less than none is no number.
  static func first(_ count: Int) -> UInt64 { count < bitWidth ? (1 << UInt64(count)) - 1 : .max }
}

extension ModelBuilder {
  /// Sets of levels are the bits of one word.
  mutating func checkLevels() {
    for entity in entities where entity.levels > LifeDomain.levelLimit {
      let (message, remedy) = entity.tooManyLevels
      findings.append(Finding(code: "levels.many", message: message, remedy: remedy))
    }
  }
}

extension Entity {
  fileprivate var tooManyLevels: (message: String, remedy: String) {
    let limit = LifeDomain.levelLimit
    switch kind {
    case .timer:
      return (
        "`\(name)` wordt met \(levels - 1) verschillende tijden vergeleken, en het kan er hoogstens \(limit - 1) aan",
        "vergelijk met minder verschillende tijden"
      )
    case .counter: return ("de teller `\(name)` telt tot \(levels - 1), en kan tot \(limit - 1)", "verlaag `tot`")
    case .service:
      return (
        "de voorziening `\(name)` wordt \(levels - StepState.firstDelay) keer vertraagd, en het kan hoogstens \(limit - StepState.firstDelay) keer",
        "neem knelpunten samen"
      )
    default:
      return ("`\(name)` heeft \(levels) niveaus, en het kunnen er hoogstens \(limit) zijn", "neem niveaus samen")
    }
  }
}
