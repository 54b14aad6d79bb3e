// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// A piece of an integrated hazard given by numbers and not by a formula.
///
/// The nodes of a law stand in memory of the caller, sorted by `from`, and are shared by all lives that follow the law.
public struct HazardNode: Hashable, Sendable {
  /// Table: clock value in years from which `rate` holds. Empirical: one of the times, in years.
  public var from: Double
  /// Table: hazard per year, not negative. Empirical: weight of the time, positive.
  public var rate: Double
  /// Table: Λ at `from`, counted from the first node. Empirical: −log(survival just after `from`), infinite at the last.
  public var cumulative: Double

  public init(from: Double, rate: Double, cumulative: Double = 0) {
    self.from = from
    self.rate = rate
    self.cumulative = cumulative
  }

  /// Sets `cumulative` of the nodes of a table from `from` and `rate`.
  ///
  /// - Returns: `false` when there is no node, a number is not finite, a rate is negative, or the nodes do not ascend.
  public static func accumulate(table nodes: UnsafeMutableBufferPointer<HazardNode>) -> Bool {
    guard !nodes.isEmpty else { return false }
    var total = 0.0
    for i in nodes.indices {
      guard nodes[i].from.isFinite, nodes[i].rate >= 0, nodes[i].rate < .infinity else { return false }
      if i > 0 {
        guard nodes[i].from > nodes[i - 1].from else { return false }
        total += nodes[i - 1].rate * (nodes[i].from - nodes[i - 1].from)
      }
      nodes[i].cumulative = total
    }
    return total.isFinite
  }

  /// Sorts the nodes of an empirical law by time, and sets `cumulative` from the weights in `rate`.
  ///
  /// Survival is summed from the last time back, so that it loses nothing where it is small.
  ///
  /// - Returns: `false` when there is no node, a time is negative or not finite, or a weight is not positive or not finite.
  public static func accumulate(empirical nodes: UnsafeMutableBufferPointer<HazardNode>) -> Bool {
    guard !nodes.isEmpty else { return false }
    for node in nodes {
      guard node.from >= 0, node.from < .infinity, node.rate > 0, node.rate < .infinity else { return false }
    }
    var sorted = nodes
    sorted.sort { $0.from < $1.from }
    var later = 0.0
    for i in nodes.indices.reversed() {
      nodes[i].cumulative = later
      later += nodes[i].rate
    }
    guard later < .infinity else { return false }
    var earlier = 0.0
    for i in nodes.indices {
      earlier += nodes[i].rate
      let after = nodes[i].cumulative
      nodes[i].cumulative = earlier < after ? -log1p(-earlier / later) : -log(after / later)
    }
    return true
  }

  /// Nodes of a table; `nil` when the numbers define none. See ``accumulate(table:)``.
  public static func table(from: [Double], rates: [Double]) -> [HazardNode]? {
    guard from.count == rates.count else { return nil }
    var nodes = zip(from, rates).map { HazardNode(from: $0, rate: $1) }
    return nodes.withUnsafeMutableBufferPointer { accumulate(table: $0) } ? nodes : nil
  }

  /// Nodes of an empirical law; `nil` when the numbers define none. See ``accumulate(empirical:)``.
  public static func empirical(times: [Double], weights: [Double]) -> [HazardNode]? {
    guard times.count == weights.count else { return nil }
    var nodes = zip(times, weights).map { HazardNode(from: $0, rate: $1) }
    return nodes.withUnsafeMutableBufferPointer { accumulate(empirical: $0) } ? nodes : nil
  }
}

extension UnsafePointer<HazardNode> {
  /// Index of the first of `count` nodes for which `isBeyond` holds, `count` if there is none. It holds for all nodes after that.
  @inline(__always)
  private func first(of count: Int32, _ isBeyond: (HazardNode) -> Bool) -> Int {
    var low = 0
    var length = Int(count)
    while length > 0 {
      let half = length &>> 1
      if isBeyond(self[low &+ half]) {
        length = half
      } else {
        low &+= half &+ 1
        length &-= half &+ 1
      }
    }
    return low
  }

  func tableHazard(_ time: Double, _ count: Int32) -> Double {
    let i = first(of: count) { $0.from > time } - 1
    return i < 0 ? 0 : self[i].cumulative + (self[i].rate > 0 ? self[i].rate * (time - self[i].from) : 0)
  }

  func tableTime(_ hazard: Double, _ count: Int32) -> Double {
    let i = max(0, first(of: count) { $0.cumulative >= hazard } - 1)
    let left = hazard - self[i].cumulative
    return left > 0 ? self[i].from + left / self[i].rate : self[i].from
  }

  func empiricalHazard(_ time: Double, _ count: Int32) -> Double {
    let i = first(of: count) { $0.from > time } - 1
    return i < 0 ? 0 : self[i].cumulative
  }

  func empiricalTime(_ hazard: Double, _ count: Int32) -> Double {
    self[Swift.min(first(of: count) { $0.cumulative >= hazard }, Int(count) - 1)].from
  }
}
