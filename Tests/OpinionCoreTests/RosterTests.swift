import Testing

@testable import OpinionCore

/// Who is on duty when.
struct RosterTests {
    private static let zone = LocalZone.shanghai
    private static let people = Dictionary(
        uniqueKeysWithValues: ["a", "b", "c", "d"].map { ($0, DutyPerson(id: $0, name: "人" + $0)) }
    )

    private static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(number: 0) }
    private static func hours(_ text: String) -> DayHours { DayHours(text) ?? .wholeDay }
    private static func at(_ text: String) -> Instant {
        SpokenTime.parse(text, now: Instant(milliseconds: 0), zone: zone) ?? Instant(milliseconds: 0)
    }

    private static let roster = Roster(
        people: people,
        shifts: [
            DatedShift(day: day("2026-11-05"), hours: hours("17:30-08:30"), name: "夜班", posts: [.primary: "d"]),
            DatedShift(day: day("2026-11-06"), posts: [.leader: "d"]),
        ],
        rotations: [
            DutyRotation(
                name: "白班",
                from: day("2026-11-02"),
                turn: 7,
                hours: hours("08:30-17:30"),
                people: ["a", "b"]
            ),
            DutyRotation(
                name: "夜班",
                from: day("2026-11-02"),
                turn: 1,
                hours: hours("17:30-08:30"),
                people: ["b", "c"]
            ),
            DutyRotation(name: "帶班", role: .leader, from: day("2026-11-02"), turn: 7, people: ["c"]),
        ]
    )

    private func primary(_ time: String, _ overrides: [DutyOverride] = []) -> String? {
        let shift = Self.roster.onDuty(at: Self.at(time), zone: Self.zone, overrides: overrides)
        let asked = Self.roster.person(.primary, at: Self.at(time), zone: Self.zone, overrides: overrides)
        #expect(shift.primary?.person == asked)
        return shift.primary?.person.id
    }

    /// b has the day shift of the second week and every other night.
    @Test func aStretchOfTwoRotationsNamesBoth() throws {
        let segments = Self.roster.segments(
            .primary,
            over: Self.at("2026-11-09 08:30")..<Self.at("2026-11-12 08:30"),
            zone: Self.zone,
            overrides: []
        )
        let long = try #require(segments.first { $0.person?.id == "b" && $0.until - $0.from > .hours(10) })
        #expect(long.sourceName == "白班、夜班")
        #expect(segments.filter { $0.person?.id == "c" }.allSatisfy { $0.sourceName == "夜班" })
    }

    private func override(_ id: Int64, _ person: String, _ from: String, _ until: String) -> DutyOverride {
        DutyOverride(
            id: id,
            role: .primary,
            person: person,
            name: person,
            from: Self.at(from),
            until: Self.at(until),
            reason: "病假",
            by: Actor(uid: 0, user: "root", via: "socket"),
            made: Self.at(from)
        )
    }

    @Test(arguments: [
        ("2026-11-02 08:29", nil), ("2026-11-02 08:30", "a"), ("2026-11-02 17:29", "a"), ("2026-11-02 17:30", "b"),
        ("2026-11-03 00:00", "b"), ("2026-11-03 08:29", "b"), ("2026-11-03 08:30", "a"), ("2026-11-03 17:30", "c"),
        ("2026-11-09 12:00", "b"), ("2026-11-16 12:00", "a"), ("2026-11-05 18:00", "d"), ("2026-11-06 03:00", "d"),
    ])
    func personOnDutyIs(time: String, person: String?) { #expect(primary(time) == person) }

    @Test func overrideGoesBeforeAWrittenDayAndTheNewestBeforeTheOlder() {
        let first = override(1, "a", "2026-11-05 20:00", "2026-11-06 02:00")
        let second = override(2, "c", "2026-11-05 22:00", "2026-11-05 23:00")
        #expect(primary("2026-11-05 19:59", [first, second]) == "d")
        #expect(primary("2026-11-05 20:00", [second, first]) == "a")
        #expect(primary("2026-11-05 22:30", [second, first]) == "c")
        #expect(primary("2026-11-05 23:00", [first, second]) == "a")
        #expect(primary("2026-11-06 02:00", [first, second]) == "d")
    }

    @Test func personWhoLeftTheRosterKeepsTheOverride() {
        let shift = Self.roster.onDuty(
            at: Self.at("2026-11-05 21:00"),
            zone: Self.zone,
            overrides: [override(1, "gone", "2026-11-05 20:00", "2026-11-06 02:00")]
        )
        #expect(shift.primary?.person == DutyPerson(id: "gone", name: "gone"))
        #expect(shift.primary?.source == .override && shift.primary?.sourceName == "1")
    }

    @Test func writtenDayChangesOnlyTheRoleThatItNames() {
        let shift = Self.roster.onDuty(at: Self.at("2026-11-06 12:00"), zone: Self.zone, overrides: [])
        #expect(shift.leader?.person.id == "d" && shift.leader?.source == .date)
        #expect(shift.primary?.person.id == "a" && shift.primary?.source == .rotation)
        #expect(shift.from == Self.at("2026-11-06 08:30") && shift.until == Self.at("2026-11-06 17:30"))
        #expect(shift.deputy == nil)
    }

    @Test func gapsAreTheTimesWithoutAnyone() {
        let week = Self.at("2026-11-02 00:00")..<Self.at("2026-11-03 00:00")
        let gaps = Self.roster.gaps(over: week, zone: Self.zone, overrides: [])
        #expect(gaps.map(\.role) == [.primary])
        #expect(gaps.first?.from == week.lowerBound && gaps.first?.until == Self.at("2026-11-02 08:30"))
        #expect(Roster().gaps(over: week, zone: Self.zone, overrides: []).map(\.until) == [week.upperBound])
    }

    @Test func segmentsHaveNoHolesAndMergeWhatStaysInOneHand() {
        let time = Self.at("2026-11-02 00:00")..<Self.at("2026-11-12 00:00")
        let leader = Self.roster.segments(.leader, over: time, zone: Self.zone, overrides: [])
        #expect(leader.map { $0.person?.id } == ["c", "d", "c"])
        for role in DutyRole.allCases {
            let segments = Self.roster.segments(role, over: time, zone: Self.zone, overrides: [])
            #expect(segments.first?.from == time.lowerBound && segments.last?.until == time.upperBound)
            #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.until == $1.from })
        }
    }

    @Test func nightOfTheClockChangeIsOneHourLonger() {
        // 2026-10-25: clocks in Berlin go back from 03:00 to 02:00.
        let berlin = LocalZone(name: "Berlin") { $0 < Instant("2026-10-25T01:00:00Z") ?? $0 ? .hours(2) : .hours(1) }
        let night = Self.hours("17:30-08:30").range(on: Self.day("2026-10-24"), zone: berlin)
        #expect(night.upperBound - night.lowerBound == .hours(16))
    }

    @Test(arguments: [
        ("08:30-17:30", "08:30-17:30"), ("8:30－17:30", "08:30-17:30"), ("17：30 – 08：30", "17:30-08:30"),
        ("00:00-24:00", "00:00-24:00"), ("09:00-00:00", "09:00-24:00"),
    ])
    func hoursAreReadAsPeopleTypeThem(text: String, meaning: String) {
        #expect(DayHours(text)?.description == meaning)
    }

    @Test(arguments: ["", "08:30", "08:30-25:00", "24:00-08:00", "8-17", "08:60-09:00", "a-b", "08:30-17:30-18:00"])
    func otherTextsAreNoHours(text: String) { #expect(DayHours(text) == nil) }

    @Test(arguments: ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1-1", "", "-2026-01-01", "2026-0x-01"])
    func otherTextsAreNoDay(text: String) { #expect(CivilDate(text) == nil) }

    @Test func daysKnowTheirWeekday() {
        #expect(Self.day("2026-11-23").weekday == 1 && Self.day("2026-11-29").weekday == 7)
        #expect(Self.day("1969-12-31").weekday == 3 && CivilDate(number: -1).description == "1969-12-31")
        #expect(CivilDate(Self.at("2026-11-23 00:00"), zone: Self.zone) == Self.day("2026-11-23"))
        #expect(CivilDate(Instant(milliseconds: -1), zone: LocalZone(fixed: "UTC") ?? .shanghai).number == -1)
    }

    @Test func officerIsFoundByNameOrAccount() {
        var roster = Self.roster
        roster.people["a"] = DutyPerson(id: "a", name: "張三", user: "zhangsan")
        #expect(roster.person(for: Actor(uid: 1, user: "duty", name: "張三", via: "socket"))?.id == "a")
        #expect(roster.person(for: Actor(uid: 1, user: "zhangsan", via: "socket"))?.id == "a")
        #expect(roster.person(for: Actor(uid: 1, user: "zhangsan", name: "別人", via: "socket")) == nil)
        #expect(roster.person(for: Actor(uid: 1, user: "root", via: "socket")) == nil)
    }
}
