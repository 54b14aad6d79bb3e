// SPDX-License-Identifier: EUPL-1.2

/// A key users may write: its Dutch name, what its value is, and what it means.
public struct Key: Hashable, Sendable {
  /// What the value looks like. Sections are named, because they can hold themselves.
  public enum Kind: Hashable, Sendable {
    case text
    case boolean
    case integer(ClosedRange<Int>)
    /// A whole number, or this word.
    case integerOr(String, ClosedRange<Int>)
    /// One of these words.
    case choice([String])
    /// A value that may use names and arithmetic.
    case formula(Measure)
    /// A value without names.
    case constant(Measure)
    /// A `formula`, or a list of them.
    case formulas(Measure)
    /// A level, or levels with a probability each; one of them may be `rest`.
    case branches
    /// Levels with a probability each; one of them may be `rest`.
    case shares
    /// A `formula` of time, or a block of section `duur`.
    case duration
    case condition
    /// The name of one of these: `voorziening`.
    case name(String)
    /// A name, or a list of them.
    case names(String)
    /// A list of new words.
    case words
    /// Plain numbers: the number of them, or `nil` for any.
    case numbers(Int?)
    case matrix
    /// What an influence acts on, or a list of those.
    case targets
    /// When something happens.
    case moment
    /// A moment, or a list of them.
    case moments
    /// A rate per year, steps in time, or a block.
    case discount
    /// A party, or parties with shares.
    case payers
    /// A list of "party nu" or "party wet".
    case liftings
    case file
    case files
    /// New names with a title each.
    case titles
    /// New names with a short text each, which may look like a number.
    case labels
    /// Names of parameters with a value each.
    case values
    /// New names, each with a block of the section.
    case map(String)
    /// Blocks of the section.
    case list(String)
    case section(String)
    /// A block of the section, or `zoals <name>`.
    case sectionOrLike(String)
  }

  public var name: String
  /// The property in the code.
  public var english: String
  public var kind: Kind
  public var isRequired: Bool
  /// The value when the key is left out, Dutch; empty when there is none.
  public var standard: String
  /// Dutch and English.
  public var meaning: (nl: String, en: String) { (meaningDutch, meaningEnglish) }
  /// A line or block as it may stand in a scenario.
  public var example: String
  private var meaningDutch: String
  private var meaningEnglish: String

  init(
    _ name: String, _ english: String, _ kind: Kind, required: Bool = false, standard: String = "", nl: String,
    en: String,
    example: String
  ) {
    self.name = name
    self.english = english
    self.kind = kind
    isRequired = required
    self.standard = standard
    meaningDutch = nl
    meaningEnglish = en
    self.example = example
  }
}

/// The keys of one kind of block.
public struct Section: Hashable, Sendable {
  /// The name in the schema and in `Key.Kind`.
  public var id: String
  /// A heading, Dutch.
  public var title: String
  /// One or two Dutch sentences.
  public var introduction: String
  public var keys: [Key]

  init(_ id: String, _ title: String, _ introduction: String, _ keys: [Key]) {
    self.id = id
    self.title = title
    self.introduction = introduction
    self.keys = keys
  }
}
