/// A channel does not deliver.
package struct ChannelTrouble: Sendable, Hashable, Codable {
    package let channel: String
    package let since: Instant
    /// In words that a person can act on.
    package let cause: String
    /// A person has to mend something; false: it may pass by itself.
    package let isBroken: Bool
    /// Alerts that wait for it.
    package let waiting: Int

    package init(channel: String, since: Instant, cause: String, isBroken: Bool, waiting: Int) {
        (self.channel, self.since, self.cause) = (channel, since, cause)
        (self.isBroken, self.waiting) = (isBroken, waiting)
    }
}

/// A channel delivers again, after people were told that it did not.
package struct ChannelRecovery: Sendable, Hashable, Codable {
    /// An alert that arrives later than it should.
    package struct Late: Sendable, Hashable, Codable {
        /// As people see it: `#127-3`.
        package let id: String
        package let type: AlertType
        package let title: String?
        package let made: Instant

        package init(_ entry: OutboxEntry) {
            (id, type, made) = (entry.id.spoken, entry.alert.type, entry.alert.made)
            title = entry.alert.incident?.title
        }
    }

    /// At most this many stand in one message.
    package static let listed = 20

    package let channel: String
    package let since: Instant
    package let until: Instant
    /// The oldest first; at most `listed`.
    package let late: [Late]
    package let lateCount: Int

    package init(channel: String, since: Instant, until: Instant, late: [Late], lateCount: Int) {
        (self.channel, self.since, self.until) = (channel, since, until)
        (self.late, self.lateCount) = (Array(late.prefix(Self.listed)), lateCount)
    }
}
