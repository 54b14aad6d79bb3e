// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// What was found wrong in one reading: no more than a reader can use, and equal faults in a table once.
///
/// Cost: that of one look in a dictionary for each finding, and memory for ``most`` of them.
struct FindingList {
  /// Findings that are kept; the others are counted.
  static let most = 1000
  /// Rows that are named of equal faults.
  private static let mostPlaces = 3

  private struct Kind: Hashable {
    var file: String
    var code: String
    var message: String
  }

  private struct Repeats {
    /// Among those kept.
    var index: Int
    var count = 0
    /// Further ones, the first few.
    var lines: [Int] = []
    var last: Place
  }

  private var kept: [Finding] = []
  private var repeats: [Kind: Repeats] = [:]
  /// Those beyond ``most``.
  private var others = (errors: 0, warnings: 0)
  /// How often something was reported.
  private(set) var count = 0

  /// Whether the next one is counted, and no longer kept.
  var isFull: Bool { kept.count >= Self.most }

  mutating func append(_ finding: Finding) {
    count += 1
    guard let place = finding.place, place.file.hasSuffix(".csv") else { return keep(finding) }
    let kind = Kind(file: place.file, code: finding.code, message: finding.message)
    if var known = repeats[kind] {
      // Two rules may say the same of one cell.
      guard known.last != place else { return }
      known.last = place
      known.count += 1
      if known.lines.count < Self.mostPlaces { known.lines.append(place.line) }
      repeats[kind] = known
    } else if !isFull {
      repeats[kind] = Repeats(index: kept.count, last: place)
      keep(finding)
    } else {
      keep(finding)
    }
  }

  static func += (list: inout FindingList, findings: some Sequence<Finding>) {
    for finding in findings { list.append(finding) }
  }

  private mutating func keep(_ finding: Finding) {
    if !isFull {
      kept.append(finding)
    } else if finding.severity == .error {
      others.errors += 1
    } else {
      others.warnings += 1
    }
  }

  /// In the order in which they were found; the last one tells how many more there are.
  var all: [Finding] {
    var findings = kept
    for each in repeats.values where each.count > 0 { findings[each.index].message += Self.text(each) }
    let more = others.errors + others.warnings
    if more > 0 {
      findings.append(
        Finding(
          severity: others.errors > 0 ? .error : .warning, code: "findings.many",
          message: "er zijn nog \(more) bevindingen; de eerste \(Self.most) staan hier",
          remedy: "herstel deze eerst en controleer dan opnieuw"))
    }
    return findings
  }

  private static func text(_ each: Repeats) -> String {
    let lines = each.lines.map(String.init)
    let rest = each.count - lines.count
    let named = rest > 0 ? lines.joined(separator: ", ") + " en nog \(rest) keer" : joined(lines)
    return ", ook op regel " + named
  }

  private static func joined(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " en " + words[words.count - 1]
  }
}
