// SPDX-License-Identifier: EUPL-1.2

public import CLoops
import Glibc
public import Quantities

/// Discount factors and their integral at any moment, from exact values at nodes and a short series between them.
///
/// Every event needs both, and the library's exponential alone was a twentieth of a run.
public struct DiscountTable {
  public struct Node {
    public var factor: Double
    public var integral: Double
    /// Continuous rate per year until the next node.
    public var force: Double
    /// Of the control, and its integral until here.
    public var weight: Double
    public var weighed: Double
  }

  @inlinable public static var perYear: Double { 12 }

  public let nodes: UnsafeMutablePointer<Node>
  public var lastYear: Int

  @inlinable
  public init(nodes: UnsafeMutablePointer<Node>, lastYear: Int = .max) {
    (self.nodes, self.lastYear) = (nodes, lastYear)
  }

  /// Nodes from 0 to beyond the horizon, one at every month: where rates change, they change at a node.
  public static func nodes(_ curve: DiscountCurve, horizon: Double) -> [Node] {
    var integral = 0.0
    var nodes = (0...Int(horizon * perYear) + 1).map { i in
      let (from, to) = (Double(i) / perYear, Double(i + 1) / perYear)
      // Rounding may put a node just before the step that begins there.
      let middle = (from + to) / 2
      let step = curve.steps.last { $0.from < middle }
      let force = curve.isYearly ? 0 : step?.rate.force ?? 0
      let factor = exp(-curve.exponent(at: curve.isYearly ? middle : from))
      let node = Node(factor: factor, integral: integral, force: force, weight: 0, weighed: 0)
      integral += force == 0 ? factor / perYear : factor * -expm1(-force / perYear) / force
      return node
    }
    weigh(&nodes, horizon: horizon)
    return nodes
  }

  /// The weight of a move in the control is the discounted time that is still to come, in steps of a month.
  private static func weigh(_ nodes: inout [Node], horizon: Double) {
    let end = nodes[Int(horizon * perYear)].integral
    var weighed = 0.0
    for i in nodes.indices {
      nodes[i].weight = max(0, end - nodes[i].integral)
      nodes[i].weighed = weighed
      weighed += nodes[i].weight / perYear
    }
  }

  /// - Accuracy: relative error below 2e-15 for rates up to 20 % a year; the integral gathers one rounding for each month.
  @inlinable @inline(__always)
  public func at(_ time: Double) -> Moment {
    let i = steps_whole(time * Self.perYear)
    let node = nodes + i
    let rest = time - Double(i) * (1 / Self.perYear)
    let x = node.pointee.force * rest
    // (1 − e^(−x)) / x
    let mean = 1 - x * (1.0 / 2) * (1 - x * (1.0 / 3) * (1 - x * (1.0 / 4) * (1 - x * (1.0 / 5) * (1 - x * (1.0 / 6)))))
    return Moment(
      time: time, factor: node.pointee.factor * (1 - x * mean),
      integral: node.pointee.integral + node.pointee.factor * rest * mean, weight: node.pointee.weight,
      weighed: node.pointee.weighed + node.pointee.weight * rest, year: min(steps_whole(time), lastYear))
  }
}
