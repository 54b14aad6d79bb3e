// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// How many names a block has and how many items a list.
///
/// What is named is looked up by what names it: without a bound on both, the work of a file grows with the square of its size.
enum BlockSize {
  static let mostNames = 2000
  static let mostItems = 10_000

  /// Reports the first block and the first list that are too large.
  ///
  /// - Returns: whether there is none.
  static func check(_ root: YAMLNode, in context: Context) -> Bool {
    var isFine = true
    if let place = firstBeyond(mostNames, of: \.names, in: root) {
      context.error(
        "names.many", "een blok heeft hoogstens \(mostNames) namen, en dit is er één meer",
        "haal weg wat niet gebruikt wordt, of maak er een tabel van", at: place)
      isFine = false
    }
    if let place = firstBeyond(mostItems, of: \.elements, in: root) {
      context.error(
        "list.many", "een lijst heeft hoogstens \(mostItems) waarden, en dit is er één meer",
        "haal weg wat niet gebruikt wordt", at: place)
      isFine = false
    }
    return isFine
  }

  private static func firstBeyond(_ most: Int, of places: KeyPath<YAMLNode, [Place]>, in node: YAMLNode) -> Place? {
    let own = node[keyPath: places]
    if own.count > most { return own[most] }
    for child in node.entries.map(\.value) + node.items {
      if let place = firstBeyond(most, of: places, in: child) { return place }
    }
    return nil
  }
}

extension YAMLNode {
  fileprivate var names: [Place] { entries.map(\.key.place) }
  fileprivate var elements: [Place] { items.map(\.place) }
}
