// SPDX-License-Identifier: EUPL-1.2

import Words

extension Reason? {
  /// Empty where there is none.
  func text(in language: Language) -> String { self?.text[language] ?? "" }
}
