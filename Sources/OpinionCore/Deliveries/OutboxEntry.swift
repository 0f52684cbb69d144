/// An alert on its way through one channel.
package struct OutboxEntry: Sendable, Hashable {
    package enum State: String, Sendable, Codable, CaseIterable {
        case pending, sent
        /// No longer true when its turn came, or told by a newer one of the same clock.
        case superseded
        /// Kept back by a silence or by quiet hours; never claimed for sending.
        case held
        /// Was held, or waited in a queue that was too long, and told in a summary.
        case folded
        /// Did not arrive for a day and went another way: waits for a person to retry or drop it.
        case undelivered
        /// A person said that it need not arrive any more.
        case dropped
    }

    package let id: DeliveryID
    package let channel: String
    package var alert: Alert
    /// The channels that are tried when this one does not deliver, in order.
    package let fallback: [String]
    package var state: State
    package var attempts: Int
    package var nextAttempt: Instant
    package var sent: Instant?
    package var reason: String?
    /// True once the alert was handed to the next channel, or there was none.
    package var hasFallenBack: Bool
    /// Newer alerts of its incident wait for it; not for one whose text the channel refuses.
    package var holdsUp = true
    /// Since when it should have arrived: when it was made, or when a person had it tried again.
    package var since: Instant
    /// The alert of another channel in whose place it goes.
    package var standsFor: DeliveryID?
    /// What keeps it back, or kept it back until it was folded.
    package var hold: AlertHold?
    /// The summary that told it; nil unless folded.
    package var foldedInto: DeliveryID?
    /// The newer alert that told it; nil unless superseded by one.
    package var supersededBy: DeliveryID?
    /// Who said that it need not arrive, and why.
    package var dropped: DeliveryDrop?

    package init(
        id: DeliveryID,
        channel: String,
        alert: Alert,
        fallback: [String],
        standsFor: DeliveryID? = nil,
        since: Instant? = nil
    ) {
        (self.id, self.channel, self.alert, self.fallback) = (id, channel, alert, fallback)
        (self.since, self.standsFor) = (since ?? alert.made, standsFor)
        (state, attempts, nextAttempt, hasFallenBack) = (.pending, 0, self.since, false)
    }

    package var incident: IncidentNumber? { id.incident == 0 ? nil : id.incident }

    /// The entry after an attempt. One that was superseded, folded or dropped meanwhile may still have arrived.
    package func after(_ outcome: AttemptOutcome, now: Instant) -> OutboxEntry {
        var entry = self
        entry.attempts += 1
        switch outcome {
        case .sent:
            (entry.state, entry.sent, entry.reason) = (.sent, now, nil)
        case .failed(let failure):
            entry.reason = failure.reason
            if failure.kind == .content { entry.holdsUp = false }
            let wait = RetryBackOff.wait(attempts: entry.attempts, asked: failure.asked, of: id)
            entry.nextAttempt = now + wait
        }
        return entry
    }
}

/// Who said that an alert need not arrive any more.
package struct DeliveryDrop: Sendable, Hashable, Codable {
    package let by: String
    package let at: Instant
    package let reason: String

    package init(by: String, at: Instant, reason: String) {
        (self.by, self.at, self.reason) = (by, at, reason)
    }
}
