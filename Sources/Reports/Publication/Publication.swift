// SPDX-License-Identifier: EUPL-1.2

public import RunRecord

/// Who publishes, when, and whom to ask: what a municipality says itself, because no run knows it.
public struct Publication: Sendable, Equatable {
  public var municipality: String
  /// A department, never a person; may be empty.
  public var maker: String
  /// An address that begins with `https://`, or an e-mail address.
  public var contact: String
  /// `2026-12-01`.
  public var date: String
  public var licence: DataLicence

  public init(municipality: String, maker: String = "", contact: String, date: String, licence: DataLicence = .cc0) {
    self.municipality = municipality
    self.maker = maker
    self.contact = contact
    self.date = date
    self.licence = licence
  }

  /// The contact as an address that can be opened.
  public var contactAddress: String { contact.hasPrefix("https://") ? contact : "mailto:" + contact }
}
