// SPDX-License-Identifier: EUPL-1.2

/// A file of the run folder, before anyone has written it.
public struct ReportFile: Sendable, Equatable {
  public let name: String
  public let bytes: [UInt8]
  /// SHA-256 in hexadecimal digits.
  public let digest: String

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    digest = SHA256(bytes).hex
  }
}
