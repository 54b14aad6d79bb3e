// SPDX-License-Identifier: EUPL-1.2

/// Every number that stands in a text as a number, with the key that it is under.
struct NumberPlaces {
  struct Place {
    var range: Range<Int>
    /// The last key before it.
    var key: String
  }

  private let characters: [Character]
  private(set) var places: [Place] = []

  init(_ text: String) {
    characters = Array(text)
    var line = 0
    for start in characters.indices {
      if start > 0, characters[start - 1] == "\n" { line = start }
      guard !Self.isProse(characters[line..<start]), let end = end(from: start) else { continue }
      places.append(Place(range: start..<end, key: key(before: start)))
    }
  }

  /// The text with another number at a place.
  func text(_ number: String, at place: Place) -> String {
    String(characters[..<place.range.lowerBound]) + number + String(characters[place.range.upperBound...])
  }

  private static func isProse(_ line: ArraySlice<Character>) -> Bool {
    let text = String(line.drop { $0 == " " })
    return ["titel:", "omschrijving:", "regel:", "url:", "rendement:"].contains { text.hasPrefix($0) }
  }

  private func isWord(_ index: Int) -> Bool {
    characters.indices.contains(index)
      && (characters[index].isLetter || characters[index].isNumber || "_.".contains(characters[index]))
  }

  /// Behind the number that starts here, a minus included.
  private func end(from start: Int) -> Int? {
    let isSigned = characters[start] == "-"
    let first = isSigned ? start + 1 : start
    let before = start > 0 ? characters[start - 1] : " "
    guard first < characters.count, characters[first].isNumber, !isWord(start - 1), before != "-", before != ">"
    else { return nil }
    var end = first
    while end < characters.count, characters[end].isNumber || characters[end] == "." { end += 1 }
    return isWord(end) ? nil : end
  }

  private func key(before start: Int) -> String {
    guard let colon = characters[..<start].lastIndex(of: ":") else { return "" }
    return String(characters[..<colon].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
  }
}
