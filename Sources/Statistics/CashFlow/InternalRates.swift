// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Glibc

/// Every rate, from −99 % to 1000 % a year, at which a cash flow is worth nothing.
///
/// The range is cut in two until each part has provably no root, or at most one because the value rises or falls throughout. Where
/// neither can be shown down to a millionth of a per cent, the value touches zero and numbers cannot tell how often.
///
/// - Source: a bound on the second derivative makes the Taylor polynomial an enclosure; see R. E. Moore, R. B. Kearfott and
///   M. J. Cloud 2009, Introduction to Interval Analysis, chapters 6 and 8.
struct InternalRates {
  /// Continuous rates, ascending.
  private(set) var roots: [Double] = []
  /// Where the value touches zero.
  private(set) var touching: [Double] = []

  static let range = log(0.01)...log(11.0)
  private static let narrowest = 1e-8
  /// Of what is added up: some hundred roundings.
  private static let rounding = 1e-14
  private static let mostParts = 50_000

  init(_ flow: CashFlow) {
    guard flow.gross > 0 else { return }
    var parts = [Self.range]
    var count = 0
    while let part = parts.popLast() {
      count += 1
      let middle = (part.lowerBound + part.upperBound) / 2
      let reach = (part.upperBound - part.lowerBound) / 2
      let (value, slope) = flow.value(at: middle)
      let (size, bend) = flow.bounds(from: part.lowerBound)
      if abs(value) > reach * abs(slope) + reach * reach / 2 * bend + Self.rounding * size { continue }
      if abs(slope) > reach * bend {
        // A root on a border belongs to one part only.
        let ends = [part.lowerBound, part.upperBound].map { flow.value(at: $0).value < 0 }
        if ends[0] != ends[1] { roots.append(Brent.root(in: part) { flow.value(at: $0).value }) }
      } else if reach < Self.narrowest || count > Self.mostParts {
        if touching.last.map({ middle - $0 > 1e-5 }) ?? true { touching.append(middle) }
      } else {
        // The lower half comes first.
        parts += [middle...part.upperBound, part.lowerBound...middle]
      }
    }
  }

  /// The roots that are rates of return: those from 0 % on, or where there are none the negative ones.
  ///
  /// - Source: T. G. Eschenbach 2011, Engineering Economy, appendix 7A: with one positive and a negative root, the positive is used.
  var chosen: [Double] {
    let positive = roots.filter { $0 >= 0 }
    return positive.isEmpty ? roots : positive
  }

  /// Leaves out roots that chance may have made: those around a stretch in which the value is nowhere told from zero.
  ///
  /// - Parameter isReal: whether the value is told from zero at a continuous rate; `nil` when there is no error to tell it by.
  mutating func dropChance(_ isReal: (Double) -> Bool?) {
    while roots.count > 1 {
      let borders = [Self.range.lowerBound] + roots + [Self.range.upperBound]
      let isKnown = roots.indices.allSatisfy { isReal(roots[$0]) != nil }
      guard isKnown,
        let lobe = (0...roots.count).first(where: { !Self.isReal(borders[$0], borders[$0 + 1], isReal) })
      else { return }
      if lobe > 0, lobe < roots.count {
        roots.removeSubrange(lobe - 1...lobe)
      } else {
        roots.remove(at: max(0, lobe - 1))
      }
    }
  }

  private static func isReal(_ from: Double, _ to: Double, _ isReal: (Double) -> Bool?) -> Bool {
    (0..<24).contains { isReal(from + (Double($0) + 0.5) / 24 * (to - from)) == true }
  }
}
