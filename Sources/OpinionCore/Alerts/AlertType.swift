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
    case foundLate = "incident.found_late"
    case reminder = "clock.reminder"
    case overdue = "clock.overdue"
    /// Rules that say nothing or too much: one daily notice.
    case ruleSilent = "rule.silent"
    /// What was kept back, told at the end.
    case heldSummary = "held.summary"
    /// A shift was taken over.
    case handover = "duty.handover"
    case test
}
