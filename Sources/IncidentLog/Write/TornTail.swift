/// What was found behind the last full record when the log was opened, and where it lies now.
///
/// Append a `log.torn` record with `data` before anything else; until that is done every opening reports it again.
package struct TornTail: Sendable, Equatable {
    /// The file that was cut.
    package let file: String
    /// The file beside it that holds what was cut off, `incidents-YYYY-MM.jsonl.torn-<seq>`.
    package let torn: String
    /// How many bytes were set aside, and their SHA-256.
    package let bytes: Int64
    package let sha256: String

    /// The `data` of the record that tells of it.
    package var data: JSONValue {
        ["file": .string(file), "torn": .string(torn), "bytes": .int(bytes), "sha256": .string(sha256)]
    }

    /// The record to append, as the program's own act.
    package func draft(time: LogTime, actor: LogActor) -> LogDraft {
        LogDraft(time: time, actor: actor, event: "log.torn", data: data)
    }
}
