/// What the program finds when it looks at itself.
package struct AuditFacts: Sendable {
    package let now: Instant
    /// One for each incident that has not ended, drills left out.
    package let steps: [NextStep]
    /// A tiny transaction was on the disk in time.
    package let isWriting: Bool
    /// The feed that was read last: when, and how often it is looked at; nil where there are no feeds.
    package let lastRead: (at: Instant, every: TimeSpan)?
    /// Since when no server outside answers.
    package let networkDown: Instant?
    /// The oldest event that does not stand in the incident log yet.
    package let oldestUnlogged: Instant?
    /// The names of loops that do not go round.
    package let hanging: [String]
    /// The oldest urgent alert that has not arrived.
    package let oldestUrgent: (alert: DeliveryID, channel: String, made: Instant)?

    package init(
        now: Instant,
        steps: [NextStep] = [],
        isWriting: Bool = true,
        lastRead: (at: Instant, every: TimeSpan)? = nil,
        networkDown: Instant? = nil,
        oldestUnlogged: Instant? = nil,
        hanging: [String] = [],
        oldestUrgent: (alert: DeliveryID, channel: String, made: Instant)? = nil
    ) {
        (self.now, self.steps, self.isWriting, self.lastRead) = (now, steps, isWriting, lastRead)
        (self.networkDown, self.oldestUnlogged) = (networkDown, oldestUnlogged)
        (self.hanging, self.oldestUrgent) = (hanging, oldestUrgent)
    }
}

/// Why the program cannot be relied on at this moment.
package enum AuditFault: Sendable, Hashable, Codable {
    /// Nothing more will be told of these, although a deadline runs or nobody has acknowledged.
    case noNextStep([IncidentNumber])
    /// A step about these was due at `since` and was not taken.
    case stepNotTaken([IncidentNumber], since: Instant)
    case notWriting
    /// No feed was read since then.
    case feedsNotRead(since: Instant)
    /// No server outside has answered since then: our own network.
    case networkDown(since: Instant)
    case logBehind(since: Instant)
    case hanging([String])
    /// An urgent alert has not arrived.
    case undelivered(String, channel: String, since: Instant)
    /// An alert cannot be read, so that nobody is told what it says.
    case unreadable(String, IncidentNumber?)
}

/// Whether the program does its work, as a function of what was found.
package enum Audit {
    /// A step may be taken this much late.
    static let stepPatience = TimeSpan.minutes(2)
    static let logPatience = TimeSpan.minutes(1)
    static let urgentPatience = TimeSpan.minutes(10)
    static let readPatience = TimeSpan.minutes(30)
    static let listed = 20

    /// Everything that is wrong; empty when all is well.
    package static func faults(_ facts: AuditFacts) -> [AuditFault] {
        [
            noNextStep(facts), stepNotTaken(facts), facts.isWriting ? nil : .notWriting, feeds(facts), log(facts),
            facts.hanging.isEmpty ? nil : .hanging(facts.hanging), urgent(facts),
        ].compactMap(\.self)
    }

    private static func noNextStep(_ facts: AuditFacts) -> AuditFault? {
        let idle = facts.steps.filter { $0.isNeeded && $0.next == nil && $0.untaken == nil }
        return idle.isEmpty ? nil : .noNextStep(idle.prefix(listed).map(\.number))
    }

    private static func stepNotTaken(_ facts: AuditFacts) -> AuditFault? {
        let late = facts.steps.filter { $0.untaken.map { facts.now - $0 > stepPatience } ?? false }
        guard let since = late.compactMap(\.untaken).min() else { return nil }
        return .stepNotTaken(late.prefix(listed).map(\.number), since: since)
    }

    private static func feeds(_ facts: AuditFacts) -> AuditFault? {
        if let since = facts.networkDown { return .networkDown(since: since) }
        guard let last = facts.lastRead else { return nil }
        let patience = max(last.every.scaled(by: 3), readPatience)
        return facts.now - last.at > patience ? .feedsNotRead(since: last.at) : nil
    }

    private static func log(_ facts: AuditFacts) -> AuditFault? {
        guard let oldest = facts.oldestUnlogged, facts.now - oldest > logPatience else { return nil }
        return .logBehind(since: oldest)
    }

    private static func urgent(_ facts: AuditFacts) -> AuditFault? {
        guard let oldest = facts.oldestUrgent, facts.now - oldest.made > urgentPatience else { return nil }
        return .undelivered(oldest.alert.spoken, channel: oldest.channel, since: oldest.made)
    }
}
