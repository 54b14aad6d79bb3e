// SPDX-License-Identifier: EUPL-1.2

/// A cost with what it belongs to.
struct OwnedItem {
  var item: Sketch.Item
  var owner: Owner
  var during: Span?
  var at: Moment?

  enum Owner {
    case situation
    case service(String)
    case barrier(Sketch.Barrier)
  }

  /// While what lasts.
  enum Span {
    case condition(Condition)
    case service(String)
    case barrier(Sketch.Barrier)
  }

  init(_ item: Sketch.Item, _ owner: Owner, during: Span? = nil, at: Moment? = nil) {
    (self.item, self.owner) = (item, owner)
    let isSaid = item.during != nil || item.at != nil
    self.during = isSaid ? item.during.map { .condition($0) } : during
    self.at = isSaid ? item.at : at
  }

  static func all(of sketch: Sketch) -> [OwnedItem] {
    var all = sketch.items.map { OwnedItem($0, .situation) }
    for event in sketch.events { all += event.items.map { OwnedItem($0, .situation, at: .event(event.name)) } }
    for service in sketch.services {
      all += service.items.map { OwnedItem($0, .service(service.name), during: .service(service.name)) }
    }
    for barrier in sketch.barriers {
      all += barrier.items.map { OwnedItem($0, .barrier(barrier), during: .barrier(barrier)) }
      for (i, working) in barrier.workings.enumerated() {
        guard case .sanctions(_, _, let items) = working else { continue }
        all += items.map { OwnedItem($0, .barrier(barrier), at: .event("\(barrier.name) \(i)")) }
      }
    }
    return all
  }
}
