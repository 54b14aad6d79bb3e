// SPDX-License-Identifier: EUPL-1.2

import Simulation

/// The events of two lives in order of time, the same ones side by side.
struct StoryRows {
  struct Row {
    var time: Double
    var reference: Story.Event?
    var other: Story.Event?
    /// Where this is the first difference.
    var divergence: Divergence?
    /// The first that happens at all.
    var isFirst = false
  }

  private(set) var all: [Row] = []

  init(_ tale: Tale, _ names: StoryNames) {
    func shown(_ story: Story) -> [(place: Int, event: Story.Event)] {
      story.events.indices.map { ($0, story.events[$0]) }.filter { place, event in
        !names.lines(event).isEmpty || !names.costs(event).isEmpty
      }
    }
    let (left, right) = (shown(tale.reference), shown(tale.other))
    let first = tale.divergence
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let (a, b) = (i < left.count ? left[i] : nil, j < right.count ? right[j] : nil)
      if let a, let b, a.event.isLike(b.event) {
        append(Row(time: a.event.time, reference: a.event, other: b.event))
        (i, j) = (i + 1, j + 1)
      } else if let a, b.map({ a.event.time <= $0.event.time }) ?? true {
        append(Row(time: a.event.time, reference: a.event), first, isMarked: Self.isMarked(first, .reference, a.place))
        i += 1
      } else if let b {
        append(Row(time: b.event.time, other: b.event), first, isMarked: Self.isMarked(first, .other, b.place))
        j += 1
      }
    }
  }

  private static func isMarked(_ first: Divergence?, _ side: Divergence.Side, _ place: Int) -> Bool {
    guard let first, first.side == side else { return false }
    return first.event == place
  }

  private mutating func append(_ row: Row, _ divergence: Divergence? = nil, isMarked: Bool = false) {
    var row = row
    row.isFirst = all.isEmpty
    row.divergence = isMarked ? divergence : nil
    all.append(row)
  }
}

extension Story.Event {
  /// The same moment, happening and changes; amounts may differ by arrangement.
  func isLike(_ other: Story.Event) -> Bool {
    time == other.time && happening == other.happening && changes == other.changes
  }
}
