package import OpinionCore

/// What `watch` shows: the incidents that have not ended, and how the watch itself does, as of one change.
package struct BoardPage: Codable, Sendable {
    package let version: Int
    /// Names this state. A request with it as `after` and with `wait` is answered when there is another one.
    package let change: String
    package let now: Instant
    package let incidents: [IncidentView]
    /// As `status` has it, without its notices.
    package let status: StatusReport
    /// When any feed was last read; null before the first time.
    package let lastPoll: Instant?

    package init(
        change: String,
        now: Instant,
        incidents: [IncidentView],
        status: StatusReport,
        lastPoll: Instant?
    ) {
        version = 1
        (self.change, self.now, self.incidents) = (change, now, incidents)
        (self.status, self.lastPoll) = (status, lastPoll)
    }

    private enum CodingKeys: String, CodingKey {
        case version, change, now, incidents, status
        case lastPoll = "last_poll"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(version, forKey: .version)
        try container.encode(change, forKey: .change)
        try container.encode(now, forKey: .now)
        try container.encode(incidents, forKey: .incidents)
        try container.encode(status, forKey: .status)
        try container.encode(lastPoll, forKey: .lastPoll)
    }
}
