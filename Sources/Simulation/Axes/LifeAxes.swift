// SPDX-License-Identifier: EUPL-1.2

/// Where the outcomes of one measured life under one arrangement stand.
struct LifeAxes: Sendable, Hashable {
  let perspectives: Int
  let arrangements: Int
  /// Those of ``NoiseLayout``.
  let flows: Int
  let years: Int
  /// Present values that perspectives are made of.
  let rows: Int
  let controls: Int

  /// Present value to a perspective.
  @inline(__always)
  func net(_ perspective: Int) -> Int { perspective }
  /// Outlays of a perspective on what another arrangement (1...) invests in.
  @inline(__always)
  func investment(_ arrangement: Int, _ perspective: Int) -> Int { arrangement &* perspectives &+ perspective }
  /// The flow after the last takes what goes to or comes from external accounts: nobody reads it.
  @inline(__always)
  func flow(_ flow: Int, _ year: Int = 0) -> Int { perspectives &* arrangements &+ flow &* years &+ year }
  /// Working space.
  @inline(__always)
  func row(_ row: Int) -> Int { flow(flows &+ 1) &+ row }
  @inline(__always)
  func control(_ control: Int) -> Int { self.row(rows) &+ control }
  var count: Int { control(controls) }

  /// Where a life begins among many.
  @inline(__always)
  func place(life: Int, arrangement: Int) -> Int { (life &* arrangements &+ arrangement) &* count }
}
