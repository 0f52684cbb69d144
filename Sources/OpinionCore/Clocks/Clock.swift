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
    /// The approved later deadline; nil where none was asked for.
    package var extended: ClockExtension?

    package init(kind: ClockKind, start: ClockStart, due: Instant, revision: Int = 1) {
        self.kind = kind
        self.start = start.at
        self.startSource = start.source
        self.due = due
        self.revision = revision
    }

    package init(kind: ClockKind, start: ClockStart, duration: TimeSpan, revision: Int = 1) {
        self.init(kind: kind, start: start, due: start.at + duration, revision: revision)
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

    /// True when the act that stopped it came after the deadline.
    package var isMetLate: Bool { met.map { $0.at > due } ?? false }

    /// The same clock from another start: a new revision when that moves the deadline. An approved extension still holds
    /// where it reaches further.
    package func restarted(at start: ClockStart, due derived: Instant) -> Clock {
        var clock = self
        clock.start = start.at
        clock.startSource = start.source
        clock.due = extended.map { max($0.until, derived) } ?? derived
        if clock.due != due { clock.revision += 1 }
        return clock
    }

    /// The next round of a clock that every further act winds up again.
    package func nextRound(at start: ClockStart, due: Instant) -> Clock {
        var clock = Clock(kind: kind, start: start, due: due, revision: revision + 1)
        clock.waived = waived
        return clock
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
