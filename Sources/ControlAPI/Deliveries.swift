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
        /// Was held, and told in a summary.
        case folded
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
        to: [String]? = nil
    ) {
        (self.id, self.incident, self.type, self.about, self.channel) = (id, incident, type, about, channel)
        (self.state, self.attempts, self.made) = (state, attempts, made)
        (self.sent, self.nextAttempt, self.reason) = (sent, nextAttempt, reason)
        (heldBy, heldUntil, self.foldedInto, self.to) = (hold?.by, hold?.until, foldedInto, to)
    }

    /// What it is called in a list: the reason where the type alone would mislead.
    package var name: Phrase { about?.name ?? type.name }

    private enum CodingKeys: String, CodingKey {
        case id, incident, type, about, channel, state, attempts, made, sent, reason, to
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
    }
}

/// `alerts test CHANNEL`.
package struct TestRequest: Codable, Sendable {
    package var channel: String

    package init(channel: String) { self.channel = channel }
}

/// What the channel said to a test message, sent at once and outside the outbox.
package struct TestReport: Codable, Sendable {
    package let version: Int
    package let channel: String
    package let ok: Bool
    package let text: String

    package init(channel: String, ok: Bool, text: String) {
        version = 1
        (self.channel, self.ok, self.text) = (channel, ok, text)
    }
}
