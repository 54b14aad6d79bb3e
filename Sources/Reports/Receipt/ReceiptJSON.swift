// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
import Scenarios

/// The lines of a receipt for programs, under the parties and with totals; one member per arrangement.
public enum ReceiptJSON {
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
