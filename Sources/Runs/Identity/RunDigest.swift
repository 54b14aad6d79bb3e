// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios

/// The name of a run: the same input, settings and engine give the same name, anything else another.
enum RunDigest {
  /// - Returns: 12 hexadecimal digits of a SHA-256 over what decides the bytes of a run.
  ///
  /// The number of threads, the machine and the place of the files are not in it: they change nothing.
  static func text(settings: Settings, inputs: [RunManifest.File]) -> String {
    var lines = [
      "rendement-afdruk 1",
      "rekenversie \(Versions.results)",
      "zaad \(settings.seed)",
      "trekkingen \(settings.draws)",
      "herhalingen \(settings.replications)",
      "ontwerp \(settings.design.rawValue)",
      "analyses \(settings.analyses.rawValue)",
    ]
    if settings.tornado != .standard { lines.append("tornado \(settings.tornado.low) \(settings.tornado.high)") }
    if let reference = settings.reference { lines.append("referentie \(reference)") }
    if let willingness = settings.willingness { lines.append("betalingsbereidheid \(willingness.text)") }
    lines += inputs.map { "bestand \($0.digest) \($0.name)" }.sorted()
    return String(SHA256(lines.joined(separator: "\n") + "\n").hex.prefix(12))
  }
}
