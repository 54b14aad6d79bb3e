// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// What of this machine can change the last digits of a result: the C library picks its versions of exp, log and pow by
/// the processor's features.
package enum Machine {
  static var features: [String: String] {
    var features = ["libc": library, "architectuur": architecture]
    let flags = processorFlags
    for name in ["fma", "fma4", "avx2", "avx512f"] { features[name] = flags.contains(Substring(name)) ? "ja" : "nee" }
    return features
  }

  /// Processors this process may use.
  package static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// `glibc 2.36`.
  private static var library: String {
    var text = [UInt8](repeating: 0, count: 64)
    let count = text.withUnsafeMutableBytes { confstr(Int32(_CS_GNU_LIBC_VERSION), $0.baseAddress, $0.count) }
    return count > 0 ? String(decoding: text.prefix { $0 != 0 }, as: UTF8.self) : "onbekend"
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "anders"
    #endif
  }

  /// The words of the first `flags` line of /proc/cpuinfo; none where it cannot be read.
  private static var processorFlags: Set<Substring> {
    guard let bytes = try? Disk.read("/proc/cpuinfo") else { return [] }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("flags") }
    return Set((line ?? "").split(separator: " "))
  }
}
