// SPDX-License-Identifier: EUPL-1.2

public import Scenarios

/// Who hears what happens during the work. Results are not told here: they are returned.
public protocol RunListener: Sendable {
  /// A Dutch sentence without a full stop on what was chosen or noticed.
  func note(_ text: String)

  /// Mistakes and warnings in a file of the user.
  ///
  /// - Parameter sources: the text of the files that they point into.
  func report(_ findings: [Finding], sources: SourceText)

  /// Where a long piece of work can say how far it is; `nil` when nobody looks.
  func progress() -> (any RunProgress)?
}

/// How far one piece of work is.
public protocol RunProgress: Sendable {
  /// - Parameters:
  ///   - title: what is being done, Dutch.
  ///   - share: how much of it is done, 0...1. May come from any thread.
  ///   - error: standard error of the social net result so far, euro per household; `nil` where that is not what is being computed.
  func show(_ title: String, _ share: Double, error: Double?)

  /// Nothing follows.
  func end()
}

/// Nobody.
public struct NoListener: RunListener {
  public init() {}

  public func note(_ text: String) {}
  public func report(_ findings: [Finding], sources: SourceText) {}
  public func progress() -> (any RunProgress)? { nil }
}
