// SPDX-License-Identifier: EUPL-1.2

/// The axes of a table of numbers: how long each is, and so where a number stands.
///
/// The strides of every table are in a type of this kind, and nowhere else. Its `place` functions look at nothing, because loops over
/// lives use them; the subscripts of ``Tensor`` hold every index to its axis.
public protocol Axes: Sendable, Hashable {
  /// Numbers in one step of the outermost axis, whose length is that of the table.
  var rowCount: Int { get }
}

/// Numbers whose places have names.
public struct Tensor<Shape: Axes>: Sendable, Equatable {
  public let axes: Shape
  /// In the order of the axes, the last of them moving first.
  public private(set) var values: [Double]

  /// - Precondition: the numbers fill whole steps of the outermost axis.
  public init(_ axes: Shape, _ values: [Double] = []) {
    precondition(values.count == 0 || values.count % max(1, axes.rowCount) == 0, "a table of other size")
    self.axes = axes
    self.values = values
  }

  /// Zeros.
  ///
  /// - Parameter count: length of the outermost axis.
  public init(_ axes: Shape, zeros count: Int) {
    self.init(axes, Array(repeating: 0, count: count * axes.rowCount))
  }

  /// Length of the outermost axis.
  public var count: Int { axes.rowCount == 0 ? 0 : values.count / axes.rowCount }

  /// Adds whole steps of the outermost axis.
  mutating func append(_ rows: [Double]) {
    precondition(rows.count % max(1, axes.rowCount) == 0, "a table of other size")
    values += rows
  }

  mutating func reserve(_ count: Int) { values.reserveCapacity(count * axes.rowCount) }
}

/// An index that is on its axis; the process ends where it is not.
@usableFromInline @inline(__always)
func on(_ index: Int, _ count: Int) -> Int {
  precondition(index >= 0 && index < count, "no such place on the axis")
  return index
}
