/// What an alert is about; the raw value is the `type` of the webhook body.
package enum AlertType: String, Sendable, Codable, Hashable, CaseIterable {
    case opened = "incident.opened"
    /// Nobody has acknowledged: the next step of the escalation, or the question to the officer who did.
    case escalated = "incident.escalated"
    case grown = "incident.grown"
    case levelChanged = "incident.level_changed"
    case acknowledged = "incident.acknowledged"
    case milestone = "incident.milestone"
    case closed = "incident.closed"
    case reopened = "incident.reopened"
    case dismissed = "incident.dismissed"
    /// Another incident was merged into it.
    case merged = "incident.merged"
    case foundLate = "incident.found_late"
    case reminder = "clock.reminder"
    case overdue = "clock.overdue"
    /// Rules that say nothing or too much: one daily notice.
    case ruleSilent = "rule.silent"
    /// A drill is over: its report.
    case drillEnded = "drill.ended"
    /// What was kept back, told at the end.
    case heldSummary = "held.summary"
    /// What is minor, and the day's figures, of one department at its set time.
    case digest
    /// Every day, and when a problem is over.
    case systemWell = "system.well"
    /// The program cannot be relied on.
    case systemProblem = "system.problem"
    /// Feeds that cannot be read for long, and that can be again.
    case feedBlind = "feed.blind"
    case feedRecovered = "feed.recovered"
    /// A shift was taken over.
    case handover = "duty.handover"
    /// Somebody takes a post in place of the roster's, or the shift changes while something is open.
    case dutyChanged = "duty.changed"
    /// A channel does not deliver; it does again.
    case channelBroken = "channel.broken"
    case channelRecovered = "channel.recovered"
    case test
}
