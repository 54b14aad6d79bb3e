// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Gives the files of one reading, and keeps what was read.
final class FileLoader {
  private let source: FileSource
  private let name: String
  private unowned let context: Context
  /// Folders of the scenarios that this one builds on, of which it may name files too.
  var bases: Set<String> = []
  /// In the order of reading, each once.
  private(set) var files: [ScenarioFile] = []
  private(set) var lines: [String: [String]] = [:]

  init(source: FileSource, name: String, context: Context) {
    self.source = source
    self.name = name
    self.context = context
  }

  /// A file named in a scenario: in the folder of that scenario, or a common price list.
  func load(_ scalar: Scalar) -> ([UInt8], SourceText)? {
    let beside = ScenarioPath.beside(scalar.string)
    let isOfBasis = beside.map { bases.contains($0.folder) && ScenarioPath.isAllowed($0.path) } ?? false
    guard isOfBasis || ScenarioPath.isAllowed(scalar.string) else { return refuse(.outside(scalar.string), at: scalar) }
    return load(path(scalar.string, in: scalar.source.file.folder), named: scalar)
  }

  /// A file named in a scenario, which must be in the folder of that scenario.
  func loadOwn(_ scalar: Scalar) -> ([UInt8], SourceText)? {
    scalar.string.hasPrefix("../") ? refuse(.outside(scalar.string), at: scalar) : load(scalar)
  }

  /// A file that need not be there; `nil` without a finding when it is not.
  func load(_ file: String, in folder: String) -> ([UInt8], SourceText)? {
    load(path(file, in: folder), named: nil, isOptional: true)
  }

  /// Whether a file stands in a folder, and can be read.
  func has(_ file: String, in folder: String) -> Bool { (try? source.read(path(file, in: folder))) != nil }

  /// Names of the tables in the scenario's own folder that have not been read.
  var unread: [String] {
    let known = Set(files.map(\.path))
    return source.tables().filter { !known.contains(ScenarioPath.fromRoot($0, scenario: name)) }
  }

  private func path(_ path: String, in folder: String) -> String {
    folder == name || path.hasPrefix("../") ? path : "../\(folder)/\(path)"
  }

  /// The bytes and lines of a file; what is wrong is reported where the file is named. Characters that nobody sees are
  /// reported in the file, and read as U+FFFD.
  func load(_ path: String, named scalar: Scalar?, isOptional: Bool = false) -> ([UInt8], SourceText)? {
    do {
      let bytes = try checkedBytes(path)
      let full = ScenarioPath.fromRoot(path, scenario: name)
      let plain = HiddenText(bytes)
      let text = SourceText(file: full, bytes: plain.bytes)
      if lines[full] == nil {
        files.append(ScenarioFile(path: full, bytes: bytes))
        context.findings += plain.findings(in: text)
      }
      lines[full] = text.lines
      return (plain.bytes, text)
    } catch {
      return isOptional && error.code == .missing ? nil : refuse(error, at: scalar)
    }
  }

  private func refuse(_ error: FileFailure, at scalar: Scalar?) -> ([UInt8], SourceText)? {
    context.findings.append(
      Finding(code: error.code.rawValue, message: error.message, remedy: error.remedy, place: scalar?.place))
    return nil
  }

  private func checkedBytes(_ path: String) throws(FileFailure) -> [UInt8] {
    let bytes = try source.read(path)
    let limit = FileLimit.bytes(for: path)
    guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw FileFailure(.unreadable, message: "\(path) is geen UTF-8", remedy: "bewaar het bestand als UTF-8")
    }
    return bytes
  }
}

extension FileFailure {
  fileprivate static func outside(_ path: String) -> FileFailure {
    FileFailure(
      .outside, message: "\(path) ligt buiten de map van het scenario",
      remedy: "gebruik een bestand in de map van het scenario of van zijn basis, of een prijslijst in ../prijzen/")
  }
}
