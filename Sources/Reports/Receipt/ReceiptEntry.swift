// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord

/// What a line of a receipt is made from, of one case or of the average household.
struct ReceiptEntry {
  struct Key: Hashable {
    var item: String
    var from: Account
    var to: Account
  }

  var arrangement: String
  var key: Key
  var unit: String
  var count: Double
  var amount: Double
  var presentValue: Double

  init(_ row: ItemRow) {
    arrangement = row.arrangement
    key = Key(item: row.item, from: row.from, to: row.to)
    unit = row.unit
    (count, amount, presentValue) = (row.count, row.amount, row.presentValue)
  }

  init(_ row: ReceiptRow) {
    arrangement = row.arrangement
    key = Key(item: row.item, from: row.from, to: row.to)
    unit = row.unit
    (count, amount, presentValue) = (row.count, row.amount, row.presentValue)
  }
}
