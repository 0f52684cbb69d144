/// What shall be recorded, before it has its place in the chain.
package struct LogDraft: Sendable, Equatable {
    package let time: LogTime
    package let actor: LogActor
    /// A short dotted word such as `incident.opened`.
    package let event: String
    package let incident: Int64?
    package let data: JSONValue
    /// The number of the intent in the database; numbers rise in the order in which drafts are appended.
    package let intent: Int64?

    /// Keeps all of it as it is.
    package init(
        time: LogTime,
        actor: LogActor,
        event: String,
        incident: Int64? = nil,
        data: JSONValue = [:],
        intent: Int64? = nil
    ) {
        (self.time, self.actor, self.event) = (time, actor, event)
        (self.incident, self.data, self.intent) = (incident, data, intent)
    }
}
