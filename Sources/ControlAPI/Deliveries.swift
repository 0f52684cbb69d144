package import OpinionCore

/// `alerts list --json`.
package struct DeliveryList: Codable, Sendable {
    package let version: Int
    package let alerts: [DeliveryView]

    package init(alerts: [DeliveryView]) {
        version = 1
        self.alerts = alerts
    }
}

/// One alert on one channel.
package struct DeliveryView: Codable, Sendable {
    package enum State: String, Codable, Sendable {
        case pending, sent
        /// Not sent, because it no longer held when its turn came.
        case superseded
        /// Kept back by a silence or by quiet hours.
        case held
        /// Told in a summary.
        case folded
        /// Did not arrive for a day and went another way: waits for a person.
        case undelivered
        /// A person said that it need not arrive.
        case dropped
    }

    package let id: String
    package let incident: Int?
    package let type: AlertType
    /// What of that type it was; absent where a daemon of an earlier version answers.
    package let about: ReasonCode?
    package let channel: String
    package let state: State
    package let attempts: Int
    package let made: Instant
    package let sent: Instant?
    package let nextAttempt: Instant?
    /// Why the last attempt did not arrive, in words a person can act on.
    package let reason: String?
    /// What keeps it back, or did: `quiet`, `silence:3`.
    package let heldBy: String?
    package let heldUntil: Instant?
    /// The summary that told it.
    package let foldedInto: String?
    /// Whom it was meant for, by name; absent where no roster says.
    package let to: [String]?
    /// The alert of another channel in whose place it goes; absent for others.
    package let standsFor: String?
    /// The newer alert that told it.
    package let supersededBy: String?
    /// Who said that it need not arrive, and why.
    package let dropped: DeliveryDrop?

    package init(
        id: String,
        incident: Int?,
        type: AlertType,
        about: ReasonCode? = nil,
        channel: String,
        state: State,
        attempts: Int,
        made: Instant,
        sent: Instant?,
        nextAttempt: Instant?,
        reason: String?,
        hold: AlertHold? = nil,
        foldedInto: String? = nil,
        to: [String]? = nil,
        standsFor: String? = nil,
        supersededBy: String? = nil,
        dropped: DeliveryDrop? = nil
    ) {
        (self.id, self.incident, self.type, self.about, self.channel) = (id, incident, type, about, channel)
        (self.state, self.attempts, self.made) = (state, attempts, made)
        (self.sent, self.nextAttempt, self.reason) = (sent, nextAttempt, reason)
        (heldBy, heldUntil, self.foldedInto, self.to) = (hold?.by, hold?.until, foldedInto, to)
        (self.standsFor, self.supersededBy, self.dropped) = (standsFor, supersededBy, dropped)
    }

    /// What it is called in a list: the reason where the type alone would mislead.
    package var name: Phrase { about?.name ?? type.name }

    private enum CodingKeys: String, CodingKey {
        case id, incident, type, about, channel, state, attempts, made, sent, reason, to, dropped
        case standsFor = "stands_for"
        case supersededBy = "superseded_by"
        case nextAttempt = "next_attempt"
        case heldBy = "held_by"
        case heldUntil = "held_until"
        case foldedInto = "folded_into"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(incident, forKey: .incident)
        try container.encode(type, forKey: .type)
        try container.encodeIfPresent(about, forKey: .about)
        try container.encode(channel, forKey: .channel)
        try container.encode(state, forKey: .state)
        try container.encode(attempts, forKey: .attempts)
        try container.encode(made, forKey: .made)
        try container.encode(sent, forKey: .sent)
        try container.encode(nextAttempt, forKey: .nextAttempt)
        try container.encode(reason, forKey: .reason)
        try container.encode(heldBy, forKey: .heldBy)
        try container.encode(heldUntil, forKey: .heldUntil)
        try container.encode(foldedInto, forKey: .foldedInto)
        try container.encodeIfPresent(to, forKey: .to)
        try container.encodeIfPresent(standsFor, forKey: .standsFor)
        try container.encodeIfPresent(supersededBy, forKey: .supersededBy)
        try container.encodeIfPresent(dropped, forKey: .dropped)
    }
}

/// `alerts show ID --json`.
package struct DeliveryPage: Codable, Sendable {
    package let version: Int
    package let alert: DeliveryView
    /// What was sent at the last attempt, addresses and bodies, without secrets; null before the first.
    package let wire: String?
    /// The message as it would go out now, without markup.
    package let text: String

    package init(alert: DeliveryView, wire: String?, text: String) {
        version = 1
        (self.alert, self.wire, self.text) = (alert, wire, text)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(version, forKey: .version)
        try container.encode(alert, forKey: .alert)
        try container.encode(wire, forKey: .wire)
        try container.encode(text, forKey: .text)
    }

    private enum CodingKeys: CodingKey { case version, alert, wire, text }
}

/// `alerts drop ID`.
package struct DropRequest: Codable, Sendable {
    package var id: String
    package var reason: String

    package init(id: String, reason: String) {
        self.id = id
        self.reason = reason
    }
}

/// `alerts test CHANNEL`.
package struct TestRequest: Codable, Sendable {
    package var channel: String
    /// Shows what would be sent, and sends nothing.
    package var dryRun: Bool?

    package init(channel: String, dryRun: Bool? = nil) {
        self.channel = channel
        self.dryRun = dryRun
    }

    private enum CodingKeys: String, CodingKey {
        case channel
        case dryRun = "dry_run"
    }
}

/// What the channel said to a test message, sent at once and outside the outbox.
package struct TestReport: Codable, Sendable {
    package let version: Int
    package let channel: String
    package let ok: Bool
    /// The verdict, in words that a person can act on.
    package let text: String
    /// What was sent, or would be, without secrets.
    package let request: String?

    package init(channel: String, ok: Bool, text: String, request: String? = nil) {
        version = 1
        (self.channel, self.ok, self.text, self.request) = (channel, ok, text, request)
    }
}
