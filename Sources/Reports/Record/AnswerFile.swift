// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
public import Words

/// `antwoord.json`: the answer in every language, for programs and for showing it again.
public enum AnswerFile {
  public static let name = "antwoord.json"

  public static func file(_ texts: [Language: AnswerText]) -> ReportFile {
    let members = texts.map { ($0.key.rawValue, $0.value.json) }
    return ReportFile(name: name, bytes: JSON.object(Dictionary(uniqueKeysWithValues: members)).bytes)
  }

  /// The file as a decoder reads it: all languages are there.
  public struct Content: Decodable, Sendable {
    public let texts: [Language: AnswerText]

    public init(from decoder: any Decoder) throws {
      let found = try [String: AnswerText](from: decoder)
      texts = try Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
          guard let text = found[language.rawValue] else {
            throw DecodingError.dataCorrupted(
              .init(codingPath: decoder.codingPath, debugDescription: "no answer in \(language)"))
          }
          return (language, text)
        })
    }
  }
}
