// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension MeaningChange {
  /// `herhaalbaar: nee` of a service let those apply again who were refused or withdrew. Since version 2 it is one application, and
  /// `na_afwijzing` is what it was. Decision 0041.
  static let repetition = MeaningChange(version: 2) { file in
    (file.whole["voorzieningen"]?.entries ?? []).compactMap { entry in
      RepetitionMeaning(of: entry.key.string, in: file)?.changed
    }
  }
}

/// What `herhaalbaar` of one service meant in version 1.
private struct RepetitionMeaning {
  private let service: String
  private let own: YAMLNode

  /// `nil` where nobody can be refused, or where it is said in what the file builds on, which has the new meaning.
  init?(of service: String, in file: VersionedFile) {
    func matters(_ root: YAMLNode) -> Bool { root.isOnce(service) && root.canRefuse(service) }
    let isOwn = file.own["voorzieningen"]?[service]?["herhaalbaar"] != nil
    guard matters(file.whole), isOwn || file.base.map(matters) != true else { return nil }
    (self.service, own) = (service, file.own)
  }

  var changed: ChangedPlace? {
    let path = ["voorzieningen", service]
    let line = BlockEdit.Line(key: "herhaalbaar", value: Repetition.afterRefusal.rawValue)
    let isOwn = own["voorzieningen"]?[service]?["herhaalbaar"] != nil
    let edit =
      isOwn
      ? BlockEdit(path: path, key: line.key, replaces: true, lines: [line]) : BlockEdit(adding: line, to: path, of: own)
    guard let edit, let place = edit.place(in: own) else { return nil }
    return ChangedPlace(
      code: "version.repetition", place: place,
      message:
        "in versie 1 kon wie `\(service)` niet kreeg, ondanks `herhaalbaar: nee` opnieuw aanvragen, nu niet meer",
      edit: edit)
  }
}

extension YAMLNode {
  /// Whether a service says that it cannot be had again.
  fileprivate func isOnce(_ service: String) -> Bool {
    ["nee", "false"].contains(self["voorzieningen"]?[service]?["herhaalbaar"]?.scalar?.string)
  }

  /// Whether an application can come to nothing: at the decision, or by a withdrawal before it.
  fileprivate func canRefuse(_ service: String) -> Bool {
    let terms = (self["arrangementen"]?.entries ?? []).map { $0.value["wijzigt"]?[service] }
    let blocks = [self["voorzieningen"]?[service]] + terms
    let workings = (self["knelpunten"]?.entries ?? []).flatMap { $0.value["werking"]?.items ?? [] }
    return blocks.contains {
      $0?.says("goedkeuring", otherThan: 1) == true || $0?.says("terugtrekking", otherThan: 0) == true
    }
      || workings.contains { $0["weigert"]?.scalar?.string == service }
  }

  private func says(_ key: String, otherThan value: Double) -> Bool {
    guard let text = self[key]?.scalar?.string else { return false }
    if case .number(let quantity)? = try? FormulaParser.parse(text).form { return quantity.value != value }
    return true
  }
}
