// SPDX-License-Identifier: EUPL-1.2

/// Under what terms the tables of a run are published.
public enum DataLicence: String, Sendable, CaseIterable {
  case cc0 = "CC0-1.0"
  case attribution = "CC-BY-4.0"

  public var address: String {
    switch self {
    case .cc0: "https://creativecommons.org/publicdomain/zero/1.0/"
    case .attribution: "https://creativecommons.org/licenses/by/4.0/"
    }
  }
}
