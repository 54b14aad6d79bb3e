// SPDX-License-Identifier: EUPL-1.2

import Reports
import Scenarios
import Statistics
import Words

/// How many draws a precision takes.
///
/// More draws and not more replications: both parts of the error fall with draws, only one with replications, and a draw costs
/// little beside its lives. Whole blocks of draws; of a Sobol net the next power of two that is enough. A run that was asked for a precision is the run with that number of draws, byte for byte.
struct PrecisionSearch {
  /// Draws in a block: whole blocks only.
  private static let step = 40
  private static let most = 1_000_000

  var precision: Precision
  var design = Settings.Design.latinHypercube

  /// The number of draws to try next; `nil` when the error of every arrangement is small enough.
  ///
  /// - Throws: when there is no error to go by, or the number would be too large.
  func next(after analysis: Analysis) throws(Failure) -> Int? {
    let nets = analysis.returns.filter { $0.perspective == .social && $0.measure == .net }.compactMap(\.estimate)
    let draws = analysis.diagnostics.draws
    guard !nets.isEmpty else {
      throw Failure(
        .wrongUse, "--precision gaat over het verschil tussen arrangementen, en dit scenario heeft er maar één",
        remedy: "laat --precision weg en kies --draws of --households")
    }
    var worst = 0.0
    for net in nets {
      guard let error = net.mcError else {
        throw Failure(
          .wrongUse, "met zo weinig trekkingen en herhalingen is de rekenfout niet te schatten",
          remedy: "begin met meer: --draws 400")
      }
      if error > 0 { worst = max(worst, error / precision.target(mean: net.mean)) }
    }
    guard worst > 1 else { return nil }
    // A tenth more than expected: the error itself is an estimate.
    let wanted = 1.1 * worst * worst * Double(draws)
    guard wanted <= Double(Self.most) else { throw tooMany }
    if design == .sobol {
      let power = SobolSelection.powerOfTwo(from: max(Int(wanted) + 1, draws + 1))
      guard power <= Self.most else { throw tooMany }
      return power
    }
    let blocks = max(Int(wanted) / Self.step + 1, draws / Self.step + 1)
    return blocks * Self.step
  }

  private var tooMany: Failure {
    Failure(
      .wrongUse,
      "een rekenfout van \(precision.text) vraagt meer dan \(NumberStyle.dutch.integer(Self.most)) trekkingen",
      remedy: "vraag een grotere fout, of doe meer levens per trekking met --households")
  }
}
