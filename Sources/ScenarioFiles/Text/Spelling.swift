// SPDX-License-Identifier: EUPL-1.2

/// The letters of a word, in which case does not matter, and how far other words are from it.
struct Spelling {
  private let letters: [UInt32]
  private let sketch: Sketch

  init(_ word: String) {
    letters = Self.letters(of: word)
    sketch = Sketch(word)
  }

  /// Letters to insert, delete, replace or swap; `nil` when it takes more than the limit.
  ///
  /// Cost: a look at the other word where that is enough to see that it is further away, else the limit times its length.
  func distance(to other: String, within limit: Int) -> Int? {
    if sketch.isBeyond(limit, from: Sketch(other)) { return nil }
    return Self.distance(letters, Self.letters(of: other), within: limit)
  }

  private static func letters(of word: String) -> [UInt32] {
    word.utf8.allSatisfy { $0 < 0x80 }
      ? word.utf8.map { UInt32($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) }
      : word.lowercased().unicodeScalars.map(\.value)
  }

  private static func distance(_ a: [UInt32], _ b: [UInt32], within limit: Int) -> Int? {
    if abs(a.count - b.count) > limit { return nil }
    let far = limit + 1
    var before = [Int](repeating: far, count: b.count + 1)
    var last = (0...b.count).map { min($0, far) }
    var row = before
    for i in a.indices {
      // Further from the diagonal it takes more than the limit.
      let columns = max(0, i - limit)..<min(b.count, i + limit + 1)
      for j in row.indices { row[j] = far }
      if i < limit { row[0] = i + 1 }
      for j in columns {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row[j + 1] = min(cost, far)
      }
      (before, last, row) = (last, row, before)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// What is seen of a word at a glance: how long it is, and which letters are in it.
  private struct Sketch {
    private var length = 0
    private var isPlain = true
    private var letters: UInt64 = 0

    init(_ word: String) {
      for byte in word.utf8 {
        length += 1
        isPlain = isPlain && byte < 0x80
        letters |= 1 << UInt64(byte & 0x1F | (byte & 0x40) >> 1)
      }
    }

    /// Whether a word is certainly further away: each step changes one letter into another at most.
    func isBeyond(_ limit: Int, from other: Sketch) -> Bool {
      isPlain && other.isPlain
        && (abs(length - other.length) > limit || (letters ^ other.letters).nonzeroBitCount > 2 * limit)
    }
  }
}
