// SPDX-License-Identifier: EUPL-1.2

/// Whoever pays or receives. The name is the Dutch key that users write.
public struct Party: Hashable, Sendable {
  public var name: String
  public var title: String

  public init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}

/// Parties looked at together; flows inside the group are netted before anything is divided.
public struct PartyGroup: Hashable, Sendable {
  public var name: String
  public var title: String
  public var members: [String]

  public init(name: String, title: String, members: [String]) {
    self.name = name
    self.title = title
    self.members = members
  }
}

extension Party {
  /// Whose choice it is, unless a scenario says otherwise or has no such party.
  public static let standardCommissioner = Party(name: "gemeente", title: "Gemeente")

  /// The parties every scenario has unless it defines its own.
  public static let standard: [Party] = [
    standardCommissioner,
    Party(name: "rijk", title: "Rijk en Belastingdienst"),
    Party(name: "uwv", title: "UWV"),
    Party(name: "justitie", title: "Justitie en politie"),
    Party(name: "onderwijs", title: "Onderwijs"),
    Party(name: "zorgverzekeraar", title: "Zorgverzekeraar"),
    Party(name: "zorgkantoor", title: "Zorgkantoor"),
    Party(name: "woningcorporatie", title: "Woningcorporatie"),
    Party(name: "werkgever", title: "Werkgever"),
    Party(name: "schuldeisers", title: "Schuldeisers en incasso"),
    Party(name: "huishouden", title: "Huishouden"),
    Party(name: "overig", title: "Overig (slachtoffers, rest van de samenleving)"),
  ]
}

extension PartyGroup {
  public static let standard: [PartyGroup] = [
    PartyGroup(
      name: "overheid", title: "Overheid samen", members: ["gemeente", "rijk", "uwv", "justitie", "onderwijs"]),
    PartyGroup(
      name: "collectief", title: "Collectief gefinancierd samen",
      members: ["gemeente", "rijk", "uwv", "justitie", "onderwijs", "zorgverzekeraar", "zorgkantoor"]),
  ]
}
