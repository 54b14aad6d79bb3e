// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Statistics
import Words

/// How a net result is the same in every draw, so that no input matters to it.
enum Flatness {
  /// There is no difference from the reference.
  case noDifference
  case sameInEveryDraw

  /// `nil` where draws differ by more than rounding.
  init?(_ draws: [Double]) {
    let (low, high) = (draws.min() ?? 0, draws.max() ?? 0)
    if low == 0, high == 0 {
      self = .noDifference
    } else if high - low <= 1e-10 * max(abs(low), abs(high)) {
      self = .sameInEveryDraw
    } else {
      return nil
    }
  }

  var reason: Reason {
    switch self {
    case .noDifference: .spread(.noDifference)
    case .sameInEveryDraw: .spread(.sameInEveryDraw)
    }
  }
}

extension SensitivityRow {
  /// Without what would claim certainty: where nothing changes, a reason stands instead of a share of nothing, and an interval without
  /// width is left out.
  func told(_ flatness: Flatness?) -> SensitivityRow {
    var row = self
    if flatness == .noDifference || flatness != nil && !method.isTornado {
      (row.bar, row.index, row.reason) = (nil, nil, flatness?.reason)
    } else if let difference = bar?.difference, difference.mean == 0, difference.mcError ?? 0 == 0 {
      row.bar?.difference.mcError = nil
      row.reason = .sensitivity(.resultStays)
    } else if let index, index.low == nil {
      if index.value == 0, index.error == 0 { row.index = nil }
      row.reason = reason ?? .sensitivity(row.index == nil ? .resultStays : .atTheEdge)
    }
    return row
  }
}
