// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports
import RunRecord
import Scenarios
import Statistics
import Words

/// How many draws a precision takes.
///
/// More draws and not more replications: both parts of the error fall with draws, only one with replications, and a draw costs
/// little beside its lives. Whole blocks of draws; of a Sobol net the next power of two that is enough. A run that was asked for a
/// precision is the run with that number of draws, byte for byte.
///
/// No further than ``most`` draws: a share of a result near 0 asks for any number of them. Who wants more says how many (`--draws`).
struct PrecisionSearch {
  /// Draws in a block: whole blocks only.
  private static let step = 40
  static let most = 131_072

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
    var largest = Estimate(mean: 0, mcError: 0)
    for net in nets {
      guard let error = net.mcError else {
        throw Failure(
          .wrongUse, "met zo weinig trekkingen en herhalingen is de rekenfout niet te schatten",
          remedy: "begin met meer: --draws 400")
      }
      guard error > 0, error / precision.target(mean: net.mean) > worst else { continue }
      worst = error / precision.target(mean: net.mean)
      largest = net
    }
    guard worst > 1 else { return nil }
    // A tenth more than expected: the error itself is an estimate.
    let wanted = 1.1 * worst * worst * Double(draws)
    guard wanted <= Double(Self.most) else { throw tooMany(largest, draws: draws, wanted: wanted) }
    if design == .sobol {
      let power = SobolSelection.powerOfTwo(from: max(Int(wanted) + 1, draws + 1))
      guard power <= Self.most else { throw tooMany(largest, draws: draws, wanted: Double(power)) }
      return power
    }
    let blocks = max(Int(wanted) / Self.step + 1, draws / Self.step + 1)
    return blocks * Self.step
  }

  /// - Parameters:
  ///   - net: the one whose error is furthest from what is asked.
  ///   - draws: those that were computed.
  private func tooMany(_ net: Estimate, draws: Int, wanted: Double) -> Failure {
    let (most, style) = (Double(Self.most), NumberStyle.dutch)
    // In two digits, and upwards: the error itself is an estimate.
    let reached = Self.roundedUp(1.1 * (net.mcError ?? 0) * (Double(draws) / most).squareRoot())
    let number = wanted < 1e9 ? "zo'n \(style.integer(Int(wanted)))" : "meer dan een miljard"
    var remedy =
      "vraag een bedrag: --precision \(style.ungrouped(reached)) (euro per huishouden) gaat wel, of kies zelf met --draws"
    if case .share = precision, abs(net.mean) < 10 * (net.mcError ?? 0) {
      remedy = "het saldo is bijna 0, en een percentage daarvan zegt niets; " + remedy
    }
    return Failure(
      .wrongUse,
      "een rekenfout van \(precision.text) vraagt \(number) trekkingen, en --precision gaat tot \(style.integer(Self.most))",
      remedy: remedy)
  }

  /// A time to come, from three quarters to one and a half times as long as it seems: `8 tot 15 seconden`, `7 tot 14 minuten`.
  ///
  /// A machine does other things too, and more draws do not take precisely as much more.
  static func words(about seconds: Double) -> String {
    let (least, most) = (0.75 * seconds, 1.5 * seconds)
    let (unit, one, many) =
      most < 90 ? (1.0, "seconde", "seconden") : most < 5400 ? (60, "minuut", "minuten") : (3600, "uur", "uur")
    let (from, to) = (max(1, Int((least / unit).rounded(.down))), max(1, Int((most / unit).rounded(.up))))
    return from == to ? "\(to) \(to == 1 ? one : many)" : "\(from) tot \(to) \(many)"
  }

  /// In two digits.
  private static func roundedUp(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let unit = pow(10, floor(log10(value)) - 1)
    return (value / unit).rounded(.up) * unit
  }
}
