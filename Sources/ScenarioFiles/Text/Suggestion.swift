// SPDX-License-Identifier: EUPL-1.2

/// Guesses which known word was meant.
public enum Suggestion {
  /// The known word nearest to the written one, `nil` when none is near; equal distances go by alphabet.
  static func nearest(to word: String, in known: some Sequence<String>) -> String? {
    let limit = max(1, min(3, word.count / 3))
    var best: (distance: Int, word: String)?
    for candidate in known where abs(candidate.count - word.count) <= limit {
      let found = (distance: distance(word, candidate), word: candidate)
      if found.distance <= limit, best.map({ found < $0 }) ?? true { best = found }
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
    let choices = Array(Set(known)).sorted()
    if choices.isEmpty { return "controleer de naam" }
    return choices.count <= 12 ? "kies uit: " + choices.joined(separator: ", ") : "controleer de naam"
  }

  /// Letters to insert, delete, replace or swap.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.lowercased())
    let b = Array(b.lowercased())
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
