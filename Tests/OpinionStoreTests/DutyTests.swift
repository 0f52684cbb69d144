import OpinionCore
import Testing

@testable import OpinionStore

/// Overrides of the roster, and who had the desk.
struct DutyTests {
    private static let start = Instant(seconds: 1_787_882_400)
    private let actor = Actor(uid: 1, user: "li", name: "李四", via: "socket")
    private let zhang = DutyPerson(id: "zhang", name: "張三", mobile: MobileNumber("13800001234"))

    @Test func overridesEndAtTheirTimeOrBefore() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let (actor, zhang, start) = (actor, zhang, Self.start)
        let made = try await store.write { transaction in
            try [0, 2].map { hour in
                try transaction.addOverride(
                    .primary,
                    zhang,
                    (start + .hours(hour))..<(start + .hours(hour + 1)),
                    reason: "病假",
                    by: actor,
                    now: start
                )
            }
        }
        #expect(try await store.read { try $0.dutyOverrides(endingAfter: start) } == made)
        #expect(try await store.read { try $0.dutyOverrides(endingAfter: start + .hours(1)) } == [made[1]])
        try await store.write { transaction in
            for each in made { try transaction.endOverride(each.id, by: actor, now: start + .minutes(30)) }
        }
        #expect(
            try await store.read { try $0.dutyOverrides(endingAfter: start + .minutes(29)) }.map(\.until) == [
                start + .minutes(30), start + .hours(2),
            ]
        )
        let second = try #require(try await store.read { try $0.dutyOverride(made[1].id) })
        #expect(second.from == second.until && second.by == actor)
        #expect(try await store.read { try $0.dutyOverride(99) } == nil)
    }

    @Test func lastLookAtTheShiftIsKeptOverARestart() async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        #expect(try await store.read { try $0.shiftWatch() } == nil)
        let watches = [
            ShiftWatch(person: "zhang", name: "張三", since: Self.start),
            ShiftWatch(person: nil, name: nil, since: Self.start + .hours(1)),
        ]
        for watch in watches {
            try await store.write { try $0.save(watch) }
            #expect(try await store.read { try $0.shiftWatch() } == watch)
        }
    }
}
