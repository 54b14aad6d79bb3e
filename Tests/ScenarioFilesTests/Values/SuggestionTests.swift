// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ScenarioFiles

@Suite struct SuggestionTests {
  @Test func `the nearest word is meant`() {
    #expect(Suggestion.nearest(to: "horizont", in: ["horizon", "herhalingen"]) == "horizon")
    #expect(Suggestion.nearest(to: "tmepo", in: ["tempo", "titel"]) == "tempo")
    #expect(Suggestion.nearest(to: "Titel", in: ["titel"]) == "titel")
    #expect(Suggestion.nearest(to: "kleur", in: ["horizon", "tempo"]) == nil)
  }

  @Test func `words at the same distance go by alphabet`() {
    #expect(Suggestion.nearest(to: "bx", in: ["bz", "by"]) == "by")
  }

  /// Each letter of the one against each of the other.
  private func distance(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        table[i][j] = min(
          table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test func `words are as far apart as a table of all steps says, up to the limit`() {
    var words = [""]
    for length in 1...4 {
      words += words.filter { $0.count == length - 1 }.flatMap { word in ["a", "B", "é"].map { word + $0 } }
    }
    #expect(words.count == 1 + 3 + 9 + 27 + 81)
    for a in words {
      let spelling = Spelling(a)
      for b in words {
        let whole = distance(Array(a.lowercased()), Array(b.lowercased()))
        for limit in 1...3 {
          #expect(spelling.distance(to: b, within: limit) == (whole <= limit ? whole : nil), "\(a) \(b)")
        }
      }
    }
    #expect(Spelling("TEMPO").distance(to: "tempo", within: 1) == 0)
  }

  @Test func `among very many words the nearest is not sought`() {
    let words = (0..<5000).map { "woord\($0)" }
    #expect(Suggestion.nearest(to: "woord1x", in: words) == "woord1")
    #expect(Suggestion.nearest(to: "woord1x", in: words + ["b"]) == nil)
  }

  @Test func `a short list is shown whole`() {
    #expect(Suggestion.remedy(for: "blauw", in: ["ja", "nee"]) == "kies uit: ja, nee")
  }
}
