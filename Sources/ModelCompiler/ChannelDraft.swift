// SPDX-License-Identifier: EUPL-1.2

/// A channel while it is being compiled.
struct ChannelDraft {
  var name: String
  var kind: Channel.Kind
  var owner: Int32 = -1
  var renewal = Channel.Renewal.never
  var timing: Int32 = -1
  var rules: [RuleDraft] = []
  var paces: [RuleDraft] = []
  var gate = Gate.open
  var fixedFactors: [FixedDraft] = []
  var branches: [BranchDraft] = []
  var changes: Range<Int32> = 0..<0
  var argument: Int32 = -1
  var count: Int32 = -1

  init(_ name: String, _ kind: Channel.Kind) {
    self.name = name
    self.kind = kind
  }

  /// Levels from which it has several targets.
  var choiceLevels: Set<Int> {
    let levels = branches.map(\.level)
    return Set(levels.filter { level in levels.count { $0 == level } > 1 })
  }
}

/// A gate (levels outside the mask give 0) or a multiplier inside the mask, on one entity.
struct RuleDraft {
  var entity: Int32
  var mask: UInt64
  var isGate: Bool
  var slots: [Int32]
  /// Orders the multiplication.
  var key: String
}

struct FixedDraft {
  var condition: Int32
  var isGate: Bool
  var slots: [Int32]
  var key: String
}

struct BranchDraft {
  var level: Int
  var target: Int
  var rate: [Int32]
  var rules: [RuleDraft] = []
}
