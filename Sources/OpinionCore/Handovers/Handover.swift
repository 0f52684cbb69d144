/// A shift that was handed over: what was printed, by whom, and who took it over.
package struct Handover: Sendable, Hashable, Codable {
    package let id: Int
    /// When the shift that ends began, and when it was handed over.
    package let from: Instant
    package let at: Instant
    package let by: Actor
    package let message: String?
    /// What was printed, byte for byte.
    package let text: String
    /// Of `text` in UTF-8, lower-case hex.
    package let sha256: String
    /// The incidents that were open.
    package let incidents: [IncidentNumber]
    package var accepted: Acceptance?

    package init(
        id: Int,
        from: Instant,
        at: Instant,
        by: Actor,
        message: String?,
        text: String,
        sha256: String,
        incidents: [IncidentNumber],
        accepted: Acceptance? = nil
    ) {
        (self.id, self.from, self.at, self.by, self.message) = (id, from, at, by, message)
        (self.text, self.sha256, self.incidents, self.accepted) = (text, sha256, incidents, accepted)
    }

    package struct Acceptance: Sendable, Hashable, Codable {
        package let by: Actor
        package let at: Instant

        package init(by: Actor, at: Instant) { (self.by, self.at) = (by, at) }
    }

    /// Why a hand-over is not taken over.
    package enum Refusal: Error, Sendable, Hashable {
        /// Nobody takes over from themselves.
        case sameOfficer(String)
    }

    /// The hand-over as taken over by `actor`; the same when somebody was first.
    package func accepted(by actor: Actor, at now: Instant) throws(Refusal) -> Handover {
        guard accepted == nil else { return self }
        guard actor.displayName != by.displayName else { throw .sameOfficer(by.displayName) }
        var result = self
        result.accepted = Acceptance(by: actor, at: now)
        return result
    }
}
