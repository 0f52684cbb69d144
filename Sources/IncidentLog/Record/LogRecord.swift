/// One line of the incident log.
package struct LogRecord: Sendable, Equatable {
    /// Counted from 1 over all files.
    package let seq: Int64
    package let time: LogTime
    package let actor: LogActor
    package let event: String
    package let incident: Int64?
    package let data: JSONValue
    /// The database's number for it, by which a relay knows after a crash what is recorded already.
    package let intent: Int64?
    /// The hash of the record before, 64 zeros for the first.
    package let prev: String
    /// SHA-256 of the canonical form without this member.
    package let hash: String

    /// Gives a draft its place after `head`.
    init(_ draft: LogDraft, after head: LogHead) {
        (seq, prev) = (head.seq + 1, head.hash)
        (time, actor, event) = (draft.time, draft.actor, draft.event)
        (incident, data, intent) = (draft.incident, draft.data, draft.intent)
        let content = LogRecord.content(draft, seq: head.seq + 1, prev: head.hash)
        hash = LogHash.of(JSONValue.object(content).canonicalBytes)
    }

    /// Reads a record; nil when a member that every record has is missing or of the wrong kind.
    package init?(_ json: JSONValue) {
        guard let object = json.object, let link = ChainLink(object),
            let time = object["time"]?.string.flatMap(LogTime.init(parsing:)),
            let actor = LogActor(object["actor"]), let event = object["event"]?.string, let data = object["data"]
        else { return nil }
        (seq, prev, hash) = (link.seq, link.prev, link.hash)
        (self.time, self.actor, self.event, self.data) = (time, actor, event, data)
        (incident, intent) = (object["incident"]?.int, object["intent"]?.int)
    }

    /// The whole record as its line shows it.
    package var json: JSONValue {
        let draft = LogDraft(time: time, actor: actor, event: event, incident: incident, data: data, intent: intent)
        var object = LogRecord.content(draft, seq: seq, prev: prev)
        object["hash"] = .string(hash)
        return .object(object)
    }

    /// Its place and hash, which the next record continues.
    package var head: LogHead {
        LogHead(seq: seq, hash: hash)
    }

    private static func content(_ draft: LogDraft, seq: Int64, prev: String) -> JSONObject {
        var object = JSONObject()
        object["actor"] = draft.actor.json
        object["data"] = draft.data
        object["event"] = .string(draft.event)
        object["incident"] = draft.incident.map(JSONValue.int)
        object["intent"] = draft.intent.map(JSONValue.int)
        object["prev"] = .string(prev)
        object["seq"] = .int(seq)
        object["time"] = .string(draft.time.text)
        return object
    }
}
