// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Hands out the quantities that the ledger and the counters need; what nothing asks for is not counted.
///
/// A quantity that is discounted in several ways has a twin for each other way; the first is the one that is counted.
struct ExposureBuilder {
  private var index: [String: Int32] = [:]
  /// Next twin of each exposure, or −1, and its way of discounting.
  private(set) var twins: [Int32] = []
  private(set) var curves: [Int32] = []
  /// The first of its twins, which is the one that is counted.
  private var heads: [Int32] = []
  private(set) var splits: [Int32: [Exposures.Split]] = [:]

  var count: Int { curves.count }

  /// - Parameter head: the first of its twins; `nil` for one that has none yet.
  private mutating func add(_ curve: Int32, head: Int32? = nil) -> Int32 {
    let new = Int32(curves.count)
    twins.append(-1)
    curves.append(curve)
    heads.append(head ?? new)
    return new
  }

  /// The exposure that is counted where this one is: itself, or the one whose twin it is.
  func head(of exposure: Int32) -> Int32 { heads[Int(exposure)] }

  private mutating func allot(_ key: String, _ curve: Int32) -> Int32 {
    guard var place = index[key] else {
      let new = add(curve)
      index[key] = new
      return new
    }
    while curves[Int(place)] != curve {
      if twins[Int(place)] < 0 { twins[Int(place)] = add(curve, head: head(of: place)) }
      place = twins[Int(place)]
    }
    return place
  }

  mutating func needAlways(_ curve: Int32) -> Int32 { allot("altijd", curve) }
  mutating func needStart(_ curve: Int32) -> Int32 { allot("begin", curve) }
  mutating func needEvent(_ name: String, _ curve: Int32) -> Int32 { allot("gebeurtenis \(name)", curve) }
  mutating func needSanction(_ barrier: String, _ curve: Int32) -> Int32 { allot("sanctie \(barrier)", curve) }
  mutating func needPurchase(_ name: String, _ curve: Int32) -> Int32 { allot("aankoop \(name)", curve) }
  mutating func needMoment(_ service: String, _ moment: ServiceMoment, _ curve: Int32) -> Int32 {
    allot("\(moment.rawValue) \(service)", curve)
  }
  mutating func needTime(entity: Int, level: Int, _ curve: Int32) -> Int32 { allot("tijd \(entity) \(level)", curve) }
  mutating func needMove(entity: Int, from: Int, to: Int, _ curve: Int32) -> Int32 {
    allot("stap \(entity) \(from) \(to)", curve)
  }

  /// The part of an exposure that is counted while a counter stands at `count`.
  mutating func needSplit(of exposure: Int32, entity: Int32, count: Int, _ curve: Int32) -> Int32 {
    let whole = head(of: exposure)
    let part = allot("deel \(whole) \(entity) \(count)", curve)
    let split = Exposures.Split(entity: entity, count: Int32(count), exposure: head(of: part))
    if !splits[whole, default: []].contains(split) { splits[whole, default: []].append(split) }
    return part
  }

  var always: Int32 { index["altijd"] ?? -1 }
  var start: Int32 { index["begin"] ?? -1 }
  func event(_ channel: String) -> Int32 { index[channel] ?? -1 }
  func sanction(_ barrier: String) -> Int32 { index["sanctie \(barrier)"] ?? -1 }
  func purchase(_ name: String) -> Int32 { index["aankoop \(name)"] ?? -1 }
  func moment(_ service: String, _ moment: ServiceMoment) -> Int32 { index["\(moment.rawValue) \(service)"] ?? -1 }
  func time(entity: Int, level: Int) -> Int32 { index["tijd \(entity) \(level)"] ?? -1 }
  func move(entity: Int, from: Int, to: Int) -> Int32 { index["stap \(entity) \(from) \(to)"] ?? -1 }
}
