// SPDX-License-Identifier: EUPL-1.2

import Runs

extension Console {
  /// What work on runs needs from this command: it is heard here, uses the programs of this machine, and ends with Ctrl-C.
  var context: RunContext {
    RunContext(listener: self, programs: MachinePrograms(), isCancelled: { Interruption.isRequested })
  }
}
