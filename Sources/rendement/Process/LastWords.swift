// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Synchronization

/// What is said when a signal ends the process where it stands: written out here, because a signal handler takes no memory and no lock.
enum LastWords {
  private static let isJSON = Atomic<Bool>(false)
  private static let crashed: StaticString = "rendement: fout: interne fout; er is niets half weggeschreven\n"
  private static let stopped: StaticString = "rendement: fout: afgebroken; er is niets half weggeschreven\n"
  private static let crashedJSON: StaticString =
    "{\"advies\":\"\",\"ernst\":\"fout\",\"melding\":\"interne fout; er is niets half weggeschreven\",\"status\":70}\n"
  private static let interruptedJSON: StaticString =
    "{\"advies\":\"\",\"ernst\":\"fout\",\"melding\":\"afgebroken; er is niets half weggeschreven\",\"status\":130}\n"
  private static let terminatedJSON: StaticString =
    "{\"advies\":\"\",\"ernst\":\"fout\",\"melding\":\"afgebroken; er is niets half weggeschreven\",\"status\":143}\n"

  /// Everything a handler will touch is made here.
  static func prepare(_ form: LogFormat) {
    isJSON.store(form == .json, ordering: .relaxed)
    for status in [ExitStatus.ourMistake, .interrupted, .terminated] { _ = words(status).utf8CodeUnitCount }
  }

  /// Runs in a signal handler.
  static func end(_ status: ExitStatus) -> Never {
    let words = words(status)
    write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    _exit(status.rawValue)
  }

  private static func words(_ status: ExitStatus) -> StaticString {
    let isJSON = isJSON.load(ordering: .relaxed)
    switch status {
    case .interrupted: return isJSON ? interruptedJSON : stopped
    case .terminated: return isJSON ? terminatedJSON : stopped
    default: return isJSON ? crashedJSON : crashed
    }
  }
}
