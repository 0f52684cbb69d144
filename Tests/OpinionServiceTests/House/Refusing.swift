import GRDB
import OpinionCore

@testable import OpinionService
@testable import OpinionStore

// A database that refuses: how a commit fails on a real file.

extension House {
    /// Makes every transaction fail that does this, for example `INSERT ON items`.
    func refuse(_ event: String) async throws {
        let sql = "CREATE TRIGGER refused BEFORE \(event) BEGIN SELECT RAISE(ABORT, 'refused by the test'); END"
        try await store.write { try $0.db.execute(sql: sql) }
    }

    func permit() async throws {
        try await store.write { try $0.db.execute(sql: "DROP TRIGGER refused") }
    }
}
