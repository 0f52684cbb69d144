import Foundation
import OpinionCore
import Testing

/// A zone of the time-zone database, as the daemon makes it.
func zone(_ name: String) throws -> LocalZone {
    let zone = try #require(TimeZone(identifier: name))
    return LocalZone(name: name) { instant in
        .seconds(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)))
    }
}

@Suite struct LocalZoneTests {
    @Test(arguments: [("+08:00", 480), ("-0330", -210), ("+0000", 0), ("UTC", 0), ("Z", 0), ("+14:00", 840)])
    func fixedOffsetsAreZones(_ text: String, _ minutes: Int) {
        let now = Instant(seconds: 1_787_882_400)
        #expect(LocalZone(fixed: text)?.civil(now) == CivilTime(now, offset: .minutes(minutes)))
    }

    @Test(arguments: ["", "8", "+8", "+08", "08:00", "+08:60", "+15:00", "+0:800", "+08:000", "+一二三四"])
    func otherTextsAreNoOffset(_ text: String) { #expect(LocalZone(fixed: text) == nil) }

    @Test func shanghaiIsEightHoursEast() {
        let civil = LocalZone.shanghai.civil(utc("2026-08-20T16:30:00Z"))
        #expect(civil == CivilTime(year: 2026, month: 8, day: 21, hour: 0, minute: 30))
        #expect(LocalZone.shanghai.instant(civil) == utc("2026-08-20T16:30:00Z"))
    }

    @Test(arguments: [
        ("2026-01-15T12:00:00Z", 7, 0), ("2026-07-15T12:00:00Z", 8, 0), ("2026-03-08T06:59:59Z", 1, 59),
        ("2026-03-08T07:00:00Z", 3, 0), ("2026-11-01T05:59:59Z", 1, 59), ("2026-11-01T06:00:00Z", 1, 0),
    ])
    func newYorkFollowsItsSummerTime(_ instant: String, _ hour: Int, _ minute: Int) throws {
        let civil = try zone("America/New_York").civil(utc(instant))
        #expect(civil.hour == hour && civil.minute == minute)
    }

    @Test(arguments: [
        ("America/New_York", 3, 8, 1, "2026-03-08T06:30:00Z"), ("America/New_York", 3, 8, 3, "2026-03-08T07:30:00Z"),
        ("America/New_York", 11, 1, 0, "2026-11-01T04:30:00Z"), ("America/New_York", 11, 1, 2, "2026-11-01T07:30:00Z"),
        ("Europe/Berlin", 3, 29, 1, "2026-03-29T00:30:00Z"), ("Europe/Berlin", 3, 29, 3, "2026-03-29T01:30:00Z"),
        ("Europe/Berlin", 10, 25, 1, "2026-10-24T23:30:00Z"), ("Europe/Berlin", 10, 25, 3, "2026-10-25T02:30:00Z"),
    ])
    func readingsAroundAChangeFindTheirInstant(
        _ name: String,
        _ month: Int,
        _ day: Int,
        _ hour: Int,
        _ instant: String
    ) throws {
        let civil = CivilTime(year: 2026, month: month, day: day, hour: hour, minute: 30)
        #expect(try zone(name).instant(civil) == utc(instant))
    }

    @Test(arguments: [
        ("America/New_York", 11, 1, 1, "2026-11-01T05:30:00Z"), ("Europe/Berlin", 10, 25, 2, "2026-10-25T00:30:00Z"),
    ])
    func ofTwoEqualReadingsTheEarlierIsTaken(
        _ name: String,
        _ month: Int,
        _ day: Int,
        _ hour: Int,
        _ instant: String
    ) throws {
        let civil = CivilTime(year: 2026, month: month, day: day, hour: hour, minute: 30)
        #expect(try zone(name).instant(civil) == utc(instant))
    }

    @Test(arguments: ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Asia/Shanghai"])
    func everyReadingReadsBack(_ name: String) throws {
        let zone = try zone(name)
        var random = SeededRandom(4)
        for _ in 0..<500 {
            let instant = Instant(seconds: Int64.random(in: 1_700_000_000...1_900_000_000, using: &random))
            let civil = zone.civil(instant)
            let found = try #require(zone.instant(civil))
            #expect(zone.civil(found) == civil)
        }
    }

    @Test func aReadingThatTheClocksSkipIsNotFarOff() throws {
        let civil = CivilTime(year: 2026, month: 3, day: 8, hour: 2, minute: 30)
        let found = try #require(try zone("America/New_York").instant(civil))
        #expect(abs((found - utc("2026-03-08T07:00:00Z")).milliseconds) <= TimeSpan.hours(1).milliseconds)
    }

    @Test(arguments: [
        ("2026-11-25T16:00:00Z", "11-25 24:00"), ("2026-11-25T15:59:00Z", "11-25 23:59"),
        ("2026-11-25T16:00:30Z", "11-26 00:00"), ("2026-12-31T16:00:00Z", "12-31 24:00"),
        ("2027-12-31T16:00:00Z", "2027-12-31 24:00"),
    ])
    func aDeadlineAtMidnightIsTheEndOfItsDay(_ due: String, _ text: String) {
        #expect(LocalZone.shanghai.deadline(utc(due), now: utc("2026-11-23T00:00:00Z")) == text)
    }
}
