// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports

/// Strings that the library keeps a pointer to, until this goes. The library's fields are pointers that may be written
/// through before its version 1.2 and may not since, so there is a form for each.
final class CStrings {
  private var all: [UnsafeMutablePointer<CChar>] = []

  /// `nil` when memory is out.
  func keep(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = strdup(text) else { return nil }
    all.append(copy)
    return copy
  }

  /// The same, for a field that is only read.
  func keep(_ text: String) -> UnsafePointer<CChar>? {
    let copy: UnsafeMutablePointer<CChar>? = keep(text)
    return copy.map { UnsafePointer($0) }
  }

  deinit {
    for text in all { free(text) }
  }
}
