// SPDX-License-Identifier: EUPL-1.2

package import Accounting
package import RunRecord

/// What a line of a receipt is made from, of one case or of the average household.
package struct ReceiptEntry {
  package struct Key: Hashable {
    package var item: String
    package var from: Account
    package var to: Account
  }

  var arrangement: String
  package var key: Key
  var unit: String
  var count: Double
  var amount: Double
  var presentValue: Double

  package init(_ row: ItemRow) {
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
