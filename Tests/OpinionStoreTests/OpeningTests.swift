import Foundation
import GRDB
import OpinionCore
import Testing

@testable import OpinionStore

@Suite("Opening the database")
struct OpeningTests {
    let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    @Test func emptyFolderIsMigrated() async throws {
        let store = try folder.open()
        #expect(folder.contents.contains("opinion.sqlite"))
        #expect(try await store.read { try $0.itemCount() } == 0)
        #expect(store.installation.count == 8)
        #expect(store.installation != "local")
    }

    @Test func reopeningKeepsEverything() async throws {
        let first = try folder.open()
        try await first.archive(.sample())
        let installation = first.installation
        try first.close()
        let second = try folder.open()
        #expect(second.installation == installation)
        #expect(try await second.read { try $0.itemCount() } == 1)
    }

    @Test func databaseOfTheFirstVersionIsUpgradedAndKeepsItsItems() async throws {
        let old = try DatabaseQueue(path: folder.file)
        try Schema.migrator.migrate(old, upTo: "1")
        try await old.write { db in
            try db.execute(
                sql: """
                    INSERT INTO items (feed, key, text_hash, outlet, tier, url, title, summary, content_text, authors, tags,
                        published_date_only, found) VALUES ('city', '1', 0, '報', '市級', NULL, '題', '', '', '', '', 0, 7)
                    """
            )
        }
        try old.close()
        let store = try folder.open()
        let item = try #require(try await store.read { try $0.item(1)?.item })
        #expect(item.title == "題" && item.provenance == nil)
        let next = Item.sample(key: "2", provenance: Provenance(charset: "gbk", charsetReason: "http"))
        try await store.archive(next)
        #expect(try await store.read { try $0.item(2)?.item } == next)
    }

    @Test func copyOfTheOneFileIsTheWholeDatabaseOnceClosed() async throws {
        let store = try folder.open()
        try await store.archive(.sample())
        _ = try await store.read { try $0.itemCount() }
        try store.close()
        let other = try StoreFolder()
        try FileManager.default.copyItem(atPath: folder.file, toPath: other.file)
        #expect(try await other.open().read { try $0.itemCount() } == 1)
    }

    @Test func twoDatabasesHaveUnlikeNames() throws {
        let other = try StoreFolder()
        #expect(try folder.open().installation != (try other.open().installation))
    }

    @Test(arguments: [OpinionStore.Mode.readWrite, .readOnly])
    func newerDatabaseIsRefused(_ mode: OpinionStore.Mode) async throws {
        let store = try folder.open()
        try await store.write { try $0.db.execute(sql: "INSERT INTO grdb_migrations VALUES ('2100')") }
        try store.close()
        let error = try #require(throws: StoreError.self) { try folder.open(mode) }
        #expect(error.code == .newerVersion)
        #expect(error.advice.traditional.contains("升級"))
    }

    @Test func readOnlyReadsAndNeverWrites() async throws {
        let store = try folder.open()
        try await store.archive(.sample())
        let reader = try folder.open(.readOnly)
        #expect(try await reader.read { try $0.itemCount() } == 1)
        let error = try await #require(throws: StoreError.self) { try await reader.archive(.sample(key: "2")) }
        #expect(error.code == .readOnly)
        #expect(try await store.read { try $0.itemCount() } == 1)
    }

    @Test func readOnlyCreatesNothing() throws {
        let error = try #require(throws: StoreError.self) { try folder.open(.readOnly) }
        #expect(error.code == .cannotOpen)
        #expect(folder.contents.isEmpty)
    }

    @Test func missingFolderSaysSo() throws {
        let error = try #require(throws: StoreError.self) { try OpinionStore(folder: folder.path + "/none") }
        #expect(error.code == .cannotOpen)
        #expect(error.description.contains(folder.path + "/none"))
    }

    @Test func everyCommitIsFlushedToDisk() async throws {
        let store = try folder.open()
        let modes = try await store.write { transaction in
            [
                try String.fetchOne(transaction.db, sql: "PRAGMA journal_mode"),
                try String.fetchOne(transaction.db, sql: "PRAGMA synchronous"),
            ]
        }
        // 2 is FULL (sqlite.org/pragma.html#pragma_synchronous).
        #expect(modes == ["wal", "2"])
    }

    @Test func fileIsNotForEverybody() throws {
        _ = try folder.open()
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test func damagedFileIsNamedWithAdvice() async throws {
        let junk = Data((0..<8_192).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) })
        try junk.write(to: URL(filePath: folder.file))
        let error = try #require(throws: StoreError.self) { try folder.open() }
        #expect(error.code == .damaged)
        #expect(error.context == folder.file)
        #expect(error.advice.traditional.contains("從備份恢復"))
        #expect(try Data(contentsOf: URL(filePath: folder.file)) == junk)
    }

    @Test func damageInsideTheFileIsFoundWhenRead() async throws {
        let store = try folder.open()
        for number in 0..<200 {
            try await store.archive(.sample(key: "\(number)", text: String(repeating: "鋼", count: 500)))
        }
        try store.close()
        try corruptPages()
        let error = try await #require(throws: StoreError.self) {
            let damaged = try folder.open()
            _ = try await damaged.read {
                try String.fetchAll($0.db, sql: "SELECT content_text FROM items ORDER BY title")
            }
        }
        #expect(error.code == .damaged)
    }

    /// Overwrites all but the first pages, where the schema stands.
    private func corruptPages() throws {
        let size = 4_096
        var bytes = try Data(contentsOf: URL(filePath: folder.file))
        try #require(bytes.count > 64 * size)
        for index in (32 * size)..<bytes.count { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: folder.file))
    }
}
