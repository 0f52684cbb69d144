import Glibc
import Testing

@testable import OpinionCore

struct HourOfWeekTests {
    @Test(arguments: [
        ("2026-08-20T06:59:59Z", 4, 14, "2026-08-20T06:00:00Z"), ("2026-08-20T16:00:00Z", 5, 0, "2026-08-20T16:00:00Z"),
        ("1969-12-31T20:30:00Z", 4, 4, "1969-12-31T20:00:00Z"), ("2026-08-23T15:59:59Z", 7, 23, "2026-08-23T15:00:00Z"),
        ("2026-08-23T16:00:00Z", 1, 0, "2026-08-23T16:00:00Z"),
    ])
    func isThatOfTheBureausClock(at: String, weekday: Int, hour: Int, start: String) throws {
        let found = HourOfWeek(at: try #require(Instant(at)), zone: .shanghai)
        #expect(found.weekday == weekday)
        #expect(found.hour == hour)
        #expect(found.start == Instant(start))
    }

    @Test func isTheSameClockHourAcrossAChangeOfOffset() throws {
        let change = try #require(Instant("2026-10-25T01:00:00Z"))
        let zone = LocalZone(name: "Europe/Berlin") { $0 < change ? .hours(2) : .hours(1) }
        let now = HourOfWeek(at: try #require(Instant("2026-10-26T13:20:00Z")), zone: zone)
        #expect(now.before(days: 7, zone: zone) == Instant("2026-10-19T12:00:00Z"))
        #expect(now.before(days: 7, hours: -1, zone: zone) == Instant("2026-10-19T11:00:00Z"))
    }

    @Test func zoneOfHalfAnHourHasItsOwnHours() throws {
        let zone = LocalZone(name: "+0530") { _ in .minutes(330) }
        let found = HourOfWeek(at: try #require(Instant("2026-08-20T06:40:00Z")), zone: zone)
        #expect(found.start == Instant("2026-08-20T06:30:00Z"))
    }
}

struct UsualRateTests {
    private let policy = SpreadPolicy.standard

    private func rate(_ perHour: Int, weeks: Int = 8) throws -> UsualRate {
        try #require(
            UsualRate(
                weekly: Array(repeating: Double(perHour), count: weeks),
                daily: Array(repeating: perHour, count: weeks * 7)
            )
        )
    }

    @Test func threeWeeksSayNothing() {
        #expect(UsualRate(weekly: [1, 1, 1], daily: Array(repeating: 1, count: 21)) == nil)
    }

    @Test func handfulOfHitsSaysNothing() {
        #expect(UsualRate(weekly: Array(repeating: 0, count: 8), daily: [1, 1, 1, 1, 1, 1, 1] + [0]) == nil)
    }

    /// The smallest count of an hour that is unusual, by what is usual.
    @Test(arguments: [(1, 12), (2, 16), (5, 23), (10, 33), (40, 120)])
    func smallestUnusualCount(usual: Int, count: Int) throws {
        let rate = try rate(usual)
        #expect((1...200).first { rate.isUnusual($0, policy) } == count)
    }

    @Test func oneGreatDayIsNotTheUsual() throws {
        var daily = Array(repeating: 1, count: 56)
        daily[3] = 60
        let swarm = try #require(UsualRate(weekly: [1, 1, 1, 20, 1, 1, 1, 1], daily: daily))
        #expect(swarm.mean == 1)
        #expect(swarm.isUnusual(12, policy))
    }

    @Test func nothingIsUnusualWhenSwitchedOff() throws {
        #expect(try !rate(1).isUnusual(500, SpreadPolicy(isOn: false, atLeast: 6, times: 3)))
    }

    @Test func fewHitsAreNeverUnusual() throws {
        #expect(try !rate(1).isUnusual(19, SpreadPolicy(isOn: true, atLeast: 20, times: 2)))
    }

    // MARK: False alarms

    private enum Weeks: CaseIterable {
        case calm, holidayBefore, holidayNow, workOnSunday
    }

    /// Hits that come one by one, more by day than by night and on working days than at weekends.
    @Test(arguments: [0.02, 0.2, 1, 4, 12], Weeks.allCases)
    private func chanceAloneRaisesNothing(perHour: Double, weeks: Weeks) {
        var chance = Chance(state: UInt64(perHour * 1_000) + 7)
        var (alarms, hours) = (0, 0)
        for _ in 0..<4 {
            let counts = (0..<9 * 168).map { chance.poisson(Self.expected($0, perHour, weeks)) }
            for hour in 8 * 168 + 1..<9 * 168 - 1 {
                hours += 1
                guard counts[hour] >= policy.atLeast else { continue }
                let weekly = (1...8).map { week in
                    Double(counts[hour - 168 * week - 1...hour - 168 * week + 1].reduce(0, +)) / 3
                }
                let usual = UsualRate(weekly: weekly, daily: (1...56).map { counts[hour - 24 * $0] })
                if usual?.isUnusual(counts[hour], policy) == true { alarms += 1 }
            }
        }
        #expect(alarms == 0, "\(alarms) of \(hours) hours")
    }

    private static func expected(_ hour: Int, _ perHour: Double, _ weeks: Weeks) -> Double {
        let (week, day, clock) = (hour / 168, hour / 24 % 7, hour % 24)
        let daily = (8..<22).contains(clock) ? 1.6 : 0.3
        let isWeekend = day >= 5 && !(weeks == .workOnSunday && week == 8)
        let isHoliday = weeks == .holidayBefore && week == 6 || weeks == .holidayNow && week == 8
        return perHour * daily * (isWeekend || isHoliday ? 0.4 : 1)
    }
}

/// Numbers by chance, the same at every run.
private struct Chance {
    var state: UInt64

    mutating func uniform() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double((state ^ (state >> 29)) >> 11) / Double(1 << 53)
    }

    /// By counting how many uniform numbers it takes to fall below (Knuth).
    mutating func poisson(_ mean: Double) -> Int {
        let limit = exp(-mean)
        var (count, product) = (0, uniform())
        while product > limit {
            count += 1
            product *= uniform()
        }
        return count
    }
}
