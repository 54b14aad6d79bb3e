// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Tests that take too long for every commit: `make test-all` runs them.
public enum Slow {
  public static let isWanted = getenv("RENDEMENT_SLOW") != nil
}
