// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Glibc

/// When text on the terminal has colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto, always, never

  /// Automatically: on a terminal that can, unless the user's environment asks for none (https://no-color.org).
  ///
  /// - Parameters:
  ///   - file: where the text goes.
  ///   - environment: the value of a variable.
  func isOn(for file: Int32, environment: (String) -> String? = ColorChoice.variable) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: environment("NO_COLOR") ?? "" == "" && environment("TERM") != "dumb" && isatty(file) != 0
    }
  }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// How text stands out on a terminal, by its number there. Of help only: the words say the same.
enum Style: Int {
  case bold = 1
  case red = 31
  case yellow = 33

  func callAsFunction(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
