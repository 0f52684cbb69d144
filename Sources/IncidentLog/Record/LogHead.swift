/// The end of a chain: the last record's number and hash. Kept elsewhere it is an anchor.
package struct LogHead: Sendable, Equatable {
    package let seq: Int64
    package let hash: String

    /// The head of a log without records.
    package static let empty = LogHead(seq: 0, hash: LogHash.zero)

    /// Keeps the two as they are.
    package init(seq: Int64, hash: String) {
        (self.seq, self.hash) = (seq, hash)
    }

    /// Reads `SEQ:HASH`, as `--anchor` takes it and journal and digest print it; nil when it is not of that form.
    package init?(parsing text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let seq = Int64(parts[0]), seq >= 0 else { return nil }
        let hash = parts[1].lowercased()
        guard LogHash.isWellFormed(hash) else { return nil }
        self.init(seq: seq, hash: hash)
    }

    /// `SEQ:HASH`.
    package var text: String {
        "\(seq):\(hash)"
    }

    /// The members as `log verify` and `status` show them.
    package var json: JSONValue {
        ["seq": .int(seq), "hash": .string(hash)]
    }
}
