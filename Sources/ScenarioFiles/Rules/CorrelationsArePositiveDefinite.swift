// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Correlations are a symmetric positive definite matrix of the right size, and a parameter is in one group.
enum CorrelationsArePositiveDefinite: Rule {
  /// Members of one group: the work grows with their third power.
  static let mostMembers = 100
  private static let code = "correlation.matrix"

  static func check(_ context: Context) {
    var groups: [String: String] = [:]
    for use in context.draft.correlations {
      for (member, place) in zip(use.group.members, use.memberPlaces) {
        if let other = groups[member] {
          context.error(
            "correlation.member", "`\(member)` staat al in samenhang `\(other)`",
            "laat een parameter in één samenhang staan", at: place)
        }
        groups[member] = use.group.name
      }
      if let problem = problem(use.group.matrix, count: use.group.members.count) {
        context.error(code, problem.message, problem.remedy, at: use.place)
      }
    }
  }

  private static func problem(_ matrix: [[Double]], count: Int) -> (message: String, remedy: String)? {
    if count < 2 { return ("een samenhang heeft minstens twee parameters", "noem er meer") }
    if matrix.count != count || matrix.contains(where: { $0.count != count }) {
      return ("de matrix is niet \(count) bij \(count)", "geef een rij en een kolom per parameter")
    }
    for row in 0..<count {
      if matrix[row][row] != 1 { return ("op de diagonaal van de matrix staan enen", "zet er 1 neer") }
      for column in 0..<row where matrix[row][column] != matrix[column][row] {
        return ("de matrix is niet symmetrisch", "maak rij \(row + 1) en kolom \(row + 1) gelijk")
      }
    }
    return isPositiveDefinite(matrix)
      ? nil : ("deze correlaties kunnen niet samen voorkomen", "maak de correlaties kleiner")
  }

  /// Whether a Cholesky decomposition exists.
  static func isPositiveDefinite(_ matrix: [[Double]]) -> Bool {
    var lower = matrix
    for row in matrix.indices {
      for column in 0...row {
        var sum = matrix[row][column]
        for k in 0..<column { sum -= lower[row][k] * lower[column][k] }
        if row == column {
          if sum <= 1e-12 { return false }
          lower[row][row] = sum.squareRoot()
        } else {
          lower[row][column] = sum / lower[column][column]
        }
      }
    }
    return true
  }
}
