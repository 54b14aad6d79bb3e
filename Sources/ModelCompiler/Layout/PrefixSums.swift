// SPDX-License-Identifier: EUPL-1.2

extension Array where Element: BinaryInteger {
  /// Where each of these lengths begins when they are laid one after another, and the end of the last.
  @inlinable
  public var starts: [Element] { reduce(into: [0]) { $0.append($0.last! + $1) } }
}
