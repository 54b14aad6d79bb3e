// SPDX-License-Identifier: EUPL-1.2

/// [draw × arrangement × perspective].
public struct NetAxes: Axes {
  public let arrangements: Int
  public let perspectives: Int

  public init(arrangements: Int, perspectives: Int) {
    (self.arrangements, self.perspectives) = (arrangements, perspectives)
  }

  public var rowCount: Int { arrangements * perspectives }

  @inlinable @inline(__always)
  public func place(draw: Int, arrangement: Int, perspective: Int = 0) -> Int {
    (draw &* arrangements &+ arrangement) &* perspectives &+ perspective
  }
}

extension Tensor<NetAxes> {
  @inlinable
  public subscript(draw draw: Int, arrangement arrangement: Int, perspective perspective: Int) -> Double {
    values[
      axes.place(
        draw: draw, arrangement: on(arrangement, axes.arrangements), perspective: on(perspective, axes.perspectives))]
  }
}
