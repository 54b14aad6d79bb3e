// SPDX-License-Identifier: EUPL-1.2

import Glibc

extension Expression.Operator {
  public func value(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .plus: a + b
    case .minus: a - b
    case .times: a * b
    case .divided: a / b
    case .power: pow(a, b)
    }
  }
}

extension Expression.Function {
  /// - Parameter x: as many as the function takes.
  /// - Returns: NaN or an infinity outside its domain.
  public func value(_ x: [Double]) -> Double {
    switch self {
    case .exp: Glibc.exp(x[0])
    case .ln: log(x[0])
    case .squareRoot: x[0].squareRoot()
    case .abs: Swift.abs(x[0])
    case .min: x.min() ?? .nan
    case .max: x.max() ?? .nan
    case .logit: log(x[0]) - log1p(-x[0])
    case .expit: 1 / (1 + Glibc.exp(-x[0]))
    }
  }
}
