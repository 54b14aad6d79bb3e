// SPDX-License-Identifier: EUPL-1.2

/// Guesses which known word was meant.
public enum Suggestion {
  /// Words among which the nearest is sought.
  static let mostWords = 5000

  /// The known word nearest to the written one, `nil` when none is near or there are very many; equal distances go by alphabet.
  static func nearest(to word: String, in known: some Collection<String>) -> String? {
    if known.count > mostWords { return nil }
    let limit = max(1, min(3, word.count / 3))
    let written = Spelling(word)
    var best: (distance: Int, word: String)?
    for candidate in known {
      guard let distance = written.distance(to: candidate, within: limit) else { continue }
      let found = (distance: distance, word: candidate)
      if best.map({ found < $0 }) ?? true { best = found }
    }
    return best?.word
  }

  /// A Dutch remedy: the nearest word, or else the list when it is short.
  public static func remedy(for word: String, in known: [String]) -> String {
    if let nearest = nearest(to: word, in: known) { return "bedoelde u `\(nearest)`?" }
    return choice(of: known)
  }

  /// A Dutch remedy: the list when it is short.
  public static func choice(of known: [String]) -> String {
    var choices: Set<String> = []
    for word in known where choices.count <= mostChoices { choices.insert(word) }
    return choices.isEmpty || choices.count > mostChoices
      ? "controleer de naam" : "kies uit: " + choices.sorted().joined(separator: ", ")
  }

  /// Words of a list that is still read.
  private static let mostChoices = 12
}
