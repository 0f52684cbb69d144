/// An alert on its way through one channel.
package struct OutboxEntry: Sendable, Hashable {
    package enum State: String, Sendable, Codable {
        case pending, sent, superseded
        /// Kept back by a silence or by quiet hours; never claimed for sending.
        case held
        /// Was held, and told in a summary.
        case folded
    }

    package let id: DeliveryID
    package let channel: String
    package var alert: Alert
    package let fallback: [String]
    package var state: State
    package var attempts: Int
    package var nextAttempt: Instant
    package var sent: Instant?
    package var reason: String?
    /// True once the alert was handed to the fallback channels.
    package var hasFallenBack: Bool
    /// What keeps it back, or kept it back until it was folded.
    package var hold: AlertHold?
    /// The summary that told it; nil unless folded.
    package var foldedInto: DeliveryID?

    package init(id: DeliveryID, channel: String, alert: Alert, fallback: [String]) {
        (self.id, self.channel, self.alert, self.fallback) = (id, channel, alert, fallback)
        (state, attempts, nextAttempt, hasFallenBack) = (.pending, 0, alert.made, false)
    }

    package var incident: IncidentNumber? { id.incident == 0 ? nil : id.incident }

    /// What an attempt led to, as the outbox sees it.
    package enum Outcome: Sendable, Hashable {
        case sent
        /// It did not arrive, or nobody knows: the same id again.
        case failed(reason: String, retryAfter: TimeSpan?, isChannelBroken: Bool)
    }

    /// The entry after an attempt.
    package func after(_ outcome: Outcome, now: Instant) -> OutboxEntry {
        var entry = self
        entry.attempts += 1
        switch outcome {
        case .sent:
            (entry.state, entry.sent, entry.reason) = (.sent, now, nil)
        case .failed(let reason, let retryAfter, _):
            entry.reason = reason
            entry.nextAttempt = now + RetryBackOff.wait(attempts: entry.attempts, asked: retryAfter)
        }
        return entry
    }

    /// True when the fallback channels should get the alert as well.
    package func shouldFallBack(after outcome: Outcome, now: Instant) -> Bool {
        guard !hasFallenBack, !fallback.isEmpty, case .failed(_, _, let isBroken) = outcome else { return false }
        return isBroken || (alert.isUrgent && now - alert.made >= RetryBackOff.patience)
    }
}
