// SPDX-License-Identifier: EUPL-1.2

import CXLSXWriter
import Glibc
import Reports

/// A workbook on disk. The library can only write to a named file, so this is the one format that is not made as bytes.
public enum WorkbookFile {
  /// Why a workbook was not written.
  public struct Refusal: Error, Equatable {
    /// Of the system; 0 when it was not the system that refused.
    public var code: Int32
    public var path: String
    /// As the library says it, English.
    public var detail: String
  }

  /// As linked, such as `1.1.4`.
  public static var libraryVersion: String { String(cString: lxw_version()) }

  /// Writes the file; the same workbook gives the same bytes. One with a number that is not finite is refused. The parts are put together in files beside it, which are gone
  /// when this returns.
  ///
  /// - Parameters:
  ///   - path: replaced when it is there.
  ///   - folder: of `path`; nobody else's files should be in it.
  public static func write(_ workbook: Workbook, to path: String, in folder: String) throws(Refusal) {
    let writer = WorkbookWriter(path: path, folder: folder)
    let error = writer.fill(workbook)
    if let cell = writer.cellWithoutNumber {
      _ = writer.close()
      unlink(path)
      throw Refusal(code: 0, path: path, detail: "\(cell) holds no finite number")
    }
    errno = 0
    let closing = writer.close()
    let code = errno
    for result in [error, closing] where result != LXW_NO_ERROR {
      throw Refusal(code: result == closing ? code : 0, path: path, detail: String(cString: lxw_strerror(result)))
    }
    // The library does not look whether its own files of parts were written whole.
    if [ENOSPC, EDQUOT, EFBIG, EIO].contains(code) {
      throw Refusal(code: code, path: path, detail: String(cString: strerror(code)))
    }
  }
}
