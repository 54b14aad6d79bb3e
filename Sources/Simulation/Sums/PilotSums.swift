// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// The sums of a ``ControlPilot``.
struct PilotSums: Sendable, Equatable {
  private var lives: Int
  private var squares: ExactSums
  private var products: ExactSums
  private var spreads: ExactSums

  /// Zeros.
  ///
  /// - Parameter pilot: of the same size.
  init(like pilot: ControlPilot) {
    lives = 0
    squares = ExactSums(count: pilot.squares.count)
    products = ExactSums(count: pilot.products.count)
    spreads = ExactSums(.squares, count: pilot.spreads.count)
  }

  /// - Parameter count: pieces of the run.
  mutating func add(_ pilot: ControlPilot, count: Int) throws(ExactSums.Unfit) {
    lives += pilot.lives
    try squares.add(Pinned(pilot.squares), count: count)
    try products.add(Pinned(pilot.products), count: count)
    try spreads.add(Pinned(pilot.spreads), count: count)
  }

  init(from reader: inout PartReader, like whole: PilotSums) throws(UnreadablePart) {
    lives = try reader.number()
    squares = try ExactSums(from: &reader, like: whole.squares)
    products = try ExactSums(from: &reader, like: whole.products)
    spreads = try ExactSums(from: &reader, like: whole.spreads)
    guard lives >= 0 else { throw .damaged }
  }

  func write(to writer: inout PartWriter) {
    writer.write(lives)
    for sums in [squares, products, spreads] { sums.write(to: &writer) }
  }

  mutating func merge(_ other: PilotSums) {
    lives += other.lives
    squares.merge(other.squares)
    products.merge(other.products)
    spreads.merge(other.spreads)
  }

  /// Puts the sums in an empty pilot.
  func fill(_ pilot: inout ControlPilot) {
    pilot.lives = lives
    pilot.squares = squares.values
    pilot.products = products.values
    pilot.spreads = spreads.values
  }
}
