// SPDX-License-Identifier: EUPL-1.2

import Glibc

extension Failure {
  package init(cannotWrite refusal: Disk.Refusal) {
    // What is written is new: only its folder can be missing.
    let reason = refusal.code == ENOENT ? "de map bestaat niet" : refusal.reason
    self.init(
      .cannotWrite, "kan \(refusal.path) niet schrijven: \(reason)",
      remedy: refusal.code == EEXIST
        ? "er is niets veranderd; geef een andere naam, of zet weg wat er staat"
        : "zorg voor de map, ruimte of rechten, of kies een andere plek met --output")
  }
}
