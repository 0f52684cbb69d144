import Foundation
import GRDB
import OpinionCore
import Testing

@testable import OpinionStore

@Suite("The archive, read from end to end")
struct ArchiveTests {
    let folder: StoreFolder
    let store: OpinionStore

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
    }

    private func fill(_ count: Int) async throws {
        try await store.write { transaction in
            for number in 0..<count {
                let found = t0 + .minutes(number / 3)
                _ = try transaction.archive(.sample(key: "\(number)", title: "第 \(number) 條", found: found))
            }
        }
    }

    private func ids(
        _ store: OpinionStore,
        since: Instant = t0,
        until: Instant = t0 + .days(9),
        limit: Int
    ) async throws -> [[Int64]] {
        var cursor = ArchiveCursor(since: since)
        var pages: [[Int64]] = []
        while true {
            let start = cursor
            let page = try await store.read { try $0.archivedItems(after: start, until: until, limit: limit) }
            guard let last = page.last else { return pages }
            cursor = last.cursor
            pages.append(page.map(\.archived.id))
        }
    }

    @Test func pagesGiveEveryItemOnceInTheOrderOfFinding() async throws {
        try await fill(10)
        #expect(try await ids(store, limit: 4) == [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10]])
        #expect(try await ids(store, limit: 100) == [Array(1...10)])
        #expect(try await ids(store, limit: 1).count == 10)
    }

    @Test func periodTakesItsBeginningAndLeavesItsEnd() async throws {
        try await fill(10)
        let pages = try await ids(store, since: t0 + .minutes(1), until: t0 + .minutes(3), limit: 4)
        #expect(pages == [[4, 5, 6, 7], [8, 9]])
    }

    @Test func clockThatWasSteppedBackLosesNothing() async throws {
        try await store.archive(.sample(key: "late", found: t0 + .hours(2)))
        try await store.archive(.sample(key: "early", found: t0 + .hours(1)))
        #expect(try await ids(store, limit: 1) == [[2], [1]])
    }

    @Test func heavyPageEndsEarly() async throws {
        let text = String(repeating: "鋼", count: StoreSnapshot.heaviestPage / 6)
        for number in 0..<5 { try await store.archive(.sample(key: "\(number)", text: text)) }
        #expect(try await ids(store, limit: 100) == [[1, 2], [3, 4], [5]])
    }

    @Test func itemComesWithWhatFiredAndWhetherItsFeedIsLocal() async throws {
        try await store.write { transaction in
            try transaction.remember(rules: [], feeds: [("city", true), ("national", false)], now: t0)
            for feed in ["city", "national", "gone"] { _ = try transaction.archive(.sample(feed: feed)) }
            try transaction.save([.sample("steel"), .sample("fire")], item: 2)
            // A feed that leaves the list is still known.
            try transaction.remember(rules: [], feeds: [("national", true)], now: t0)
        }
        let page = try await store.read {
            try $0.archivedItems(after: ArchiveCursor(since: t0), until: t0 + .days(1), limit: 9)
        }
        #expect(page.map(\.isLocal) == [true, true, nil])
        #expect(page.map { $0.fired.map(\.rule) } == [[], ["fire", "steel"], []])
        #expect(page[1].fired[0].words == ["地條鋼"])
        #expect(page[0].archived == ArchivedItem(id: 1, item: .sample()))
    }

    @Test func pageIsFoundByTheIndex() async throws {
        let plan = try await store.read { view in
            let arguments: StatementArguments = ["found": 0, "id": 0, "until": 1, "limit": 1]
            return try Row.fetchAll(
                view.db,
                sql: "EXPLAIN QUERY PLAN " + StoreSnapshot.itemsAfter,
                arguments: arguments
            ).map { $0["detail"] as String }
        }
        #expect(plan.first?.hasPrefix("SEARCH items USING INDEX items_found") == true, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test func cursorComesBackAsItWasWritten() {
        let cursor = ArchiveCursor(found: t0, id: 12)
        #expect(ArchiveCursor("\(cursor)") == cursor)
        for text in ["", "1", "1.2.3", "a.1", "1.", ".1"] { #expect(ArchiveCursor(text) == nil) }
    }

    // MARK: A file, read only

    @Test func fileIsReadWhileItsDaemonWrites() async throws {
        try await fill(3)
        let reader = try OpinionStore.openReadOnly(path: folder.file)
        #expect(try await ids(reader, limit: 2) == [[1, 2], [3]])
        try await fill(6)
        #expect(try await ids(reader, limit: 9) == [Array(1...6)])
        let error = try await #require(throws: StoreError.self) { try await reader.archive(.sample(key: "x")) }
        #expect(error.code == .readOnly)
    }

    @Test func missingFileIsNamed() throws {
        let error = try #require(throws: StoreError.self) {
            try OpinionStore.openReadOnly(path: folder.path + "/none.sqlite")
        }
        #expect(error.code == .cannotOpen)
        #expect(error.context == folder.path + "/none.sqlite")
        #expect(!folder.contents.contains("none.sqlite"))
    }

    @Test(arguments: [
        ("", StoreError.Code.foreign), ("deliberately no database, but long enough to be looked at", .foreign),
    ])
    func fileOfSomebodyElseIsRefused(text: String, code: StoreError.Code) throws {
        let path = folder.path + "/other"
        try Data(text.utf8).write(to: URL(filePath: path))
        let error = try #require(throws: StoreError.self) { try OpinionStore.openReadOnly(path: path) }
        #expect(error.code == code)
        #expect(error.context == path)
    }

    @Test func databaseOfSomebodyElseIsRefused() throws {
        let path = folder.path + "/other.sqlite"
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE items (id INTEGER)") }
        try other.close()
        let error = try #require(throws: StoreError.self) { try OpinionStore.openReadOnly(path: path) }
        #expect(error.code == .foreign)
        #expect(error.advice.traditional.contains("opinion.sqlite"))
    }

    @Test func databaseOfAnOlderSchemaSaysWhatToDo() throws {
        let other = try StoreFolder()
        let old = try DatabaseQueue(path: other.file)
        try Schema.migrator.migrate(old, upTo: "2")
        try old.close()
        let error = try #require(throws: StoreError.self) { try OpinionStore.openReadOnly(path: other.file) }
        #expect(error.code == .olderVersion)
        #expect(error.context == other.file)
    }
}
