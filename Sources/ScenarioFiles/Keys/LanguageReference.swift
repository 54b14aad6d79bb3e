// SPDX-License-Identifier: EUPL-1.2

import Quantities

/// The reference page of the scenario language, made from the key table.
public enum LanguageReference {
  /// Dutch Markdown, ending in a line break.
  public static func markdown() -> String {
    let sections = KeyTable.sections.map(section).joined(separator: "\n")
    return introduction + "\n" + howTo + "\n" + precisely + "\n" + sections + "\n" + tables
  }

  private static func section(_ section: Section) -> String {
    let rows = section.keys.map(row).joined()
    let examples = section.keys.map(\.example).joined(separator: "\n")
    return """
      ## \(section.title)

      \(section.introduction)

      | Sleutel | Waarde | Verplicht of standaard | Betekenis |
      |---|---|---|---|
      \(rows)
      \(families(of: section))Voorbeelden, één per sleutel:

      ```yaml
      \(examples)
      ```

      """
  }

  /// Which keys go with which distribution, where a section has distributions.
  private static func families(of section: Section) -> String {
    let families =
      switch section.id {
      case KeyTable.parameter.id: KeyTable.distributions
      case KeyTable.attribute.id: KeyTable.householdFamilies
      case KeyTable.duration.id: KeyTable.timeFamilies
      default: [KeyTable.Family]()
      }
    if families.isEmpty { return "" }
    let rows = families.map { family in
      let optional = family.optional.map { "`\($0)`" }.joined(separator: " en ")
      return "| `\(family.name)` | \(family.wanted) | \(optional) |\n"
    }.joined()
    let always = section.id == KeyTable.duration.id ? "; `versnelling` mag overal bij" : ", en geen andere"
    return
      "Bij elke verdeling horen deze sleutels\(always):\n\n| Verdeling | Sleutels | Mag erbij |\n|---|---|---|\n"
      + rows + "\n"
  }

  private static func row(_ key: Key) -> String {
    let standard = key.isRequired ? "verplicht" : key.standard
    return "| `\(key.name)` | \(value(key.kind)) | \(standard) | \(key.meaning.nl) |\n"
  }

  private static func value(_ kind: Key.Kind) -> String {
    switch kind {
    case .text: "tekst"
    case .boolean: "ja of nee"
    case .integer(let range): range.upperBound == .max ? "heel getal vanaf \(range.lowerBound)" : whole(range)
    case .integerOr(let word, let range): whole(range) + ", of `\(word)`"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .formula(let measure): "formule" + unit(measure)
    case .constant(let measure): "getal" + unit(measure)
    case .duration: "tijd, of een blok [duur](#een-duur)"
    case .condition: "voorwaarde"
    case .name(let what): "naam van een \(what)"
    case .names(let what): "lijst van namen van een \(what)"
    case .words: "lijst van nieuwe namen"
    case .numbers(let count): count.map { "lijst van \($0) getallen" } ?? "lijst van getallen"
    case .matrix: "lijst van rijen getallen"
    case .targets: "tempo, of een lijst daarvan"
    case .moment: "moment"
    case .moments: "moment, of een lijst daarvan"
    case .discount: "percentage per jaar, lijst van blokken \(link("discontostap")), of blok \(link("discontering"))"
    case .formulas(let measure): "formule" + unit(measure) + ", of een lijst daarvan"
    case .branches: "niveau, of niveaus met een kans"
    case .shares: "niveaus met een kans"
    case .payers: "partij, of partijen met aandelen"
    case .liftings: "lijst van `partij nu` of `partij wet`"
    case .file: "bestand"
    case .files: "lijst van bestanden"
    case .titles: "namen met een titel"
    case .labels: "namen met een waarde"
    case .values: "namen van parameters met een waarde"
    case .map(let id): "namen met een blok \(link(id))"
    case .list(let id): "lijst van blokken \(link(id))"
    case .section(let id): "blok \(link(id))"
    case .sectionOrLike(let id): "blok \(link(id)), `zoals` en een naam, of `geen`"
    }
  }

  private static func whole(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "heel getal van \(range.lowerBound) tot en met \(range.upperBound)"
  }

  private static func unit(_ measure: Measure) -> String {
    var parts: [String] = []
    if let dimension = measure.dimension, dimension != .none { parts.append(dimension.description) }
    if measure.bounds != .any { parts.append(measure.bounds.wording) }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }

  private static func link(_ id: String) -> String {
    let anchor = KeyTable.section(id).title.lowercased().map { $0 == " " ? "-" : String($0) }.joined()
    return "[\(id)](#\(anchor))"
  }

