import Foundation
import GRDB

/// The durable memory of the program. Everything of an outcome is written in one transaction; when `write` returns,
/// it is on the disk (WAL, `synchronous=FULL`).
package final class OpinionStore: Sendable {
    package enum Mode: Sendable {
        case readWrite
        /// For tools: nothing is created or migrated.
        case readOnly
    }

    package static let fileName = "opinion.sqlite"
    private let pool: any DatabaseWriter
    /// Names this database in delivery ids.
    package var installation: String { (try? pool.read { try Schema.installation($0) }) ?? "local" }

    /// Opens, and for `readWrite` creates and migrates, the database in `folder`.
    package init(folder: String, mode: Mode = .readWrite) throws(StoreError) {
        let path = folder + "/" + Self.fileName
        do {
            pool = try Self.open(path: path, mode: mode)
            _ = try pool.read { try Schema.installation($0) }
        } catch {
            throw StoreError(error, context: path)
        }
    }

    /// Opens a database file for reading alone: nothing is created, migrated or written, and a running daemon is not
    /// disturbed.
    /// - Throws: `cannotOpen` for a missing file, `foreign` for a file that is none of ours, `olderVersion` and
    ///   `newerVersion` for a database of another schema.
    package static func openReadOnly(path: String) throws(StoreError) -> OpinionStore {
        do {
            return OpinionStore(pool: try openForReading(path: path))
        } catch {
            let found = StoreError(error, context: path)
            // What is no database at all was never ours to be damaged.
            let isForeign = (error as? DatabaseError)?.resultCode == .SQLITE_NOTADB
            throw StoreError(code: isForeign ? .foreign : found.code, context: path, underlying: found.underlying)
        }
    }

    /// A store that is gone with the process: for tools that decide as the daemon does, over what they were given.
    package static func inMemory() throws(StoreError) -> OpinionStore {
        do {
            let queue = try DatabaseQueue()
            try Schema.migrator.migrate(queue)
            return OpinionStore(pool: queue)
        } catch {
            throw StoreError(error, context: "memory")
        }
    }

    private init(pool: any DatabaseWriter) { self.pool = pool }

    /// Runs `body` in one durable transaction; when it throws, nothing has changed.
    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (StoreTransaction) throws -> Result
    ) async throws -> Result {
        do {
            return try await pool.write {
                try body(StoreTransaction(db: $0, effects: StoreEffects()))
            }
        } catch let error as DatabaseError {
            throw StoreError(error, context: "write")
        }
    }

    /// Runs every job in a savepoint of its own and commits all that succeeded together: one flush to disk for all.
    /// - Returns: each job's error, nil where it succeeded, in order, and what the group has touched. Throws when the
    ///   commit itself failed: then no job has happened.
    package func writeGroup(
        _ jobs: [@Sendable (StoreTransaction) throws -> Void]
    ) async throws -> (errors: [(any Error)?], touched: StoreEffects.Kinds) {
        try await write { transaction in
            (try jobs.map { try transaction.attempt($0) }, transaction.effects.touched)
        }
    }

    /// Reads from one consistent snapshot, beside a running write.
    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (StoreSnapshot) throws -> Result
    ) async throws -> Result {
        do {
            return try await pool.read { try body(StoreSnapshot(db: $0)) }
        } catch let error as DatabaseError {
            throw StoreError(error, context: "read")
        }
    }

    /// Closes. The write-ahead log is taken into the file first, so that a copy of the one file is the whole database;
    /// a pool does not do it, because its readers close last.
    package func close() throws {
        _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try pool.close()
    }

    private static func openForReading(path: String) throws -> any DatabaseWriter {
        var configuration = GRDB.Configuration()
        configuration.label = "opinion.reader"
        configuration.busyMode = .timeout(5)
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { try Schema.refuseForeign($0) }
        return queue
    }

    private static func open(path: String, mode: Mode) throws -> any DatabaseWriter {
        var configuration = GRDB.Configuration()
        configuration.label = "opinion.store"
        configuration.busyMode = .timeout(5)
        if mode == .readOnly { return try openForReading(path: path) }
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -16000")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        // Not in `prepareDatabase`: a pool sets NORMAL after it, when it turns WAL on.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try pool.read { try Schema.refuseNewer($0) }
        try Schema.migrator.migrate(pool)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        return pool
    }
}

extension StoreError {
    /// True where going on in the same transaction would be wrong.
    fileprivate var isFatal: Bool { [.diskFull, .ioFailed, .damaged, .readOnly].contains(code) }
}

/// One consistent view of the store.
package struct StoreSnapshot {
    let db: Database
}

/// What a transaction has touched, so that only those are woken whom it concerns.
package final class StoreEffects {
    package struct Kinds: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        /// Incidents, clocks, or hits that are old news.
        package static let deadlines = Kinds(rawValue: 1)
        package static let outbox = Kinds(rawValue: 2)
        package static let log = Kinds(rawValue: 4)
        package static let drills = Kinds(rawValue: 8)
        /// Pages that are to be fetched.
        package static let evidence = Kinds(rawValue: 16)
        /// Items that wait for a story.
        package static let stories = Kinds(rawValue: 32)
    }

    var touched: Kinds = []
}

/// One transaction: reads and writes.
package struct StoreTransaction {
    let db: Database
    let effects: StoreEffects

    package var view: StoreSnapshot { StoreSnapshot(db: db) }

    /// Runs `job` in a savepoint: when it fails nothing of it has happened, and the transaction goes on.
    /// - Returns: why it failed; throws only what makes every further write useless.
    package func attempt(_ job: (StoreTransaction) throws -> Void) throws -> (any Error)? {
        var failure: (any Error)?
        try db.inSavepoint {
            do {
                try job(self)
                return .commit
            } catch let error as DatabaseError where StoreError(error, context: "").isFatal {
                throw error
            } catch {
                failure = (error as? DatabaseError).map { StoreError($0, context: "write") } ?? error
                return .rollback
            }
        }
        return failure
    }
}
