// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// The form of messages on standard error.
enum LogFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text
  /// One JSON object per line.
  case json
}
