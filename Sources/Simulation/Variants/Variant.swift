// SPDX-License-Identifier: EUPL-1.2

/// An arrangement of a model that may be known to give some lives that another arrangement gives as well.
public struct Variant: Sendable, Hashable {
  /// An earlier arrangement that differs only in things that are watched.
  public struct Twin: Sendable, Hashable {
    /// Index of the arrangement; smaller than that of the variant.
    public var source: Int
    /// Indices of the watches of all that differs between the two.
    public var watches: [Int]

    public init(source: Int, watches: [Int]) {
      self.source = source
      self.watches = watches
    }
  }

  /// A life that did not meet what is watched for the first of these for which that holds is taken over; without one it is simulated.
  public var twins: [Twin]

  public init(twins: [Twin] = []) { self.twins = twins }
}

/// Tells from a life whether something that the model can switch on or off may have touched it.
///
/// It has not when no clause holds. A clause holds when all its parts have occurred in the life, at whatever moments.
public struct Watch: Sendable, Hashable {
  /// Clauses of parts. A part is a cell of the ledger: it has occurred when the condition that is fixed for the household holds and
  /// the cell was counted, were it for no time at all.
  public var clauses: [[Int]]

  public init(clauses: [[Int]]) { self.clauses = clauses }
}

/// Net results of all variants in some draws.
public struct VariantResults: Sendable, Equatable {
  /// Present value per household, in the order of the draws asked for and of the ledger's perspectives.
  public var nets: Tensor<NetAxes>
  /// Lives simulated; the others were taken over.
  public var lives: Int
}

public enum VariantOutcome: Sendable {
  case finished(VariantResults)
  /// The first in the order of the draws.
  case failed(RunFailure)
  case cancelled
}
