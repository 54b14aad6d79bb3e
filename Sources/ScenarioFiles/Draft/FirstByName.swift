// SPDX-License-Identifier: EUPL-1.2

extension Sequence {
  /// The elements by a name of theirs, for looking up more than one; where two have a name, the first.
  func first(by name: (Element) -> String) -> [String: Element] {
    Dictionary(map { (name($0), $0) }) { first, _ in first }
  }
}
