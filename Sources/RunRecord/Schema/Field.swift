// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What a column of a table says that it holds; `datapackage.json` and the manual are made from it.
///
/// - Source: a field of the Frictionless Table Schema, version 1.
public struct Field: Sendable, Equatable {
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

extension Field {
  /// The same in another unit.
  func measured(in unit: String) -> Field {
    var copy = self
    copy.unit = unit
    return copy
  }

  /// A number that is always filled in.
  public static func number(_ name: String, _ unit: String, nl: String, en: String) -> Field {
    var field = Field(name: name, kind: .number, unit: unit, meaning: Bilingual(nl: nl, en: en))
    field.constraints.isRequired = true
    return field
  }

  /// A text that is always filled in.
  public static func text(_ name: String, nl: String, en: String, allowed: [String] = []) -> Field {
    var field = Field(name: name, kind: .text, meaning: Bilingual(nl: nl, en: en))
    field.constraints.isRequired = true
    field.constraints.allowed = allowed
    return field
  }

  /// A text that may be empty.
  public static func remark(_ name: String, nl: String, en: String) -> Field {
    Field(name: name, kind: .text, meaning: Bilingual(nl: nl, en: en))
  }

  /// A whole number, 0 or more, that is always filled in.
  public static func integer(_ name: String, _ unit: String, nl: String, en: String) -> Field {
    var field = Field(name: name, kind: .integer, unit: unit, meaning: Bilingual(nl: nl, en: en))
    field.constraints.isRequired = true
    field.constraints.minimum = 0
    return field
  }

  /// A number that may be empty.
  public static func estimate(_ name: String, _ unit: String, nl: String, en: String) -> Field {
    Field(name: name, kind: .number, unit: unit, meaning: Bilingual(nl: nl, en: en))
  }

  /// A number of 0 or more that may be empty, such as a standard error.
  static func least(_ name: String, _ unit: String, nl: String, en: String) -> Field {
    var field = Field.estimate(name, unit, nl: nl, en: en)
    field.constraints.minimum = 0
    return field
  }

  /// A share from 0 to 1 that may be empty.
  static func share(_ name: String, nl: String, en: String) -> Field {
    var field = Field.least(name, "aandeel (0-1)", nl: nl, en: en)
    field.constraints.maximum = 1
    return field
  }
}
