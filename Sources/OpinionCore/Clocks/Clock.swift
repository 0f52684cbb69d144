/// A running deadline of one incident. Only an act stops it: a milestone, or a waiver.
package struct Clock: Sendable, Hashable, Codable {
    package let kind: ClockKind
    package var start: Instant
    package var startSource: StartSource
    package var due: Instant
    /// Counts from 1; every change of the deadline is a new revision with reminders of its own.
    package var revision: Int
    package var met: Milestone?
    package var waived: Waiver?

    package init(kind: ClockKind, start: ClockStart, duration: TimeSpan, revision: Int = 1) {
        self.kind = kind
        self.start = start.at
        self.startSource = start.source
        self.due = start.at + duration
        self.revision = revision
    }

    package enum State: String, Sendable, Codable {
        case running, met, metLate = "met_late", overdue, waived
    }

    package func state(now: Instant) -> State {
        if let met { return met.at > due ? .metLate : .met }
        if waived != nil { return .waived }
        return now >= due ? .overdue : .running
    }

    /// True until an act stops it, before the deadline and after.
    package var isRunning: Bool { met == nil && waived == nil }

    /// The same clock from another start: a new revision when that moves the deadline.
    package func restarted(at start: ClockStart, duration: TimeSpan) -> Clock {
        var clock = self
        clock.start = start.at
        clock.startSource = start.source
        clock.due = start.at + duration
        if clock.due != due { clock.revision += 1 }
        return clock
    }
}

/// The recorded act that stops a clock.
package struct Milestone: Sendable, Hashable, Codable {
    /// When it was done, which may be before it was recorded.
    package let at: Instant
    package let recorded: Instant
    package let by: Actor
    package let url: String?
    package let place: String?
    package let speaker: String?
    package let text: String?

    package init(
        at: Instant,
        recorded: Instant,
        by: Actor,
        url: String? = nil,
        place: String? = nil,
        speaker: String? = nil,
        text: String? = nil
    ) {
        (self.at, self.recorded, self.by) = (at, recorded, by)
        (self.url, self.place, self.speaker, self.text) = (url, place, speaker, text)
    }
}

/// Why a clock need not be met, and who allowed it.
package struct Waiver: Sendable, Hashable, Codable {
    package let at: Instant
    package let by: Actor
    package let reason: String
    /// Never the actor; nil only where a new level no longer demands the clock.
    package let approver: String?

    package init(at: Instant, by: Actor, reason: String, approver: String?) {
        (self.at, self.by, self.reason, self.approver) = (at, by, reason, approver)
    }
}
