// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// Why there is no break-even point where the net result keeps its sign.
extension BreakEvenRow {
  /// It stays below 0.
  var never: Reason {
    let extreme: Extreme =
      switch subject {
      case .priceFactor, .price: .evenForNothing
      case .effect: .atAnyEffect
      case .start: .atAnyStartOrAtOnce
      case .parameter: .atAnyValue
      }
    return .filled(.never(extreme, percent: certainty.share))
  }

  /// It stays at 0 or more.
  var always: Reason {
    let extreme: Extreme =
      switch subject {
      case .priceFactor, .price: .atAThousandfold
      case .effect: .withoutEffect
      case .start: .atAnyStart
      case .parameter: .atAnyValue
      }
    return .filled(.always(extreme, percent: certainty.share))
  }
}

extension BreakEvenRow.Certainty {
  /// Percentage of the draws; `nil` for the expected result.
  fileprivate var share: Int? { if case .percent(let share) = self { share } else { nil } }
}