  private static var tables: String {
    func table(_ title: String, _ text: String, _ columns: [TableColumn]) -> String {
      let rows = columns.map { column in
        "| `\(column.name)` | \(column.isRequired ? "verplicht" : "mag weg") | \(column.meaningDutch) | \(column.example.isEmpty ? "" : "`\(escaped(column.example))`") |\n"
      }.joined()
      return """
        ## \(title)

        \(text)

        | Kolom | | Betekenis | Voorbeeld |
        |---|---|---|---|
        \(rows)
        """
    }
    return table(
      "De prijslijst",
      "Een CSV-bestand met een kop, komma of puntkomma als scheidingsteken en een decimale punt. Negatieve prijzen kunnen bij `waardering`.",
      KeyTable.priceColumns + [KeyTable.labelColumn]) + "\n"
      + table(
        "De casussen",
        "Een CSV-bestand met daarnaast een kolom voor elk leefgebied (een niveau) en elk kenmerk dat niet wordt geloot. Een voorziening mag een kolom hebben: "
          + "`geen`, `wacht` of `actief`. Persoonsgegevens worden geweigerd.",
        KeyTable.caseColumns) + "\n"
      + table(
        "Een tabel met kansen",
        "Een CSV-bestand bij `verdeling: tabel`, met `tempo` of `kans`. Voor de eerste `vanaf` gebeurt er niets; na de laatste blijft het tempo "
          + "gelijk. Een kenmerk met keuzes mag een kolom met zijn eigen naam hebben; dan staan alle keuzes erin, elk met eigen rijen.",
        KeyTable.hazardColumns)
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "|" ? "\\|" : String($0) }.joined()
  }

  private static let introduction = """
    # De taal van scenario's

    Deze pagina wordt gemaakt uit de tabel met sleutels in de broncode.

    Een scenario is een map met `scenario.yaml`, een of meer prijslijsten en `casussen.csv`. De sleutels en woorden zijn Nederlands.
    Begin bij [Hoe zeg ik ...](#hoe-zeg-ik-); daarna volgt [wat precies geldt](#wat-precies-geldt), en dan elke sleutel.

    **Getallen** hebben cijfers en hooguit één decimale punt: `1500`, `0.5`, `1e-3`. Wat op twee manieren te lezen is, wordt geweigerd:
    `1.500`, `1,5`, `12:30`, `010`. In een tabel mag `1.088` wel als andere getallen laten zien wat de punt is: `0.5` in dezelfde kolom, of,
    als komma's de cellen scheiden en het geen bedrag is, in een andere. Een getal is 0, of ligt zonder teken tussen `1e-15` en `1e15`.

    **Eenheden** staan achter het getal: `0.35 per jaar`, `3 maanden`, `12 %`, `€ 78 per uur`, `4 uur per maand`. Dag, week, maand, kwartaal
    en jaar zijn kalendertijd; andere woorden, ook `uur`, zijn dingen die geteld worden.

    **Formules** mogen overal waar `formule` staat: namen van parameters, `prijs.<naam>` en kenmerken die een getal zijn, met `+ - * / ^` en
    haakjes, zoals `kinderen * 2 uur per week`. De eenheden moeten kloppen. `a ^ b` is een macht, en gaat voor `*` en `/`; `b` heeft geen
    eenheid, en `a` alleen als `b` een heel getal is. Functies: `exp`, `ln`, `wortel`, `logit` en `expit` van een getal zonder eenheid,
    `abs` van één getal, en `min` en `max` van twee of meer getallen met gelijke eenheid, gescheiden door een komma en een spatie;
    zet zo'n formule tussen aanhalingstekens als zij tussen `{ }` of `[ ]` staat.

    **Voorwaarden** vergelijken leefgebieden (met een niveau), voorzieningen (`geen`, `wacht`, `actief`), kenmerken, knelpunten (`geldt`,
    `opgeheven`), tellers en `arrangement`: `financien <= 2 en huisvesting = 1`, `niet (werk >= 3)`, `huisvesting in [1, 2]`. `!=` is niet
    gelijk aan: `schuldhulp != actief`. `tijd` is de tijd sinds het begin, en wordt vergeleken met `>=` of `<`: `tijd >= 2 jaar`. `en` bindt
    sterker dan `of`. Zet een voorwaarde met `[ ]` tussen aanhalingstekens als zij tussen `{ }` staat.

    **Namen** bestaan uit kleine letters, cijfers en `_`, beginnen met een letter en komen één keer voor in het hele scenario; prijzen, posten
    en partijen hebben elk hun eigen namen. Een naam is ook het adres van toeval: een parameter, leefgebied, gebeurtenis of voorziening met
    een andere naam krijgt andere toevalsgetallen, en de uitkomst verandert daardoor binnen de rekenfout. Een andere titel verandert niets.
    `rendement compare` laat een andere naam als eigen stap zien.

    """
}
