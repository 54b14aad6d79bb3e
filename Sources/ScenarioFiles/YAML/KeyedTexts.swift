// SPDX-License-Identifier: EUPL-1.2

package import Scenarios

/// A small YAML file of keys with one text each, read as a scenario is: with places, within limits, without what nobody sees.
package struct KeyedTexts {
  /// Key → text, where it is not empty, with its place.
  package private(set) var texts: [String: (text: String, place: Place)] = [:]
  package private(set) var findings: [Finding] = []

  private static let mostBytes = 100_000

  /// - Parameters:
  ///   - file: how messages name it.
  ///   - keys: that may be there; another is a finding.
  package init(_ bytes: [UInt8], file: String, keys: [String]) {
    let start = Place(file: file, line: 1, column: 1, length: 1)
    guard String(validating: bytes, as: UTF8.self) != nil, bytes.count <= Self.mostBytes else {
      report("file.unreadable", "dit is geen kort bestand in UTF-8", "bewaar het als UTF-8", at: start)
      return
    }
    let plain = HiddenText(bytes)
    let source = SourceText(file: file, bytes: plain.bytes)
    var loader = YAMLLoader(source)
    let root = loader.load()
    findings = plain.findings(in: source) + loader.findings
    for entry in root?.entries ?? [] { read(entry, keys) }
  }

  private mutating func read(_ entry: YAMLNode.Entry, _ keys: [String]) {
    let name = entry.key.string
    // A second one of the same name, which has been reported.
    if DuplicateKey.isHidden(name) { return }
    guard keys.contains(name) else {
      return report(
        "key.unknown", "de sleutel `\(name)` bestaat hier niet", Suggestion.remedy(for: name, in: keys),
        at: entry.key.place)
    }
    if entry.value.isEmpty { return }
    guard let scalar = entry.value.scalar else {
      return report(
        "type.wrong", "bij `\(name)` hoort een tekst, en er staat \(entry.value.kind)", "schrijf één tekst",
        at: entry.value.place)
    }
    if !scalar.string.isEmpty { texts[name] = (scalar.string, scalar.place) }
  }

  private mutating func report(_ code: String, _ message: String, _ remedy: String, at place: Place) {
    findings.append(Finding(code: code, message: message, remedy: remedy, place: place))
  }
}
