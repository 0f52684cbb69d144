import GRDB
package import OpinionCore

// Request ids: what became of a command stands in the transaction of the act itself, so that a repeat does nothing.

/// The name of one command of one person, for life.
package struct RequestKey: Sendable, Hashable {
    package let uid: Int
    package let id: String

    package init(uid: Int, id: String) {
        self.uid = uid
        self.id = id
    }
}

/// What is known of a command that came before.
package struct KnownRequest: Sendable, Hashable {
    /// Of the path and the body.
    package let digest: String
    /// The answers, as JSON, by the part of the command that they belong to.
    package let answers: [String: String]
}

extension StoreSnapshot {
    /// - Parameter since: what is older is forgotten.
    /// - Returns: nil for a command that never came, or did nothing.
    package func request(_ key: RequestKey, since: Instant) throws -> KnownRequest? {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT part, digest, answer FROM requests WHERE uid = ? AND id = ? AND at > ?"),
            arguments: [key.uid, key.id, since.milliseconds]
        )
        guard let digest: String = rows.first?["digest"] else { return nil }
        let answers = rows.map { ($0["part"] as String, $0["answer"] as String) }
        return KnownRequest(digest: digest, answers: Dictionary(answers) { $1 })
    }
}

extension StoreTransaction {
    /// Keeps what became of a part of a command.
    package func keep(
        _ answer: String,
        of key: RequestKey,
        part: String,
        digest: String,
        at now: Instant
    ) throws {
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO requests (uid, id, part, digest, at, answer) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [key.uid, key.id, part, digest, now.milliseconds, answer])
    }

    /// Forgets commands that came before an instant.
    package func forgetRequests(before: Instant) throws {
        try db.execute(sql: "DELETE FROM requests WHERE at <= ?", arguments: [before.milliseconds])
    }
}
