// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
public import Scenarios
import Words

/// A row of a receipt as a table: one line under one arrangement, nothing rounded and nothing put together.
///
/// The amounts of an arrangement add up to what society has.
public struct ReceiptLineRow: TableRow {
  public var kind = Receipt.Kind.paid
  public var party = ""
  /// Key of an account.
  public var otherSide = ""
  public var item = ""
  public var title = ""
  public var arrangement = ""
  public var unit = ""
  public var count = 0.0
  /// Euro, and discounted to the start date; paid is negative.
  public var amount = 0.0
  public var presentValue = 0.0
  public var source = ""
  public var confidence = Confidence.low

  public init() {}
}

extension Receipt.Kind: CellValue {}
extension Confidence: CellValue {}

extension ReceiptLineRow {
  public static let schema = RowSchema<ReceiptLineRow>(
    "kassabon", version: 1, title: Bilingual(nl: "Regels van één kassabon", en: "Lines of one receipt"),
    disclosure: .cases,
    columns: [
      .text(
        "deel", \.kind, nl: "wat de regel voor de partij is: betaald, ontvangen of welvaart",
        en: "what the line is to the party: betaald (paid), ontvangen (received) or welvaart (welfare)",
        allowed: Receipt.Kind.allCases.map(\.rawValue)),
      .party(\.party),
      .text(
        "tegenrekening", \.otherSide, nl: "rekening aan de andere kant: een partij, middelen, productie of waardering",
        en: "account on the other side: a party, middelen (resources), productie (production) or waardering (valuation)"
      ),
      .item(\.item),
      .text("omschrijving", \.title, nl: "titel van de post", en: "title of the item"),
      .arrangement(\.arrangement),
      .unit(\.unit),
      .number(
        "aantal", \.count, "zie kolom eenheid",
        nl: "aantal eenheden over de horizon, gemiddeld over trekkingen en herhalingen",
        en: "number of units over the horizon, mean over draws and replications"),
      .number(
        "bedrag", \.amount, "euro",
        nl: "bedrag over de horizon, niet contant gemaakt; betaald is negatief, ontvangen positief",
        en: "amount over the horizon, undiscounted; paid is negative, received positive"),
      .presentValue(\.presentValue).measured(in: "euro"),
      .remark("bron", \.source, nl: "waar de prijs vandaan komt", en: "where the price comes from"),
      .remark(
        "zekerheid", \.confidence, nl: "hoe zeker de prijs is: hoog, midden of laag", en: "confidence in the price"),
    ])

  public static func rows(_ receipt: Receipt) -> [ReceiptLineRow] {
    receipt.parts.flatMap { part in
      part.blocks.flatMap { block in
        block.lines.flatMap { line in
          receipt.arrangements.indices.map { row(receipt, part.kind, block.party, line, $0) }
        }
      }
    }
  }

  private static func row(
    _ receipt: Receipt, _ kind: Receipt.Kind, _ party: String, _ line: Receipt.Line, _ arrangement: Int
  ) -> ReceiptLineRow {
    let source = receipt.sources[line.source]
    return ReceiptLineRow {
      $0.kind = kind
      $0.party = party
      $0.otherSide = line.otherSide
      $0.item = line.item
      $0.title = line.title
      $0.arrangement = receipt.arrangements[arrangement].name
      $0.unit = line.unit
      $0.count = line.counts[arrangement]
      $0.amount = line.amounts.undiscounted[arrangement]
      $0.presentValue = line.amounts.present[arrangement]
      $0.source = source.text
      $0.confidence = source.confidence
    }
  }
}
