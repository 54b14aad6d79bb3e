// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// What another program finds around it.
struct Surroundings {
  /// `KEY=value`; nothing else of our own environment reaches it.
  var variables: [String]
  /// Where it starts; `nil`: where this command runs.
  var folder: String?
  /// It and everything it started are killed after so many seconds.
  var seconds: Double
  /// Whether it may start programs of its own, as far as the system can forbid it: not to the superuser.
  var startsOthers = true

  /// For a program that is at home on this machine, such as a browser.
  static var usual: Surroundings {
    let known = ["PATH", "HOME", "TMPDIR"].compactMap { key in variable(key).map { key + "=" + $0 } }
    // Numbers and messages of the program may not follow the language of the user.
    return Surroundings(variables: known + ["LC_ALL=C.UTF-8"], seconds: 120)
  }

  /// Nothing but an empty folder: no commands to find, no settings, no shell where that can be forbidden.
  static func alone(in folder: String, seconds: Double) -> Surroundings {
    Surroundings(
      variables: ["LC_ALL=C", "PATH=" + folder, "HOME=" + folder, "TMPDIR=" + folder], folder: folder,
      seconds: seconds, startsOthers: false)
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
