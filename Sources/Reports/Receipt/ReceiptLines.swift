// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Words

/// The lines of a receipt for programs: one row per line and arrangement, nothing rounded and nothing put together.
///
/// The amounts of an arrangement add up to what society has.
public enum ReceiptLines {
  public static let columns: [Column] = [
    .text(
      "deel", nl: "wat de regel voor de partij is: betaald, ontvangen of welvaart",
      en: "what the line is to the party: betaald (paid), ontvangen (received) or welvaart (welfare)",
      allowed: Receipt.Kind.allCases.map(\.rawValue)),
    .party,
    .text(
      "tegenrekening", nl: "rekening aan de andere kant: een partij, middelen, productie of waardering",
      en: "account on the other side: a party, middelen (resources), productie (production) or waardering (valuation)"),
    .item,
    .text("omschrijving", nl: "titel van de post", en: "title of the item"),
    .arrangement, .unit,
    .number(
      "aantal", "zie kolom eenheid", nl: "aantal eenheden over de horizon, gemiddeld over trekkingen en herhalingen",
      en: "number of units over the horizon, mean over draws and replications"),
    .number(
      "bedrag", "euro", nl: "bedrag over de horizon, niet contant gemaakt; betaald is negatief, ontvangen positief",
      en: "amount over the horizon, undiscounted; paid is negative, received positive"),
    Column.presentValue.measured(in: "euro"),
    .remark("bron", nl: "waar de prijs vandaan komt", en: "where the price comes from"),
    .remark("zekerheid", nl: "hoe zeker de prijs is: hoog, midden of laag", en: "confidence in the price"),
  ]

  public static let schema = TableSchema(
    name: "kassabon", title: Bilingual(nl: "Regels van één kassabon", en: "Lines of one receipt"), disclosure: .cases,
    columns: columns)

  public static func table(_ receipt: Receipt) -> Table {
    let rows = receipt.parts.flatMap { part in
      part.blocks.flatMap { block in
        block.lines.flatMap { line in
          receipt.arrangements.indices.map { row(receipt, part.kind, block.party, line, $0) }
        }
      }
    }
    return Table(schema, rows: rows)
  }

  private static func row(
    _ receipt: Receipt, _ kind: Receipt.Kind, _ party: String, _ line: Receipt.Line, _ arrangement: Int
  ) -> [Cell] {
    let source = receipt.sources[line.source]
    return [
      .text(kind.rawValue), .text(party), .text(line.otherSide), .text(line.item), .text(line.title),
      .text(receipt.arrangements[arrangement].name), Cell(remark: line.unit), .number(line.counts[arrangement]),
      .number(line.amounts.undiscounted[arrangement]), .number(line.amounts.present[arrangement]),
      Cell(remark: source.text), .text(source.confidence.rawValue),
    ]
  }

  // MARK: JSON

  /// The same lines under the parties, with totals; one member per arrangement.
  public static func json(_ receipt: Receipt) -> JSON {
    let subject = receipt.request.household.map(JSON.text) ?? .null
    return .object([
      "scenario": .text(receipt.scenarioName), "afdruk": .text(receipt.facts.digest),
      "rekenversie": .integer(receipt.facts.resultsVersion), "casus": subject, "melding": .text(receipt.notice),
      "arrangementen": .array(
        receipt.arrangements.map { .object(["naam": .text($0.name), "titel": .text($0.title)]) }),
      "delen": .array(receipt.parts.map { json($0, receipt) }),
      "partijen": .array(
        receipt.parties.map {
          .object(["partij": .text($0.party), "titel": .text($0.title), "totaal": json($0.total, receipt)])
        }),
      "totaal": json(receipt.total, receipt),
    ])
  }

  private static func json(_ part: Receipt.Part, _ receipt: Receipt) -> JSON {
    let blocks = part.blocks.map { block in
      JSON.object([
        "partij": .text(block.party), "titel": .text(block.title), "totaal": json(block.total, receipt),
        "regels": .array(block.lines.map { json($0, receipt) }),
      ])
    }
    return .object([
      "deel": .text(part.kind.rawValue), "partijen": .array(blocks), "totaal": json(part.total, receipt),
    ])
  }

  private static func json(_ line: Receipt.Line, _ receipt: Receipt) -> JSON {
    let source = receipt.sources[line.source]
    return .object([
      "post": .text(line.item), "omschrijving": .text(line.title), "tegenrekening": .text(line.otherSide),
      "eenheid": .text(line.unit), "aantal": byArrangement(line.counts, receipt),
      "bedragen": json(line.amounts, receipt), "bron": .text(source.text), "url": .text(source.url),
      "zekerheid": .text(source.confidence.rawValue),
    ])
  }

  private static func json(_ amounts: Receipt.Amounts, _ receipt: Receipt) -> JSON {
    .object([
      "contante_waarde": byArrangement(amounts.present, receipt),
      "bedrag": byArrangement(amounts.undiscounted, receipt),
    ])
  }

  private static func byArrangement(_ values: [Double], _ receipt: Receipt) -> JSON {
    .object(
      Dictionary(uniqueKeysWithValues: zip(receipt.arrangements, values).map { ($0.name, JSON.number($1)) }))
  }
}
