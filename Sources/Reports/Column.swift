// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What a column of a table holds; `datapackage.json` and the manual are made from it.
public struct Column: Sendable, Equatable {
  /// Names of the types are those of the Frictionless Table Schema.
  public enum Kind: String, Sendable {
    case text = "string"
    case number
    case integer
  }

  /// What every value must satisfy.
  public struct Constraints: Sendable, Equatable {
    public var isRequired = false
    public var minimum: Double?
    public var maximum: Double?
    /// Empty: any value.
    public var allowed: [String] = []

    public init() {}
  }

  public var name: String
  public var kind: Kind
  /// Dutch, as in `euro per huishouden`; empty for text.
  public var unit: String
  public var meaning: Bilingual
  public var constraints: Constraints

  public init(name: String, kind: Kind, unit: String = "", meaning: Bilingual, constraints: Constraints = Constraints())
  {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.meaning = meaning
    self.constraints = constraints
  }
}

extension Column {
  /// A text that is always filled in.
  static func text(_ name: String, nl: String, en: String, allowed: [String] = []) -> Column {
    var column = Column(name: name, kind: .text, meaning: Bilingual(nl: nl, en: en))
    column.constraints.isRequired = true
    column.constraints.allowed = allowed
    return column
  }

  /// A text that may be empty.
  static func remark(_ name: String, nl: String, en: String) -> Column {
    Column(name: name, kind: .text, meaning: Bilingual(nl: nl, en: en))
  }

  /// A number that is always filled in.
  static func number(_ name: String, _ unit: String, nl: String, en: String) -> Column {
    var column = Column(name: name, kind: .number, unit: unit, meaning: Bilingual(nl: nl, en: en))
    column.constraints.isRequired = true
    return column
  }

  /// A number that may be empty.
  static func estimate(_ name: String, _ unit: String, nl: String, en: String) -> Column {
    Column(name: name, kind: .number, unit: unit, meaning: Bilingual(nl: nl, en: en))
  }

  /// A number of 0 or more that may be empty.
  static func least(_ name: String, _ unit: String, nl: String, en: String) -> Column {
    var column = Column.estimate(name, unit, nl: nl, en: en)
    column.constraints.minimum = 0
    return column
  }

  /// A whole number, 0 or more, that is always filled in.
  static func integer(_ name: String, _ unit: String, nl: String, en: String) -> Column {
    var column = Column(name: name, kind: .integer, unit: unit, meaning: Bilingual(nl: nl, en: en))
    column.constraints.isRequired = true
    column.constraints.minimum = 0
    return column
  }

  /// A standard error: not negative, may be empty.
  static func error(_ name: String, _ unit: String, nl: String, en: String) -> Column {
    var column = Column(name: name, kind: .number, unit: unit, meaning: Bilingual(nl: nl, en: en))
    column.constraints.minimum = 0
    return column
  }

  /// A share from 0 to 1 that may be empty.
  static func share(_ name: String, nl: String, en: String) -> Column {
    var column = Column(name: name, kind: .number, unit: "aandeel (0-1)", meaning: Bilingual(nl: nl, en: en))
    column.constraints.minimum = 0
    column.constraints.maximum = 1
    return column
  }
}
