/// The number of a silence; never given twice.
package typealias SilenceID = Int

/// An order to tell nobody of something for a while, because those whom it concerns know. Incidents open, clocks run and
/// the log is written as always; only telling waits, and one summary makes up for it.
package struct Silence: Sendable, Hashable, Codable {
    package let id: SilenceID
    package let matcher: SilenceMatcher
    package let reason: String
    /// The peer of the control socket.
    package let by: Actor
    package let from: Instant
    package let until: Instant
    /// An administrator said that it holds back deadlines, too.
    package let holdsDeadlines: Bool
    /// Nil while it is open.
    package var ended: End?

    /// How it ended.
    package struct End: Sendable, Hashable, Codable {
        package let at: Instant
        /// Who ended it before its time; nil when its time was over.
        package let by: Actor?
        package let reason: String?

        package init(at: Instant, by: Actor? = nil, reason: String? = nil) {
            (self.at, self.by, self.reason) = (at, by, reason)
        }
    }

    package init(
        id: SilenceID,
        matcher: SilenceMatcher,
        reason: String,
        by: Actor,
        from: Instant,
        until: Instant,
        holdsDeadlines: Bool,
        ended: End? = nil
    ) {
        (self.id, self.matcher, self.reason, self.by) = (id, matcher, reason, by)
        (self.from, self.until, self.holdsDeadlines, self.ended) = (from, until, holdsDeadlines, ended)
    }

    /// The name under which it holds alerts.
    package var holder: String { HolderName.silence(id) }
    package func isActive(at now: Instant) -> Bool { ended == nil && now < until }

    /// What an officer may order: an administrator may go further.
    package static let longest = TimeSpan.days(7)

    /// True when the silence may hold back an alert of an incident that it matches. Without the word of an administrator
    /// it never touches a deadline, what must ring, or the escalation of what people were told.
    /// - Parameter wasTold: somebody was told of the incident; asked only where it matters.
    package func mayHold(_ alert: Alert, wasTold: () throws -> Bool) rethrows -> Bool {
        guard let incident = alert.incident else { return false }
        if holdsDeadlines { return true }
        if case .raiseSuggested = alert.reason { return false }
        switch alert.type {
        case .reminder, .overdue: return false
        case .escalated:
            guard case .unacknowledged = alert.reason, incident.notify != .page else { return false }
            return try !wasTold()
        default: return !alert.isUrgent
        }
    }
}
