// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// Keeps what was counted in a life, and tells what that says of each watch.
final class WatchObserver {
  let count: Int
  /// Words of a set of exposures.
  let words: Int
  private let model: CompiledModel
  private let watches: [[[Part]]]
  private var seen: [UInt64]

  private struct Part {
    /// Static condition, −1 for always.
    var condition: Int32
    /// Any of these exposures.
    var mask: [UInt64]
  }

  init(_ kernel: KernelModel, _ watches: [Watch]) {
    model = kernel.model
    count = watches.count
    let words = (kernel.hot.exposureCount + 63) / 64
    self.words = words
    seen = Array(repeating: 0, count: words)
    let ledger = kernel.model.ledger
    self.watches = watches.map { watch in
      watch.clauses.map { clause in
        clause.map { cell in
          var mask = Array(repeating: UInt64(0), count: words)
          for i in ledger.cells[cell].exposures {
            let exposure = Int(ledger.cellExposures[Int(i)])
            mask[exposure / 64] |= 1 << UInt64(exposure % 64)
          }
          return Part(condition: ledger.cells[cell].condition, mask: mask)
        }
      }
    }
  }

  func begin() {
    for word in seen.indices { seen[word] = 0 }
  }

  func see(_ word: Int, _ bits: UInt64) { seen[word] |= bits }

  /// - Parameter met: one for each watch: may what it watches have touched the life?
  func end(_ tables: DrawTables, _ met: UnsafeMutablePointer<Bool>) {
    for (w, clauses) in watches.enumerated() {
      met[w] = clauses.contains { clause in clause.allSatisfy { hasOccurred($0, tables.household.bits) } }
    }
  }

  private func hasOccurred(_ part: Part, _ bits: Pinned<Bool>) -> Bool {
    if part.condition >= 0, !bits.base[Int(part.condition)] { return false }
    for word in 0..<words where part.mask[word] & seen[word] != 0 { return true }
    return false
  }

  /// Do the conditions that are fixed for a case say the same in two arrangements?
  ///
  /// They may look at the barriers themselves, and then differ also where nothing else is met.
  func isSameForCase(_ a: Int, _ b: Int, _ household: Int) -> Bool {
    let range = household * model.staticCount..<(household + 1) * model.staticCount
    return model.staticBits[a][range] == model.staticBits[b][range]
  }
}
