// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The window that standard output is shown in.
enum Terminal {
  /// Characters on a line: those of the window, and `most` where there is none or it is wider.
  static func width(most: Int) -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return most }
    return min(most, Int(size.ws_col))
  }
}
