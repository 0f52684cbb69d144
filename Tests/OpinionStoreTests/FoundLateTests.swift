import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Found late, and forgetting")
struct FoundLateTests {
    let folder: StoreFolder
    let store: OpinionStore

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    private func add(_ count: Int, from first: Instant = t0) async throws {
        let hit = try AreaHit.sample()
        try await store.write { transaction in
            for number in 1...count {
                let published = PublishedTime(at: t0 - .days(number))
                let item = Item.sample(key: "\(number)", published: published, found: first + .seconds(number))
                if case .new(let id) = try transaction.archive(item) {
                    try transaction.addFoundLate(hit, item: id, found: item.found)
                    try transaction.addFoundLate(hit, item: id, found: item.found)
                }
            }
        }
    }

    @Test func untoldHitsSayFirstAndLatest() async throws {
        #expect(try await store.read { try $0.untoldFoundLate() == nil })
        try await add(3)
        let untold = try await store.read { try $0.untoldFoundLate() }
        #expect(untold?.first == t0 + .seconds(1))
        #expect(untold?.latest == t0 + .seconds(3))
    }

    @Test func hitsAreTakenOnceTheNewestFirst() async throws {
        try await add(5)
        let taken = try await store.write { try $0.takeFoundLate(limit: 2, now: t0) }
        #expect(taken.total == 5)
        #expect(taken.items.map(\.item) == [1, 2])
        #expect(taken.items.first?.area == steelArea)
        #expect(try await store.read { try $0.untoldFoundLate() == nil })
        let again = try await store.write { try $0.takeFoundLate(limit: 2, now: t0) }
        #expect(again.total == 0)
    }

    @Test func retentionKeepsWhatAnIncidentRestsOn() async throws {
        try await store.write { transaction in
            var incident = Incident.sample()
            try transaction.save(incident)
            for key in ["1", "2", "3"] {
                _ = try transaction.archive(.sample(key: key, found: key == "3" ? t0 + .days(400) : t0))
            }
            try transaction.save([.sample()], item: 1)
            try transaction.save([.sample()], item: 2)
            try transaction.attach(
                ArchivedItem(id: 1, item: .sample()),
                report: Report(words: [], quotation: nil),
                to: &incident
            )
            try transaction.log(LogEvent(at: t0, actor: officer, name: "note", incident: 1))
        }
        let gone = try await store.write {
            try $0.forget(itemsBefore: t0 + .days(366), deliveriesBefore: t0 + .days(366), limit: 100)
        }
        #expect(gone == 1)
        let kept = try await store.read { view in try [1, 2, 3].map { try view.item($0) != nil } }
        #expect(kept == [true, false, true])
        let matches = try await store.read { view in try [1, 2].map { try view.matches(item: $0).count } }
        #expect(matches == [1, 0])
        #expect(try await store.read { try $0.items(of: 1).count } == 1)
        #expect(try await store.read { try $0.timeline(of: 1).count } == 1)
    }

    @Test func retentionKeepsPendingAlertsAndIsBounded() async throws {
        let entries = try await store.write { transaction in
            try (1...5).map { _ in try transaction.enqueue(.sample(about: .sample()), channel: "平台", fallback: []) }
        }
        try await store.write { transaction in
            for entry in entries.dropLast() { try transaction.save(entry.after(.sent, now: t0)) }
        }
        let forget: @Sendable (StoreTransaction) throws -> Int = {
            try $0.forget(itemsBefore: t0, deliveriesBefore: t0 + .days(1), limit: 3)
        }
        #expect(try await store.write(forget) == 3)
        #expect(try await store.write(forget) == 1)
        #expect(try await store.write(forget) == 0)
        #expect(try await store.read { try $0.deliveries(limit: 9).map(\.id) } == [entries[4].id])
    }
}
