// SPDX-License-Identifier: EUPL-1.2

/// Times as whole numbers of ticks, so that what falls together falls together exactly: a month and a thousandth of a year are whole.
enum Ticks {
  static let year = 768_000.0

  static func of(years: Double) throws(Unclear) -> Double {
    try whole(years * year, "a time that is no whole number of ticks")
  }

  static func whole(_ ticks: Double, _ why: String) throws(Unclear) -> Double {
    guard abs(ticks - ticks.rounded()) < 1e-4 else { throw Unclear(why) }
    return ticks.rounded()
  }
}

/// Why the reference gives no answer for a scenario.
struct Unclear: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
