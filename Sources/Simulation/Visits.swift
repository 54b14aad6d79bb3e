// SPDX-License-Identifier: EUPL-1.2

/// What one measured life has counted, in order: kept apart because only such a life's moments are wanted, and prices are not
/// known while it is lived.
final class Visits {
  struct Visit {
    var exposure: Int
    /// Years; the same for an occurrence.
    var from: Double
    var to: Double
  }

  let list: UnsafeMutablePointer<[Visit]>

  init() {
    list = .allocate(capacity: 1)
    list.initialize(to: [])
  }

  deinit {
    list.deinitialize(count: 1)
    list.deallocate()
  }
}
