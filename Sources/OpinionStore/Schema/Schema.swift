import GRDB

/// The tables, as numbered migrations. A migration that was released is never edited.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: Migration1.sql) }
        migrator.registerMigration("2") { try $0.execute(sql: Migration2.sql) }
        migrator.registerMigration("3") { try $0.execute(sql: Migration3.sql) }
        migrator.registerMigration("4-regrouping") { try $0.execute(sql: Migration4Regrouping.sql) }
        migrator.registerMigration("4-stories") { try $0.execute(sql: Migration4Stories.sql) }
        migrator.registerMigration("4-story-backlog") { try $0.execute(sql: Migration4StoryBacklog.sql) }
        migrator.registerMigration("4-evidence") { try $0.execute(sql: Migration4Evidence.sql) }
        migrator.registerMigration("4-held") { try $0.execute(sql: Migration4Held.sql) }
        migrator.registerMigration("4-silences") { try $0.execute(sql: Migration4Silences.sql) }
        migrator.registerMigration("4-handovers") { try $0.execute(sql: Migration4Handovers.sql) }
        migrator.registerMigration("4-drills") { try $0.execute(sql: Migration4Drills.sql) }
        migrator.registerMigration("4-duty") { try $0.execute(sql: Migration4Duty.sql) }
        migrator.registerMigration("4-requests") { try $0.execute(sql: Migration4Requests.sql) }
        migrator.registerMigration("4-versions") { try $0.execute(sql: Migration4Versions.sql) }
        migrator.registerMigration("4-spread") { try $0.execute(sql: Migration4Spread.sql) }
        migrator.registerMigration("4-planned") { try $0.execute(sql: Migration4Planned.sql) }
        migrator.registerMigration("5-outbox") { try $0.execute(sql: Migration5Outbox.sql) }
        migrator.registerMigration("5-digests") { try $0.execute(sql: Migration5Digests.sql) }
        migrator.registerMigration("5-watch") { try $0.execute(sql: Migration5Watch.sql) }
        migrator.registerMigration("5-ways") { try $0.execute(sql: Migration5Ways.sql) }
        migrator.registerMigration("6-rhythm") { try $0.execute(sql: Migration6Rhythm.sql) }
        migrator.registerMigration("6-health") { try $0.execute(sql: Migration6Health.sql) }
        return migrator
    }

    /// Refuses a database that a later version of the program has migrated.
    static func refuseNewer(_ db: Database) throws {
        guard try db.tableExists("grdb_migrations") else { return }
        if try migrator.hasBeenSuperseded(db) {
            throw StoreError(code: .newerVersion, context: "opinion.sqlite", underlying: "unknown migration")
        }
    }

    /// Refuses a file that is no database of ours, or that only a migration would make readable.
    static func refuseForeign(_ db: Database) throws {
        guard try db.tableExists("grdb_migrations"), try db.tableExists("items") else {
            throw StoreError(code: .foreign, context: "", underlying: "no table items")
        }
        try refuseNewer(db)
        if try !migrator.hasCompletedMigrations(db) {
            throw StoreError(code: .olderVersion, context: "", underlying: "missing migration")
        }
    }

    static func installation(_ db: Database) throws -> String {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'installation'") ?? "local"
    }
}
