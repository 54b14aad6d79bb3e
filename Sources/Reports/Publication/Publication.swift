// SPDX-License-Identifier: EUPL-1.2

/// Who publishes, when, and whom to ask: what a municipality says itself, because no run knows it.
public struct Publication: Sendable, Equatable {
  public enum Licence: String, Sendable, CaseIterable {
    case cc0 = "CC0-1.0"
    case attribution = "CC-BY-4.0"

    public var address: String {
      switch self {
      case .cc0: "https://creativecommons.org/publicdomain/zero/1.0/"
      case .attribution: "https://creativecommons.org/licenses/by/4.0/"
      }
    }
  }

  public var municipality: String
  /// A department, never a person; may be empty.
  public var maker: String
  /// An address that begins with `https://`, or an e-mail address.
  public var contact: String
  /// `2026-12-01`.
  public var date: String
  public var licence: Licence

  public init(municipality: String, maker: String = "", contact: String, date: String, licence: Licence = .cc0) {
    self.municipality = municipality
    self.maker = maker
    self.contact = contact
    self.date = date
    self.licence = licence
  }

  /// The contact as an address that can be opened.
  public var contactAddress: String { contact.hasPrefix("https://") ? contact : "mailto:" + contact }
}
