// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension Fields {
  /// A formula where the key table leaves the dimension open.
  func formula(_ key: String, as measure: Measure, scope: FormulaScope = .household) -> Expression? {
    scalar(key).flatMap { context.formula($0, measure, key: key, scope: scope)?.expression }
  }

  /// Formulas in a list; `nil` when one cannot be read.
  func formulas(_ key: String, as measure: Measure) -> [Expression]? {
    let list = nodes(key).map { scalar($0, key).flatMap { context.formula($0, measure, key: key)?.expression } }
    return list.contains(nil) ? nil : list.compactMap { $0 }
  }

  /// Plain numbers in a list; `nil` when one cannot be read.
  func numbers(_ key: String, as measure: Measure) -> [Quantity]? {
    let list = nodes(key).map { scalar($0, key).flatMap { context.constant($0, measure, key: key) } }
    return list.contains(nil) ? nil : list.compactMap { $0 }
  }
}
