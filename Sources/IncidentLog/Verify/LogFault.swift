/// One place where a log is not as it was written.
package struct LogFault: Sendable, Equatable {
    /// What seems to have been done to it.
    package enum Kind: String, Sendable {
        /// A line is no longer the record that was written, or never was one.
        case changed
        /// Records are missing before this line.
        case removed
        /// A record stands where another belongs, or stands twice.
        case reordered
        /// The last line is not a full record: a write that did not end.
        case torn
        /// The log ends before the anchored record.
        case truncated
        /// The anchored record is another one, or cannot be found.
        case anchor
    }

    /// As it was given, or the path in the folder given; nil when there is no file at all.
    package let file: String?
    /// Counted from 1.
    package let line: Int?
    /// The record concerned: for `removed` the first missing one, nil when unknown.
    package internal(set) var seq: Int64?
    package internal(set) var kind: Kind
    /// How many records are missing, for `removed`.
    package internal(set) var count: Int64?

    init(_ kind: Kind, at place: Place?, seq: Int64?, count: Int64? = nil) {
        (file, line) = (place?.file, place?.line)
        (self.kind, self.seq, self.count) = (kind, seq, count)
    }

    /// The fault as `log verify --json` shows it.
    package var json: JSONValue {
        var object = JSONObject()
        object["file"] = JSONValue(file)
        object["line"] = JSONValue(line.map(Int64.init))
        object["seq"] = JSONValue(seq)
        object["kind"] = .string(kind.rawValue)
        object["count"] = count.map(JSONValue.int)
        return .object(object)
    }

    /// A line of a file.
    struct Place: Sendable, Equatable {
        let file: String
        let line: Int
    }
}
