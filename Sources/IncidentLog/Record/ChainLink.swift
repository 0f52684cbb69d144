/// The three members of a record that make the chain; whatever else it holds is only hashed.
struct ChainLink: Sendable, Equatable {
    /// Numbers beyond are no sequence numbers; also keeps arithmetic on them from overflowing.
    static let maximumSeq: Int64 = 1 << 53

    let seq: Int64
    let prev: String
    let hash: String

    /// Nil when the object has no such members.
    init?(_ object: JSONObject) {
        guard let seq = object["seq"]?.int, (1...Self.maximumSeq).contains(seq),
            let prev = object["prev"]?.string, let hash = object["hash"]?.string
        else { return nil }
        (self.seq, self.prev, self.hash) = (seq, prev, hash)
    }

    var head: LogHead {
        LogHead(seq: seq, hash: hash)
    }
}
