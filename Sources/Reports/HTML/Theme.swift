// SPDX-License-Identifier: EUPL-1.2

/// The house style of a municipality: what replaces or follows the style that comes with the program.
public struct Theme: Sendable, Equatable {
  /// Rules after those of the program, such as other colours; may be empty.
  public var style = ""
  /// An `img` or `svg` element; may be empty.
  public var logo = ""
  /// Templates by name (`rapport`, `blok`, `tabel`, `kassabon`) instead of those of the program.
  public var templates: [String: String] = [:]

  public init() {}

  /// A logo that travels inside the page.
  ///
  /// - Parameter mediaType: `image/svg+xml`, `image/png` or `image/jpeg`.
  public mutating func setLogo(_ bytes: [UInt8], mediaType: String, description: String) {
    logo =
      "<img src=\"data:\(mediaType);base64,\(Base64.text(of: bytes))\" alt=\"\(SVGPicture.escaped(description))\">"
  }
}

/// RFC 4648, with padding.
///
/// FoundationEssentials has it, but Reports does without Foundation.
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func text(of bytes: [UInt8]) -> String {
    var out = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 { out.append(place <= part.count ? digits[bits >> (18 - 6 * place) & 63] : "=") }
    }
    return out
  }
}
