// SPDX-License-Identifier: EUPL-1.2

/// The months that a cash flow is kept in, counted from the start; the last may be cut off by the horizon.
public struct MonthGrid: Sendable, Equatable {
  public static let perYear = 12.0
  /// Numbers of one row of a flow: see ``MonthGrid/Place``.
  public static let width = 4
  /// An occurrence this near to the turn of a month, in months, falls on it: more than sums of years round off, and a quarter
  /// of a second.
  private static let nearness = 1e-7

  /// Years.
  public let horizon: Double
  public let count: Int

  public init(horizon: Double) {
    self.horizon = horizon
    count = max(1, Int((horizon * Self.perYear - Self.nearness).rounded(.up)))
  }

  /// Rows of a flow: its months, and one for what falls on the horizon.
  public var rows: Int { count + 1 }

  /// Years from the start; `month` from 0 through `count`.
  @inline(__always)
  public func start(_ month: Int) -> Double { min(Double(month) / Self.perYear, horizon) }
  @inline(__always)
  public func length(_ month: Int) -> Double { start(month + 1) - start(month) }
  @inline(__always)
  public func middle(_ month: Int) -> Double { (start(month) + start(month + 1)) / 2 }

  /// Where one occurrence, or a stretch of time in which one a year falls, belongs in a flow.
  ///
  /// A row holds what falls on the turn of its month; what falls inside the month, as an amount and as its moment about the middle;
  /// and by how much the amount per year in the whole months from here on differs from that before. So a stretch of any length
  /// touches three rows.
  struct Place {
    var first: Int
    var atFirst: SIMD4<Double>
    /// Of a stretch over more than one month; equal to `first` otherwise.
    var last: Int
    var atLast: SIMD4<Double>
  }

  func place(at time: Double) -> Place {
    let months = time * Self.perYear
    let turn = months.rounded()
    if abs(months - turn) < Self.nearness {
      return Place(first: min(Int(turn), count), atFirst: SIMD4(1, 0, 0, 0), last: min(Int(turn), count), atLast: .zero)
    }
    let month = min(Int(months), count - 1)
    return Place(first: month, atFirst: SIMD4(0, 1, time - middle(month), 0), last: month, atLast: .zero)
  }

  func place(from: Double, to: Double) -> Place {
    let first = min(Int(from * Self.perYear), count - 1)
    let last = min(Int(to * Self.perYear), count)
    if first == last { return Place(first: first, atFirst: part(first, from, to), last: last, atLast: .zero) }
    return Place(
      first: first, atFirst: part(first, from, start(first + 1)), last: last,
      atLast: last == count ? SIMD4(0, 0, 0, -1) : part(last, start(last), to) - SIMD4(0, 0, 0, 1))
  }

  private func part(_ month: Int, _ from: Double, _ to: Double) -> SIMD4<Double> {
    SIMD4(0, to - from, (to - from) * ((from + to) / 2 - middle(month)), 0)
  }
}

extension MonthGrid.Place {
  /// - Parameter rows: of one flow.
  @inline(__always)
  func add(_ amount: Double, to rows: UnsafeMutablePointer<Double>) {
    func add(_ row: Int, _ part: SIMD4<Double>) {
      let own = rows + row &* MonthGrid.width
      for i in 0..<MonthGrid.width { own[i] += amount * part[i] }
    }
    add(first, atFirst)
    if last == first { return }
    rows[(first &+ 1) &* MonthGrid.width &+ 3] += amount
    add(last, atLast)
  }
}
