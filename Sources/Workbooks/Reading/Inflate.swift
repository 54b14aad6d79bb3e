// SPDX-License-Identifier: EUPL-1.2

import CZlib

/// Undoes deflate, the compression of a workbook, with zlib.
///
/// The bytes come from whoever sent the run: no more is asked of memory than a packed text of their size can hold, and no more comes out
/// than was announced.
enum Inflate {
  /// Whatever is wrong with the bytes.
  struct Failure: Error {}

  /// Bytes that come out for one that goes in; deflate has 258 in two bits at best.
  private static let mostGain = 1032

  /// - Parameter size: of the result, as the archive says; another size is a failure.
  static func bytes(_ input: ArraySlice<UInt8>, size: Int) throws(Failure) -> [UInt8] {
    guard size >= 0, input.count < 1 << 31, size <= input.count * mostGain else { throw Failure() }
    // One more, so that what goes beyond the size is seen.
    var output = [UInt8](repeating: 0, count: size + 1)
    guard unpack(input, into: &output) == size else { throw Failure() }
    output.removeLast()
    return output
  }

  /// How many bytes came out; `nil` when the input does not end where it should, or does not fit.
  private static func unpack(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> Int? {
    var stream = z_stream()
    // Without the head and the tail of a file of zlib.
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    return input.withUnsafeBufferPointer { packed in
      output.withUnsafeMutableBufferPointer { room in
        // zlib only reads here; its type is older than `const`.
        stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.avail_in = UInt32(packed.count)
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(room.count)
        return inflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : nil
      }
    }
  }
}
