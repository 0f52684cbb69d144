/// Where an incident stands: open → acknowledged → responding → closed; dismissed and merged end it too.
package enum IncidentState: String, Sendable, Codable, CaseIterable {
    case open, acknowledged, responding, closed, dismissed, merged

    /// Not ended: clocks are watched and reminders sent.
    package var isLive: Bool { self == .open || self == .acknowledged || self == .responding }
}
