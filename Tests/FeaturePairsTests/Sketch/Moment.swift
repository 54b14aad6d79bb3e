// SPDX-License-Identifier: EUPL-1.2

/// Something that happens at one moment: what `bij` and `telt` name.
enum Moment: Equatable {
  case begin
  /// An event.
  case event(String)
  /// A change of level; `nil` is any.
  case move(String, from: Int?, to: Int?)
  /// `aanvraag`, `besluit`, `start`, `afronding` or `uitval` of a service.
  case service(String, String)

  var text: String {
    switch self {
    case .begin: "begin"
    case .event(let name): name
    case .move(let name, nil, let to?): "\(name).->\(name)_\(to)"
    case .move(let name, let from, let to): "\(name).\(from.map(String.init) ?? "")->\(to.map(String.init) ?? "")"
    case .service(let name, let moment): "\(name).\(moment)"
    }
  }

  /// Whether what happened is what this names.
  func covers(_ happened: Moment) -> Bool {
    guard case .move(let name, let from, let to) = self, case .move(name, let left, let entered) = happened else {
      return self == happened
    }
    return (from == nil || from == left) && (to == nil || to == entered)
  }
}
