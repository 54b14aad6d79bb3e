// SPDX-License-Identifier: EUPL-1.2

/// Reasons about one subject that are a sentence as it stands; the raw value is the code.
///
/// The wording has no capital and no full stop. The Dutch stands in tables of stored runs, where it is read back.
public protocol ReasonWording: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  var text: Bilingual { get }
}
