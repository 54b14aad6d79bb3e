// SPDX-License-Identifier: EUPL-1.2

import Reports
import Simulation

/// The events of two lives, month by month in order of time; the same ones of a month side by side.
struct StoryRows {
  struct Row {
    var reference: Story.Event?
    var other: Story.Event?
    /// Where this is the first difference.
    var divergence: Divergence?
  }

  struct Month {
    /// Months since the start, from 0.
    var index: Int
    var rows: [Row]
  }

  private struct Told {
    var place: Int
    var event: Story.Event
  }

  /// Months in which something is to be told.
  let months: [Month]

  init(_ tale: Tale, _ names: StoryNames) {
    func told(_ story: Story) -> [Int: [Told]] {
      let all = story.events.indices.map { Told(place: $0, event: story.events[$0]) }
      let shown = all.filter { !names.lines($0.event).isEmpty || !names.costs($0.event).isEmpty }
      return Dictionary(grouping: shown) { StoryCalendar.index(at: $0.event.time) }
    }
    let (left, right) = (told(tale.reference), told(tale.other))
    months = Set(left.keys).union(right.keys).sorted().map { index in
      Month(index: index, rows: Self.rows(left[index] ?? [], right[index] ?? [], tale.divergence))
    }
  }

  private static func rows(_ left: [Told], _ right: [Told], _ first: Divergence?) -> [Row] {
    var (left, right) = (left[...], right[...])
    var rows: [Row] = []
    while !left.isEmpty || !right.isEmpty {
      let divergence =
        [(left.first, Divergence.Side.reference), (right.first, .other)].contains { told, side in
          told != nil && first?.side == side && first?.event == told?.place
        } ? first : nil
      let taken = next(left, right, divergence?.side)
      rows.append(
        Row(
          reference: taken.left ? left.removeFirst().event : nil, other: taken.right ? right.removeFirst().event : nil,
          divergence: divergence))
    }
    return rows
  }

  /// From which side the next row comes; from both where the events are alike.
  ///
  /// - Parameter marked: the side whose next event is the first difference: nothing may come before that.
  private static func next(
    _ left: ArraySlice<Told>, _ right: ArraySlice<Told>, _ marked: Divergence.Side?
  ) -> (left: Bool, right: Bool) {
    guard let a = left.first else { return (false, true) }
    guard let b = right.first else { return (true, false) }
    if a.event.isLike(b.event) { return (true, true) }
    if let marked { return marked == .reference ? (true, false) : (false, true) }
    let (hasLeft, hasRight) = (
      right.contains { $0.event.isLike(a.event) }, left.contains { $0.event.isLike(b.event) }
    )
    // What has a counterpart further on waits for it.
    if hasLeft != hasRight { return hasLeft ? (false, true) : (true, false) }
    return a.event.time <= b.event.time ? (true, false) : (false, true)
  }
}
