// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Hands out the quantities that the ledger needs; what no item asks for is not counted.
struct ExposureBuilder {
  private var index: [String: Int32] = [:]

  var count: Int { index.count }

  private mutating func allot(_ key: String) -> Int32 {
    if let known = index[key] { return known }
    let new = Int32(index.count)
    index[key] = new
    return new
  }

  mutating func needAlways() -> Int32 { allot("altijd") }
  mutating func needEvent(_ name: String) -> Int32 { allot("gebeurtenis \(name)") }
  mutating func needSanction(_ barrier: String) -> Int32 { allot("sanctie \(barrier)") }
  mutating func needPurchase(_ name: String) -> Int32 { allot("aankoop \(name)") }
  mutating func needMoment(_ service: String, _ moment: ServiceMoment) -> Int32 {
    allot("\(moment.rawValue) \(service)")
  }
  mutating func needTime(entity: Int, level: Int) -> Int32 { allot("tijd \(entity) \(level)") }
  mutating func needMove(entity: Int, from: Int, to: Int) -> Int32 { allot("stap \(entity) \(from) \(to)") }

  var always: Int32 { index["altijd"] ?? -1 }
  func event(_ channel: String) -> Int32 { index[channel] ?? -1 }
  func sanction(_ barrier: String) -> Int32 { index["sanctie \(barrier)"] ?? -1 }
  func purchase(_ name: String) -> Int32 { index["aankoop \(name)"] ?? -1 }
  func moment(_ service: String, _ moment: ServiceMoment) -> Int32 { index["\(moment.rawValue) \(service)"] ?? -1 }
  func time(entity: Int, level: Int) -> Int32 { index["tijd \(entity) \(level)"] ?? -1 }
  func move(entity: Int, from: Int, to: Int) -> Int32 { index["stap \(entity) \(from) \(to)"] ?? -1 }
}
