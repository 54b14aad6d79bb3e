// SPDX-License-Identifier: EUPL-1.2

/// Changes to the files of a run folder, in few bytes, so that any input is some and a small change of the input is a small change of the
/// run.
///
/// The first byte says what reads the folder, and in its highest bit that the digests of the run stay those of before. After it each
/// change takes five bytes and what it inserts: the number of the file, two for the place, how many bytes go, and how many come. A file
/// of which the number has its highest bit set is taken away.
struct RunEdits {
  let reading: Int
  let keepsDigests: Bool
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let first = Int(bytes.first ?? 0)
    (reading, keepsDigests) = (first & 0x7F, first & 0x80 != 0)
  }

  /// - Parameter names: of the files, in the order in which they are numbered.
  /// - Returns: what has changed; `nil` for a file that is gone.
  func applied(to files: [String: [UInt8]], names: [String]) -> [String: [UInt8]?] {
    var changed: [String: [UInt8]?] = [:]
    var next = 1
    while next + 5 <= bytes.count {
      let head = bytes[next..<next + 5].map(Int.init)
      let name = names[(head[0] & 0x7F) % names.count]
      let inserted = bytes[(next + 5)..<min(bytes.count, next + 5 + head[4])]
      next += 5 + head[4]
      if head[0] & 0x80 != 0 {
        changed[name] = .some(nil)
        continue
      }
      var content = (changed[name] ?? files[name]) ?? []
      let start = Self.place(head[1] + 256 * head[2], in: content.count)
      content.replaceSubrange(start..<min(content.count, start + head[3]), with: inserted)
      changed[name] = content
    }
    return changed
  }

  /// In a file with more places than two bytes can say, places further apart.
  private static func place(_ number: Int, in count: Int) -> Int {
    count < 65536 ? number % (count + 1) : number * (count + 1) / 65536
  }
}
