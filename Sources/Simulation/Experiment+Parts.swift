// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling

/// Parts of a run: whole blocks of draws that are simulated apart, on another machine or at another time, and put together again.
extension Experiment {
  public enum PartOutcome: Sendable {
    case finished(PartialResults)
    case failed(RunFailure)
    case cancelled
  }

  public var blockCount: Int { design.blockCount }

  /// The blocks of one of so many parts, as even as can be; empty where there are more parts than blocks.
  ///
  /// - Parameter part: from 0.
  public func blocks(ofPart part: Int, of parts: Int) -> Range<Int> {
    blockCount * part / parts..<blockCount * (part + 1) / parts
  }

  /// Nothing yet: what parts are merged into.
  public var nothing: PartialResults { PartialResults(bookkeeper, nets: nets, piecesPerBlock: work.piecesPerBlock) }

  /// Simulates some blocks of draws. See ``run(progress:isCancelled:)``.
  public func run(
    blocks: Range<Int>, progress: (@Sendable (ExperimentProgress) -> Void)? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> PartOutcome {
    switch part(blocks: blocks, progress: progress, isCancelled: isCancelled) {
    case .success(let part): .finished(part)
    case .failure(let failure): .failed(failure)
    case nil: .cancelled
    }
  }

  /// The results of parts that have been merged; the same bits as those of one run.
  ///
  /// - Returns: `nil` unless all blocks of draws are in.
  public func results(merging whole: PartialResults) -> Results? {
    whole.finished.count == blockCount ? results(of: whole) : nil
  }

  /// Whole blocks of draws as bytes, which read back with the same bits on any machine.
  ///
  /// - Precondition: what ``run(blocks:progress:isCancelled:)`` gave, or parts of it merged.
  public func bytes(of part: PartialResults) -> [UInt8] {
    precondition(part.open.isEmpty, "blocks of which pieces are still to come have no bytes")
    var writer = PartWriter()
    part.totals.write(to: &writer)
    writer.write(part.finished.count)
    for (block, own) in part.finished.sorted(by: { $0.key < $1.key }) {
      writer.write(block)
      for values in own.arrays { writer.write(values) }
    }
    return writer.bytes
  }

  /// The inverse of ``bytes(of:)``. Parameters are drawn again: they follow from the design.
  public func part(from bytes: [UInt8]) throws(UnreadablePart) -> PartialResults {
    var reader = PartReader(bytes)
    let whole = nothing
    let totals = try RunTotals(from: &reader, like: whole.totals, pilot: bookkeeper.pilot)
    var finished: [Int: FinishedBlock] = [:]
    for _ in 0..<(try reader.count(size: MemoryLayout<Int>.size)) {
      let block = try reader.number(Int.self)
      guard 0..<blockCount ~= block else { throw .foreign }
      guard finished[block] == nil else { throw .damaged }
      finished[block] = try self.block(block, from: &reader)
    }
    guard reader.isAtEnd else { throw .damaged }
    return PartialResults(totals, finished, of: whole)
  }

  private func block(_ block: Int, from reader: inout PartReader) throws(UnreadablePart) -> FinishedBlock {
    let sizes = PieceSums(kernel, bookkeeper, draws: design.block(block).count, cases: 0)
    var arrays: [[Double]] = []
    for size in [sizes.drawCells, sizes.drawFlows, sizes.levels, sizes.controls, sizes.months].map(\.count) {
      arrays.append(try reader.doubles(size))
    }
    arrays.append(try reader.doubles(bookkeeper.axes.blockNoise.rowCount))
    return FinishedBlock(parameters: kernel.parameters.completed(design.values(ofBlock: block)), arrays: arrays)
  }
}

extension PartialResults {
  /// Blocks of draws that are in.
  public var blocks: Set<Int> { Set(finished.keys) }
}
