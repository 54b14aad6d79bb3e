// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
import Sampling
import Testing

@Suite struct PhiloxTests {
  /// Known-answer vectors of the Random123 library (Salmon et al. 2011).
  @Test func `blocks equal the published vectors`() {
    let cases: [(SIMD4<UInt32>, SIMD2<UInt32>, SIMD4<UInt32>)] = [
      (.zero, .zero, SIMD4(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)),
      (
        SIMD4(repeating: 0xFFFF_FFFF), SIMD2(repeating: 0xFFFF_FFFF),
        SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
      ),
      (
        SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), SIMD2(0xA409_3822, 0x299F_31D0),
        SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
      ),
    ]
    for (counter, key, expected) in cases { #expect(Philox.block(counter: counter, key: key) == expected) }
  }

  @Test func `GSL draws from the same words through its generator type`() {
    let key = StreamKey(seed: 1, caseHash: 2, replication: 3)
    var ours = PhiloxStream(key, draw: 4, channel: 5, arming: 6, purpose: .amount)
    var same = ours
    let words = (0..<1000).map { _ in ours.nextWord() }
    let theirs = same.withGSL { generator in (0..<1000).map { _ in UInt32(gsl_rng_get(generator)) } }
    #expect(words == theirs)
    #expect(String(cString: gsl_rng_name(gsl_rng_alloc(GSLGenerator.philox))) == "philox4x32-10")
  }

  /// Mean and variance of a GSL distribution on an addressed stream, tolerance four standard errors.
  @Test func `gamma draws through GSL have the right moments`() {
    let key = StreamKey(seed: 9, caseHash: 9, replication: 0)
    var stream = PhiloxStream(key, draw: 0, channel: 1, arming: 0, purpose: .amount)
    let n = 100_000
    let draws = stream.withGSL { g in (0..<n).map { _ in gsl_ran_gamma(g, 2.5, 2) } }
    let mean = gsl_stats_mean(draws, 1, n)
    #expect(abs(mean - 5) < 4 * (10 / Double(n)).squareRoot())
  }

  /// Kolmogorov-Smirnov distance of addressed uniforms over draws, channels and armings; 1.95/√n is the 0.1 % point.
  @Test func `addressed uniforms are uniform along every coordinate of the address`() {
    let n = 20_000
    let key = StreamKey(seed: 5, caseHash: 77, replication: 0)
    let series: [(UInt32) -> Double] = [
      { Addressed.uniform(key, draw: $0, channel: 1, arming: 0, purpose: .clock) },
      { Addressed.uniform(key, draw: 0, channel: $0, arming: 0, purpose: .clock) },
      { Addressed.uniform(key, draw: 0, channel: 1, arming: $0, purpose: .clock) },
      {
        Addressed.uniform(
          StreamKey(seed: 5, caseHash: 77, replication: Int($0)), draw: 0, channel: 1, arming: 0, purpose: .clock)
      },
    ]
    for draw in series {
      let sorted = (0..<UInt32(n)).map(draw).sorted()
      let distance = sorted.enumerated().map {
        max(abs($1 - Double($0) / Double(n)), abs($1 - Double($0 + 1) / Double(n)))
      }.max()!
      #expect(distance < 1.95 / Double(n).squareRoot())
    }
  }

  @Test func `purposes of one address share nothing`() {
    let key = StreamKey(seed: 5, caseHash: 77, replication: 0)
    let all = [
      Purpose.clock, .branch, .approval, .change, .attribute, .initialState, .amount, .parameter, .permutation,
    ].map {
      Addressed.uniform(key, draw: 0, channel: 1, arming: 0, purpose: $0)
    }
    #expect(Set(all).count == all.count)
  }
}
