// SPDX-License-Identifier: EUPL-1.2

import CLoops
import ModelCompiler

/// Working memory for one life at a time, with everything that is counted. One per worker, reused.
final class Life {
  /// Operational time of a channel: what is left of its number, since when, at what speed.
  struct Clock {
    var left: Double
    var since: Double
    var speed: Double
    /// The weight's integral up to where the controls have been told of it.
    var weighed: Double
    /// Numbers taken so far.
    var armings: UInt32
    /// Its control at the present level; 0 for none.
    var control: Int32

    static let unused = Clock(left: 0, since: 0, speed: 0, weighed: 0, armings: 0, control: 0)
  }

  /// A stay at a level: when it was entered, and from when its time is still to be booked, in years and as the integral of the
  /// discount factor.
  struct Stay {
    var entered: Double
    var time: Double
    var integral: Double
    /// Calendar year of `time`.
    var year: Int

    init(_ now: Moment) {
      entered = now.time
      time = now.time
      integral = now.integral
      year = now.year
    }
  }

  struct Counters {
    var stops = 0
    var events = 0
    var budget = 0.0
    /// Channel whose next time is no number, or −1.
    var broken = -1
  }

  /// The memory itself; copied freely, owned by the `Life`.
  struct Memory {
    var level: UnsafeMutablePointer<UInt8>
    /// Last change of each entity.
    var since: UnsafeMutablePointer<Stay>
    /// Next firing time of each channel before the horizon, or `never`; filled up to whole groups.
    var next: UnsafeMutablePointer<Double>
    var clock: UnsafeMutablePointer<Clock>
    /// Moment of the last arming of each channel, and for paced channels the time its clock has run and how fast it runs. Moments are
    /// counted from `origin`, and their number is in `worked`.
    var origin: UnsafeMutablePointer<Double>
    var worked: UnsafeMutablePointer<Double>
    /// Where another arrangement has taken over: how much later its clock began, going by its speed now.
    var shift: UnsafeMutablePointer<Double>
    var pace: UnsafeMutablePointer<Double>
    /// Channels that hold a number, and those to be rated again, as bits.
    var armed: UnsafeMutablePointer<UInt64>
    var touched: UnsafeMutablePointer<UInt64>
    /// Channels that run under the law of before a later arrangement began, as bits; read only after that.
    var kept: UnsafeMutablePointer<UInt64>
    /// Place of each indicator in its truth table.
    var place: UnsafeMutablePointer<Int32>
    /// Services whose stop condition must be looked at, each once.
    var mayStop: UnsafeMutablePointer<Bool>
    var stopQueue: UnsafeMutablePointer<Int32>
    var decisions: UnsafeMutablePointer<UInt32>
    /// Of each service: the delay of the present wait that runs and those to come, as bits.
    var delays: UnsafeMutablePointer<UInt64>
    var bought: UnsafeMutablePointer<UInt32>
    /// Exposures that have something, as bits.
    var seen: UnsafeMutablePointer<UInt64>
    /// Per exposure: time or occurrences, and the same discounted.
    var amounts: UnsafeMutablePointer<SIMD2<Double>>
    /// The same by year, exposure × year, of the exposures whose years are kept.
    var years: UnsafeMutablePointer<SIMD2<Double>>
    /// Domain × (years + 1): level at the end of each year, year 0 the start.
    var yearEnd: UnsafeMutablePointer<UInt8>
    /// Per control: events by weight, less what was to be expected. The first takes what belongs to none.
    var controls: UnsafeMutablePointer<Double>
    var counters: UnsafeMutablePointer<Counters>
    var visits: UnsafeMutablePointer<[Visits.Visit]>
  }

  static let never = Double.greatestFiniteMagnitude

  let memory: Memory
  private let owners: [AnyObject]

  init(_ hot: HotModel) {
    var owners: [AnyObject] = []
    func make<T>(_ value: T, _ count: Int) -> UnsafeMutablePointer<T> {
      let pinned = Pinned(repeating: value, count: count)
      owners.append(pinned)
      return pinned.base
    }
    let visits = Visits()
    owners.append(visits)
    memory = Memory(
      level: make(0, hot.entityCount), since: make(Stay(.start), hot.entityCount),
      next: make(Life.never, hot.groupCount * Int(CLOCKS_GROUP)),
      clock: make(Clock.unused, hot.channelCount),
      origin: make(0, hot.channelCount), worked: make(0, hot.channelCount), shift: make(0, hot.channelCount),
      pace: make(1, hot.channelCount),
      armed: make(0, hot.words), touched: make(0, hot.words), kept: make(0, hot.words),
      place: make(0, hot.indicatorCount),
      mayStop: make(false, hot.serviceCount), stopQueue: make(0, hot.serviceCount),
      decisions: make(0, hot.serviceCount), delays: make(0, hot.serviceCount), bought: make(0, hot.purchaseCount),
      seen: make(0, (hot.exposureCount + 63) / 64), amounts: make(.zero, hot.exposureCount),
      years: make(.zero, hot.exposureCount * hot.years),
      yearEnd: make(0, hot.domainCount * (hot.years + 1)), controls: make(0, hot.controlCount),
      counters: make(Counters(), 1), visits: visits.list)
    self.owners = owners
  }
}
