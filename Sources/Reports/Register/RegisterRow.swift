// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// A field of the Dutch register of algorithms, with a draft of what it says. It tells of the run, of no household.
struct RegisterRow: TableRow {
  var group = ""
  var field = RegisterField.name
  var content = ""
  var stand = RegisterDraft.Stand.open
  var obligation = ""
  var form = ""
}

extension RegisterRow {
  static let schema = RowSchema<RegisterRow>(
    "algoritmeregister", version: 1,
    title: Bilingual(nl: "Concept voor het Algoritmeregister", en: "Draft for the Dutch register of algorithms"),
    disclosure: .everyone, key: [\.field],
    columns: [
      .text("groep", \.group, nl: "kop in het register", en: "heading in the register"),
      .text("veld", \.field, nl: "veld van het register", en: "field of the register"),
      .remark("inhoud", \.content, nl: "concept; lees het na", en: "draft; read it over"),
      .text(
        "stand", \.stand, nl: "waar de inhoud vandaan komt", en: "where the content comes from",
        allowed: RegisterDraft.Stand.allCases.map(\.rawValue)),
      .text(
        "verplicht_of_tonen", \.obligation, nl: "of het register het veld vraagt of toont",
        en: "whether the register asks for it or shows it"),
      .text("invoer", \.form, nl: "wat het register aanneemt", en: "what the register accepts"),
    ])
}
