// SPDX-License-Identifier: EUPL-1.2

/// How a run records which program drew the pictures of its report: it changes no figure.
enum PlotterVersion {
  /// Its name among the versions of a run.
  static let name = "gnuplot"
  /// What stands there without one.
  static let absent = "niet geïnstalleerd"
}

extension RunContext {
  /// As `run.json` records it.
  func plotterVersion() -> String { programs.plotterVersion() ?? PlotterVersion.absent }
}
