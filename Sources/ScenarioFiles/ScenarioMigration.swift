// SPDX-License-Identifier: EUPL-1.2

public import Scenarios

/// A scenario file written in the current version of the language, saying what it said before.
public enum ScenarioMigration: Sendable {
  case migrated(Migrated)
  /// It is of the current version.
  case current
  /// With the findings that say why.
  case unreadable(ReadResult)
  /// Lines that cannot be written at these places without harm.
  case impossible([Change])

  public struct Migrated: Sendable {
    /// All lines but those below as they were, byte for byte.
    public var text: [UInt8]
    /// In the order of the file; none when only the version is another.
    public var changes: [Change]
  }

  public struct Change: Hashable, Sendable {
    public var place: Place
    /// What is written, for a message in Dutch.
    public var description: String
  }

  /// - Parameters: as of `ScenarioReader.read`.
  ///
  /// What is written is read again, and has to be the same scenario to the last bit. A scenario that builds on another is written only when
  /// that one is of the current version or has nothing that changed.
  public static func migrate(_ source: FileSource, scenarioFile: String = "scenario.yaml", name: String)
    -> ScenarioMigration
  {
    let reading = Reading(source: source, name: name)
    reading.readScenario(scenarioFile)
    let result = reading.result()
    guard let own = reading.own, let meant = reading.meant, let bytes = result.files.first?.bytes else {
      return .unreadable(result)
    }
    if own.languageVersion >= LanguageVersion.current { return .current }
    let places = reading.changedPlaces.sorted { $0.place < $1.place }
    let changes = places.map { Change(place: $0.place, description: $0.edit.description) }
    guard let version = BlockEdit.version(of: own),
      let text = MigratedText(bytes, root: own).applying(([version] + places.map(\.edit)).joined),
      meant
        == ScenarioReader.read(source.replacing(scenarioFile, by: text), scenarioFile: scenarioFile, name: name)
        .scenario
    else { return .impossible(changes) }
    return .migrated(Migrated(text: text, changes: changes))
  }
}

extension BlockEdit {
  /// The current version, in place of another or above everything else.
  fileprivate static func version(of own: YAMLNode) -> BlockEdit? {
    let line = Line(key: LanguageVersion.key, value: String(LanguageVersion.current))
    if own[LanguageVersion.key] != nil {
      return BlockEdit(path: [], key: LanguageVersion.key, replaces: true, lines: [line])
    }
    return own.entries.first.map { BlockEdit(path: [], key: $0.key.string, replaces: false, lines: [line]) }
  }
}

extension FileSource {
  fileprivate func replacing(_ path: String, by bytes: [UInt8]) -> FileSource {
    let read = read
    return FileSource(
      read: { (asked: String) throws(FileFailure) -> [UInt8] in asked == path ? bytes : try read(asked) },
      tables: tables)
  }
}
