// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Runs

/// What no command line means to say.
enum GivenArguments {
  /// A variable of the shell that is not set leaves an empty argument, and a path that begins at the root of the disk.
  ///
  /// - Throws: wrong use, naming the option.
  static func check(_ arguments: [String]) throws(ValidationError) {
    for (place, argument) in arguments.enumerated() {
      let name = argument.prefix { $0 != "=" }
      let isEmptyOption =
        argument.hasPrefix("--") && name.count < argument.count
        && argument.dropFirst(name.count + 1).allSatisfy(\.isWhitespace)
      guard isEmptyOption || argument.allSatisfy(\.isWhitespace) else { continue }
      let before = place > 0 ? arguments[place - 1] : ""
      let option = isEmptyOption ? String(name) : before.hasPrefix("--") ? before : ""
      throw ValidationError(
        (option.isEmpty ? "Een van de argumenten is leeg." : "Achter \(option) staat niets.")
          + " Komt de waarde uit een variabele van de shell, kijk dan of die gevuld is.")
    }
  }

  /// The form of messages that is asked for, before anything is read: a signal may come first.
  static func logFormat(_ arguments: [String]) -> LogFormat {
    let option = "--log-format"
    let place = arguments.lastIndex { $0 == option || $0.hasPrefix(option + "=") }
    guard let place else { return .text }
    let written =
      arguments[place] == option
      ? arguments.dropFirst(place + 1).first : String(arguments[place].dropFirst(option.count + 1))
    return written.flatMap { LogFormat(rawValue: $0) } ?? .text
  }

  /// - Throws: wrong use when a folder to write in is the root of the disk, or has no name of its own.
  static func check(output: String, named: Bool = false) throws(ValidationError) {
    let last = output.split(separator: "/").last
    if last == nil || Disk.resolved(output) == "/" {
      throw ValidationError("--output \(output) is de wortel van het bestandssysteem; geef een map daaronder.")
    }
    if named, last == "." || last == ".." {
      throw ValidationError("--output \(output) is een map die er al is; geef de naam van een map die er nog niet is.")
    }
  }
}
