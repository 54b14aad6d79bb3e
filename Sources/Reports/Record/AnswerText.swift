// SPDX-License-Identifier: EUPL-1.2

public import RunRecord

/// The answer of a run in words, in one language: what the terminal prints and a report opens with.
public struct AnswerText: Sendable, Equatable, Decodable {
  /// Sentences under a heading.
  public struct Section: Sendable, Equatable, Decodable {
    public enum Kind: String, Sendable, CaseIterable, Decodable {
      /// What an arrangement returns.
      case outcome = "uitkomst"
      /// What drives it, which barriers matter.
      case findings = "verdieping"
      /// For whom it is worth it.
      case targeting = "doelgroep"
      /// What more research could be worth.
      case research = "onderzoek"
      /// What a unit of effect costs.
      case effectiveness = "kosteneffectiviteit"
    }

    public var kind: Kind
    /// Name of the arrangement; `nil` where the section is about all.
    public var arrangement: String?
    /// May be empty.
    public var heading: String
    public var sentences: [String]
    /// Households in the smallest group that the sentences are about; `nil` where they are about all.
    public var smallestGroup: Double?

    public init(
      kind: Kind, arrangement: String?, heading: String, sentences: [String], smallestGroup: Double? = nil
    ) {
      self.smallestGroup = smallestGroup
      self.kind = kind
      self.arrangement = arrangement
      self.heading = heading
      self.sentences = sentences
    }
  }

  public var title: String
  /// What every reader has to know first, such as that cases are synthetic; may be empty.
  public var notice: String
  public var sections: [Section]
  /// Paragraphs: what amounts mean, the size of the run, how precise it is.
  public var basis: [String]

  public init(title: String, notice: String, sections: [Section], basis: [String]) {
    self.title = title
    self.notice = notice
    self.sections = sections
    self.basis = basis
  }
}

/// The keys are Dutch, as in every file of a run.
extension AnswerText {
  enum CodingKeys: String, CodingKey {
    case title = "titel"
    case notice = "melding"
    case sections = "delen"
    case basis = "grondslag"
  }

  public var json: JSON {
    JSON([
      (CodingKeys.title, .text(title)), (.notice, .text(notice)), (.sections, .array(sections.map(\.json))),
      (.basis, .array(basis.map(JSON.text))),
    ])
  }
}

extension AnswerText.Section {
  enum CodingKeys: String, CodingKey {
    case kind = "soort"
    case arrangement
    case heading = "kop"
    case sentences = "zinnen"
    case smallestGroup = "kleinste_groep"
  }

  fileprivate var json: JSON {
    JSON([
      (CodingKeys.kind, .text(kind.rawValue)), (.arrangement, arrangement.map(JSON.text) ?? .null),
      (.heading, .text(heading)), (.sentences, .array(sentences.map(JSON.text))),
      (.smallestGroup, JSON(smallestGroup)),
    ])
  }
}

extension JSON {
  fileprivate init<Key: CodingKey>(_ members: [(Key, JSON)]) {
    self = .object(Dictionary(uniqueKeysWithValues: members.map { ($0.0.stringValue, $0.1) }))
  }
}
