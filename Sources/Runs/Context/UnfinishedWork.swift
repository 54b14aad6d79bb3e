// SPDX-License-Identifier: EUPL-1.2

import Synchronization

/// Work that leaves something behind when the process is cut off: a folder in the making, another program. Who would end the process
/// looks here first, from a signal handler too.
package enum UnfinishedWork {
  /// How many threads are at it.
  private static let count = Atomic<Int>(0)

  /// Takes no memory and no lock once it has been called.
  package static var isGoingOn: Bool { count.load(ordering: .sequentiallyConsistent) != 0 }

  package static func during<Value, Problem: Error>(_ work: () throws(Problem) -> Value) throws(Problem) -> Value {
    count.wrappingAdd(1, ordering: .sequentiallyConsistent)
    defer { count.wrappingSubtract(1, ordering: .sequentiallyConsistent) }
    return try work()
  }
}
