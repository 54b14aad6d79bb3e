// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Workbooks

/// What this program is and what it is built with; goes to `--version` and `run.json`.
public enum Versions {
  public static let rendement = "0.1.0"

  /// Raised whenever the same input and settings give other bytes in a run folder; part of the name of that folder.
  public static let results = 14

  /// Dependencies as pinned in Package.swift; a test keeps them equal.
  package static let pinned = ["swift-argument-parser": "1.8.2", "Yams": "6.2.2", "swift-mustache": "2.1.1"]

  static var all: [String: String] {
    pinned.merging([
      "rendement": rendement, "gsl": GSL_VERSION, "libxlsxwriter": WorkbookFile.libraryVersion, "swift": swift,
    ]) { _, ours in ours }
  }

  package static let text = """
    rendement \(rendement)
    Broncode: EUPL-1.2. Dit programma is gelinkt met GSL \(GSL_VERSION) en wordt daarom verspreid onder GPL-3.0.
    """

  private static var swift: String {
    #if compiler(>=6.4)
      "6.4 of nieuwer"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
