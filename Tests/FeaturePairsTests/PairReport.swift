// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What came of pairs of features.
struct PairReport {
  struct Entry {
    var name: String
    var files: [String: String]
    var remarks: [String]
  }

  var same = 0
  var different: [Entry] = []
  var refused: [Entry] = []
  /// Pairs for which the reference gives no answer with any of the numbers tried.
  var unclear: [Entry] = []

  var summary: String {
    let listed = (different + refused).prefix(5).map { "\($0.name): \($0.remarks.prefix(3).joined(separator: "; "))" }
    return "\(same) same, \(different.count) different, \(refused.count) refused, \(unclear.count) unclear\n"
      + listed.joined(separator: "\n")
  }

  static func run(every step: Int) -> PairReport {
    var report = PairReport()
    var index = 0
    for first in Feature.all {
      for second in Feature.all {
        index += 1
        if index % step == 0 { report.add(first, second, index) }
      }
    }
    return report
  }

  private mutating func add(_ first: Feature, _ second: Feature, _ index: Int) {
    let name = "\(first) + \(second)"
    var reasons: [String] = []
    for attempt in 0..<12 {
      let sketch = Feature.pair(first, second, seed: UInt64(index * 100 + attempt))
      let files = sketch.files()
      let plain: PlainTables
      do { plain = try PlainTables(sketch) } catch {
        reasons.append("\(error)")
        continue
      }
      do {
        let product = try ProductTables(files, lives: index % 8 == 0 ? 17 : 1)
        let found = Difference.between(plain.cells, product.cells)
        if found.isEmpty { same += 1 } else { different.append(Entry(name: name, files: files, remarks: found)) }
      } catch { refused.append(Entry(name: name, files: files, remarks: ["\(error)"])) }
      return
    }
    unclear.append(Entry(name: name, files: [:], remarks: Array(Set(reasons))))
  }

  /// All that is not the same, with the scenarios, for whoever looks into it.
  func write(to path: String) throws {
    var lines = [summary]
    for (kind, entries) in [("different", different), ("refused", refused), ("unclear", unclear)] {
      for (i, entry) in entries.enumerated() {
        lines.append("\(kind) \(i) \(entry.name): \(entry.remarks.prefix(6).joined(separator: "\n    "))")
        if kind == "unclear" { continue }
        let folder = "\(path)/\(kind)\(i)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, text) in entry.files {
          try text.write(
            toFile: folder + "/" + name.replacing("../basis/", with: "basis-"), atomically: true, encoding: .utf8)
        }
      }
    }
    try lines.joined(separator: "\n").write(toFile: path + "/report.txt", atomically: true, encoding: .utf8)
  }
}
