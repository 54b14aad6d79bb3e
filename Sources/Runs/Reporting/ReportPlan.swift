// SPDX-License-Identifier: EUPL-1.2

public import Reports
public import Words

/// What a report looks like and what comes with it; changes no figure.
public struct ReportPlan: Sendable {
  public var language = Language.nl
  /// House style.
  public var theme = Theme()
  public var smallGroups = SmallGroups.usual
  /// Whether `rapport.pdf` comes with it.
  public var wantsPDF = false
  /// Whether charts are drawn, where there is a program for it.
  public var hasPictures = true
  /// `nil`: no second set of tables.
  public var tableForm: TableForm?
  /// Whether it may go public: without small groups, with tables in `openbaar/`.
  public var isPublication = false
  /// What the municipality says of itself.
  public var publication: Publication?
  /// Whether a draft for the Algoritmeregister comes with it.
  public var wantsRegister = false
  /// What groups in public should rather be made by: names of attributes and domains.
  public var publishBy: [String] = []
  /// A folder to be made; `nil`: beside the run.
  public var output: String?

  public init() {}
}
