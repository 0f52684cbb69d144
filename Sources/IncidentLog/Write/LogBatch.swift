/// Drafts chained behind a head and spread over their files, ready to be written.
struct LogBatch: Sendable {
    /// The lines that go into one file.
    struct Part: Sendable {
        let file: LogFileName
        var bytes: [UInt8] = []
    }

    private(set) var records: [LogRecord] = []
    private(set) var parts: [Part] = []
    private(set) var head: LogHead

    /// Chains the drafts; no record goes into an earlier file than `file`, whatever its time says.
    init(_ drafts: [LogDraft], after head: LogHead, file: LogFileName?) throws(LogError) {
        self.head = head
        var last = file
        for draft in drafts {
            let record = LogRecord(draft, after: self.head)
            let own = LogFileName(record.time)
            let target = max(own, last ?? own)
            if parts.last?.file != target { parts.append(Part(file: target)) }
            parts[parts.count - 1].bytes += try Self.line(record, file: target)
            records.append(record)
            (self.head, last) = (record.head, target)
        }
    }

    /// The line of a record, read back first: what is written can be verified.
    private static func line(_ record: LogRecord, file: LogFileName) throws(LogError) -> [UInt8] {
        let bytes = record.json.canonicalBytes
        guard bytes.count <= LineReader.maximumLength, (try? JSONValue(parsing: bytes)) != nil else {
            throw LogError(.draft, "\(file.text) \(record.event)")
        }
        return bytes + [UInt8(ascii: "\n")]
    }
}
