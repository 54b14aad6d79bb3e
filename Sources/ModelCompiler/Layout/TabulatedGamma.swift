// SPDX-License-Identifier: EUPL-1.2

package import Distributions

/// A gamma table that waiting times of all workers refer to; lives as long as the kernel model.
package final class TabulatedGamma: Sendable {
  package let table: GammaTable

  init(shape: Double) { table = GammaTable(shape: shape) }

  /// Tables for every gamma law whose numbers are the same in every draw.
  static func all(_ model: CompiledModel) -> [Double: TabulatedGamma] {
    var tables: [Double: TabulatedGamma] = [:]
    for timing in model.timings.joined() {
      guard case .numbers(let form, let slots) = timing.law, form == .gammaMean || form == .gammaRate,
        let x = model.formulas[Int(slots[0])].constant, let y = model.formulas[Int(slots[1])].constant,
        case .gamma(let law)? = Distribution(form, x, y), tables[law.shape] == nil
      else { continue }
      tables[law.shape] = TabulatedGamma(shape: law.shape)
    }
    return tables
  }
}
