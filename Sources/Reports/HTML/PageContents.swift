// SPDX-License-Identifier: EUPL-1.2

/// Numbers and texts of a page, wherever they stand: what two versions of the plotting program leave alike.
public struct PageContents: Sendable, Equatable {
  /// The page with every picture taken out.
  private var lines: [String]
  /// The texts in each picture, in alphabetical order: a program may draw them in another.
  private var pictures: [[String]]

  /// - Parameter hasPictures: without them, what says that there are none is taken out too.
  public init(_ page: [UInt8], hasPictures: Bool = true) {
    let text = String(decoding: page, as: UTF8.self)
    var (outside, inside) = ([UInt8](), [[String]]())
    var rest = Array(text.utf8)[...]
    while let start = Self.place(of: "<svg", in: rest) {
      outside += rest[..<start]
      let end = Self.place(of: "</svg>", in: rest[start...]).map { $0 + 6 } ?? rest.endIndex
      inside.append(Self.texts(rest[start..<end]))
      rest = rest[end...]
    }
    let lines = String(decoding: outside + rest, as: UTF8.self).split(separator: "\n").map(String.init)
    self.lines = hasPictures ? lines : lines.filter { !Self.isOfPictures($0) }
    pictures = hasPictures ? inside : []
  }

  /// What two pages say differently, as they say it; empty when all numbers and texts are the same.
  public func difference(from other: PageContents) -> String? {
    for (own, theirs) in zip(lines, other.lines) where own != theirs { return own }
    if lines.count != other.lines.count { return lines.count > other.lines.count ? lines.last : other.lines.last }
    guard pictures != other.pictures else { return nil }
    return zip(pictures, other.pictures).lazy.compactMap { own, theirs in
      own.first { !theirs.contains($0) } ?? theirs.first { !own.contains($0) }
    }.first ?? "een afbeelding"
  }

  private static func isOfPictures(_ line: String) -> Bool {
    line.hasPrefix("<div class=\"beeld\">") || line.hasPrefix("<p class=\"geen-beeld\">")
  }

  private static func place(of pattern: String, in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let at = rest.firstIndex(of: UInt8(ascii: "<")) {
      if rest[at...].starts(with: pattern.utf8) { return at }
      rest = rest[(at + 1)...]
    }
    return nil
  }

  private static func texts(_ picture: ArraySlice<UInt8>) -> [String] {
    picture.split(separator: UInt8(ascii: "<")).compactMap { piece in
      let text = piece.firstIndex(of: UInt8(ascii: ">")).map { piece[($0 + 1)...] } ?? piece
      return text.allSatisfy { [9, 10, 13, 32].contains($0) } ? nil : String(decoding: text, as: UTF8.self)
    }.sorted()
  }
}
