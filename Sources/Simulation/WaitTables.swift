// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ModelCompiler
import Scenarios

/// Fills the waiting-time laws of one arrangement from the values of a draw.
final class WaitTables {
  private let timings: [TimingSlots]
  private let gammas: [Double: TabulatedGamma]
  /// Nodes of laws that are tables: those of the law, or of each of its columns.
  private let nodes: Pinned<HazardNode>
  private let starts: [Int]

  init(_ timings: [TimingSlots], gammas: [Double: TabulatedGamma]) {
    self.timings = timings
    self.gammas = gammas
    starts = timings.map(\.nodeCount).starts
    nodes = Pinned(repeating: HazardNode(from: 0, rate: 0), count: starts.last!)
    for (w, slots) in timings.enumerated() {
      guard case .table(let columns) = slots.law else { continue }
      var place = starts[w]
      for column in columns {
        let isLaw = write(column.steps.map { ($0.from, $0.rate) }, at: place)
        precondition(isLaw, "a table that defines no law")
        place += column.steps.count
      }
    }
  }

  /// Writes nodes and completes them; `false` when they define no law.
  private func write(_ steps: [(from: Double, rate: Double)], at start: Int, isEmpirical: Bool = false) -> Bool {
    for (i, step) in steps.enumerated() { nodes.base[start + i] = HazardNode(from: step.from, rate: step.rate) }
    let own = UnsafeMutableBufferPointer(start: nodes.base + start, count: steps.count)
    return isEmpirical ? HazardNode.accumulate(empirical: own) : HazardNode.accumulate(table: own)
  }

  /// The law in this draw and for this household, or the slot whose value defines none.
  func wait(_ w: Int, _ values: UnsafeMutablePointer<Double>, isTrue: (Int32) -> Bool) -> Result<Wait, Bad> {
    let slots = timings[w]
    var wait = Wait(law: .none, origin: .entry)
    if let bad = set(&wait, w, slots, values, isTrue) { return .failure(bad) }
    if wait.law.family == .gamma { wait.gamma = gammas[wait.law.a].map(Unmanaged.passUnretained) }
    for slot in slots.accelerations { wait.acceleration *= values[Int(slot)] }
    switch slots.origin {
    case .entry: wait.origin = .entry
    case .arming: wait.origin = .arming
    // What multiplies the time of the law is the time since the start, and never the age or the year that it starts from.
    case .offset(let value): (wait.origin, wait.offset) = (.offset, value / wait.acceleration)
    case .age(let slot): (wait.origin, wait.offset) = (.offset, values[Int(slot)] / wait.acceleration)
    }
    switch slots.law {
    case .moments, .held: wait.origin = .moments
    default: break
    }
    return .success(wait)
  }

  /// The slot that cannot be used.
  struct Bad: Error { var slot: Int32 }

  private func set(
    _ wait: inout Wait, _ w: Int, _ slots: TimingSlots, _ values: UnsafeMutablePointer<Double>,
    _ isTrue: (Int32) -> Bool
  ) -> Bad? {
    switch slots.law {
    case .numbers(let form, let numbers):
      let x = numbers.map { values[Int($0)] } + [0, 0]
      guard let law = Distribution(form, x[0], x[1], x[2]).flatMap(WaitingTime.init) else {
        return Bad(slot: numbers[0])
      }
      wait.law = law
    case .piecewise(let bounds, let rates):
      // No clock stands before 0, so that the first stretch may begin there or at its bound.
      let from = [min(0, bounds.first ?? 0)] + bounds
      guard write(zip(from, rates).map { ($0, values[Int($1)]) }, at: starts[w]) else { return Bad(slot: rates[0]) }
      wait.law = WaitingTime(nodes: nodes.base + starts[w], count: Int32(rates.count), isEmpirical: false)
    case .table(let columns):
      var place = starts[w]
      for column in columns {
        if isTrue(column.condition) {
          wait.law = WaitingTime(nodes: nodes.base + place, count: Int32(column.steps.count), isEmpirical: false)
          return nil
        }
        place += column.steps.count
      }
    case .empirical(let times, let weights):
      let pairs = zip(times.map { values[Int($0)] }, weights).map { ($0, $1) }
      guard write(pairs, at: starts[w], isEmpirical: true) else { return Bad(slot: times[0]) }
      wait.law = WaitingTime(nodes: nodes.base + starts[w], count: Int32(times.count), isEmpirical: true)
    case .moments(let first, let every):
      wait.first = values[Int(first)]
      wait.every = every >= 0 ? values[Int(every)] : 0
    case .held: break
    }
    return nil
  }
}
