// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ModelCompiler
import Sampling
import Scenarios

/// What is known of the household at hand: attributes, starting levels, and the truth of conditions that cannot change.
final class HouseholdTables {
  let attributes: Pinned<Double>
  let start: Pinned<UInt8>
  /// Truth of the static conditions.
  let bits: Pinned<Bool>
  /// Is anything drawn for each household?
  let isDrawn: Bool

  private let model: CompiledModel
  private let caseBits: [Bool]
  /// Services that nobody has in this arrangement.
  private let absent: [Int]

  init(_ model: CompiledModel, arrangement: Int) {
    self.model = model
    caseBits = model.staticBits[arrangement]
    absent = model.services[arrangement].filter(\.isAbsent).map { Int($0.entity) }
    attributes = Pinned(repeating: 0, count: model.starts.first?.attributes.count ?? 0)
    start = Pinned(repeating: 0, count: model.entities.count)
    bits = Pinned(repeating: false, count: model.staticCount)
    isDrawn = !model.drawnAttributes.isEmpty || !model.drawnStarts.isEmpty
  }

  /// Sets what the case table says, as far as it exists in the arrangement.
  func load(_ household: Int) {
    let from = model.starts[household]
    for i in attributes.indices { attributes.base[i] = from.attributes[i] }
    for e in start.indices { start.base[e] = from.levels[e] }
    for e in absent { start.base[e] = UInt8(StepState.none) }
    for i in bits.indices { bits.base[i] = caseBits[household * model.staticCount + i] }
  }

  /// Draws the attributes of a household, the same in every arrangement with the same values.
  ///
  /// - Returns: the slot of a number with which nothing can be drawn, if there is one.
  func drawAttributes(
    _ key: StreamKey, draw: UInt32, _ values: UnsafeMutablePointer<Double>
  ) -> Int32? {
    for attribute in model.drawnAttributes {
      let u = Addressed.uniform(key, draw: draw, channel: attribute.id, arming: 0, purpose: .attribute)
      let x = value(attribute, u, values)
      guard x.isFinite else { return attribute.slots[0] }
      attributes.base[Int(attribute.attribute)] = x
    }
    for condition in model.drawnConditions { bits.base[Int(condition.condition)] = isTrue(condition) }
    return nil
  }

  /// Draws the starting levels.
  func drawStart(_ key: StreamKey, draw: UInt32, _ values: UnsafeMutablePointer<Double>) {
    for domain in model.drawnStarts {
      let u = Addressed.uniform(key, draw: draw, channel: domain.id, arming: 0, purpose: .initialState)
      start.base[Int(domain.entity)] = UInt8(choice(domain.slots, u, values))
    }
  }

  private func value(_ attribute: DrawnAttribute, _ u: Double, _ values: UnsafeMutablePointer<Double>) -> Double {
    switch attribute.law {
    case .choice: return Double(choice(attribute.slots, u, values))
    case .number(let form):
      let (x, y) = (values[Int(attribute.slots[0])], values[Int(attribute.slots[1])])
      return Distribution(form, x, y)?.quantile(u) ?? .nan
    }
  }

  /// The first whose summed share of all passes `u`.
  private func choice(_ slots: [Int32], _ u: Double, _ values: UnsafeMutablePointer<Double>) -> Int {
    let wanted = u * slots.reduce(0) { $0 + values[Int($1)] }
    var reached = 0.0
    for (i, slot) in slots.enumerated() {
      reached += values[Int(slot)]
      if wanted < reached { return i }
    }
    return slots.count - 1
  }

  private func isTrue(_ condition: DrawnCondition) -> Bool {
    var stack: [Bool] = []
    for step in condition.steps {
      switch step {
      case .compare(let attribute, let relation, let numbers):
        stack.append(relation.compare(attributes.base[Int(attribute)], to: numbers))
      case .known(let index): stack.append(index < 0 || bits.base[Int(index)])
      case .not: stack.append(!stack.removeLast())
      case .all(let count):
        let parts = stack.suffix(Int(count))
        let isTrue = parts.allSatisfy { $0 }
        stack.removeLast(Int(count))
        stack.append(isTrue)
      case .any(let count):
        let isTrue = stack.suffix(Int(count)).contains(true)
        stack.removeLast(Int(count))
        stack.append(isTrue)
      }
    }
    return stack[0]
  }
}
