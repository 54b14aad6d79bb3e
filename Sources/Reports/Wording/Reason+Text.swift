// SPDX-License-Identifier: EUPL-1.2

package import Words

extension Reason? {
  /// Empty where there is none.
  package func text(in language: Language) -> String { self?.text[language] ?? "" }
}
