// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import ScenarioFiles
import Scenarios

/// `publicatie.yaml`: what a municipality says of itself, and every mistake in it.
struct PublicationReading {
  static let keys = ["gemeente", "maker", "contact", "datum", "licentie"]

  /// `nil` when there is a mistake.
  var publication: Publication? { findings.isEmpty ? read : nil }
  private(set) var findings: [Finding]

  private var read: Publication?
  private let texts: [String: (text: String, place: Place)]
  private let start: Place

  /// - Parameter file: how messages name it.
  init(_ bytes: [UInt8], file: String) {
    let content = KeyedTexts(bytes, file: file, keys: Self.keys)
    (texts, findings) = (content.texts, content.findings)
    start = Place(file: file, line: 1, column: 1, length: 1)
    if !findings.isEmpty { return }
    let (municipality, contact, date) = (required("gemeente"), required("contact"), required("datum"))
    checkContact()
    checkDate()
    read = Publication(
      municipality: municipality, maker: texts["maker"]?.text ?? "", contact: contact, date: date, licence: licence())
  }

  private mutating func required(_ key: String) -> String {
    if let text = texts[key]?.text { return text }
    report("key.missing", "hier mist de sleutel `\(key)`", "voeg toe, bijvoorbeeld: \(Self.example(key))", at: start)
    return ""
  }

  private static func example(_ key: String) -> String {
    switch key {
    case "gemeente": "gemeente: Voorbeeldstad"
    case "contact": "contact: onderzoek@voorbeeldstad.example"
    default: "datum: 2026-12-01"
    }
  }

  private mutating func checkContact() {
    guard let (text, place) = texts["contact"] else { return }
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    let isMail = sides.count == 2 && !sides[0].isEmpty && sides[1].split(separator: ".").count > 1
    let isAddress = text.hasPrefix("https://") && text.utf8.count > 8
    if (isMail || isAddress) && !text.contains(where: { $0.isWhitespace || "<>\"".contains($0) }) { return }
    report(
      "contact", "een contact is een e-mailadres, of een adres dat met https:// begint",
      "geef dat van een afdeling, niet van een persoon", at: place)
  }

  private mutating func checkDate() {
    guard let (text, place) = texts["datum"] else { return }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
    if parts.map(\.count) == [4, 2, 2], numbers.count == 3, (1...12).contains(numbers[1]),
      (1...Self.days(in: numbers[1], of: numbers[0])).contains(numbers[2])
    {
      return
    }
    report("date", "`\(text)` is geen datum", "schrijf jaar, maand en dag, zoals 2026-12-01", at: place)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private mutating func licence() -> DataLicence {
    guard let (text, place) = texts["licentie"] else { return .cc0 }
    if let licence = DataLicence(rawValue: text) { return licence }
    report(
      "value.unknown", "`\(text)` is geen licentie die hier kan",
      Suggestion.remedy(for: text, in: DataLicence.allCases.map(\.rawValue)), at: place)
    return .cc0
  }

  private mutating func report(_ code: String, _ message: String, _ remedy: String, at place: Place) {
    findings.append(Finding(code: code, message: message, remedy: remedy, place: place))
  }
}
