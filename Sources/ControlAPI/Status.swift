package import OpinionCore

/// `status --json`.
package struct StatusReport: Codable, Sendable {
    package let version: Int
    /// False when a problem exists or something is overdue; `opinionctl status` exits 1 then.
    package let ok: Bool
    package let since: Instant
    package let problems: [Problem]
    /// What is worth knowing and no problem: `ok` and the exit code do not depend on it.
    package let notices: [Notice]
    package let incidents: Incidents
    /// Drills that run; their incidents stand in no other figure.
    package let drills: [RunningDrill]
    package let nextDeadline: NextDeadline?
    package let feeds: Feeds
    package let outbox: Outbox
    package let log: Log
    package let config: Config

    package struct Problem: Codable, Sendable {
        package let kind: String
        package let text: String
        package let since: Instant

        package init(kind: String, text: String, since: Instant) {
            (self.kind, self.text, self.since) = (kind, text, since)
        }
    }

    package struct Notice: Codable, Sendable {
        /// `rule_silent`, `rule_loud`, `silence`, `template`.
        package let kind: String
        package let text: String
        package let since: Instant
        package let rule: RuleID?

        package init(kind: String, text: String, since: Instant, rule: RuleID? = nil) {
            (self.kind, self.text, self.since, self.rule) = (kind, text, since, rule)
        }
    }

    package struct Incidents: Codable, Sendable {
        package let open: Int
        package let unacknowledged: Int
        package let overdue: Int

        package init(open: Int, unacknowledged: Int, overdue: Int) {
            (self.open, self.unacknowledged, self.overdue) = (open, unacknowledged, overdue)
        }
    }

    package struct RunningDrill: Codable, Sendable {
        package let id: DrillID
        package let name: String
        package let until: Instant
        package let open, unacknowledged, overdue: Int

        package init(id: DrillID, name: String, until: Instant, open: Int, unacknowledged: Int, overdue: Int) {
            (self.id, self.name, self.until) = (id, name, until)
            (self.open, self.unacknowledged, self.overdue) = (open, unacknowledged, overdue)
        }
    }

    package struct NextDeadline: Codable, Sendable {
        package let number: Int
        package let kind: ClockKind
        package let due: Instant

        package init(number: Int, kind: ClockKind, due: Instant) {
            (self.number, self.kind, self.due) = (number, kind, due)
        }
    }

    package struct Feeds: Codable, Sendable {
        package let total: Int
        package let failing: Int
        package let quiet: Int

        package init(total: Int, failing: Int, quiet: Int) {
            (self.total, self.failing, self.quiet) = (total, failing, quiet)
        }
    }

    package struct Outbox: Codable, Sendable {
        package let pending: Int
        package let oldest: Instant?
        /// Kept back by a silence or by quiet hours: these are not undelivered.
        package let held: Int
        /// Did not arrive for a day and went another way: each waits for a person.
        package let undelivered: Int

        package init(pending: Int, oldest: Instant?, held: Int = 0, undelivered: Int = 0) {
            (self.pending, self.oldest, self.held, self.undelivered) = (pending, oldest, held, undelivered)
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            pending = try container.decode(Int.self, forKey: .pending)
            oldest = try container.decodeIfPresent(Instant.self, forKey: .oldest)
            // A daemon of a version before knows neither.
            held = try container.decodeIfPresent(Int.self, forKey: .held) ?? 0
            undelivered = try container.decodeIfPresent(Int.self, forKey: .undelivered) ?? 0
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(pending, forKey: .pending)
            try container.encode(oldest, forKey: .oldest)
            try container.encode(held, forKey: .held)
            try container.encode(undelivered, forKey: .undelivered)
        }

        private enum CodingKeys: CodingKey { case pending, oldest, held, undelivered }
    }

    package struct Log: Codable, Sendable {
        package let seq: Int64
        package let hash: String
        /// Log intents that are committed and not yet in the log.
        package let behind: Int

        package init(seq: Int64, hash: String, behind: Int) {
            (self.seq, self.hash, self.behind) = (seq, hash, behind)
        }
    }

    package struct Config: Codable, Sendable {
        package let loaded: Instant
        package let refused: Refused?

        package struct Refused: Codable, Sendable {
            package let at: Instant
            package let errors: [String]

            package init(at: Instant, errors: [String]) {
                self.at = at
                self.errors = errors
            }
        }

        package init(loaded: Instant, refused: Refused?) {
            self.loaded = loaded
            self.refused = refused
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(loaded, forKey: .loaded)
            try container.encode(refused, forKey: .refused)
        }

        private enum CodingKeys: CodingKey { case loaded, refused }
    }

    package init(
        ok: Bool,
        since: Instant,
        problems: [Problem],
        notices: [Notice] = [],
        incidents: Incidents,
        drills: [RunningDrill] = [],
        nextDeadline: NextDeadline?,
        feeds: Feeds,
        outbox: Outbox,
        log: Log,
        config: Config
    ) {
        version = 1
        (self.notices, self.drills) = (notices, drills)
        (self.ok, self.since, self.problems, self.incidents) = (ok, since, problems, incidents)
        (self.nextDeadline, self.feeds, self.outbox) = (nextDeadline, feeds, outbox)
        (self.log, self.config) = (log, config)
    }

    private enum CodingKeys: String, CodingKey {
        case version, ok, since, problems, notices, incidents, drills, feeds, outbox, log, config
        case nextDeadline = "next_deadline"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        version = try container.decode(Int.self, forKey: .version)
        ok = try container.decode(Bool.self, forKey: .ok)
        since = try container.decode(Instant.self, forKey: .since)
        problems = try container.decode([Problem].self, forKey: .problems)
        // A daemon of the version before has none.
        notices = try container.decodeIfPresent([Notice].self, forKey: .notices) ?? []
        incidents = try container.decode(Incidents.self, forKey: .incidents)
        drills = try container.decodeIfPresent([RunningDrill].self, forKey: .drills) ?? []
        nextDeadline = try container.decodeIfPresent(NextDeadline.self, forKey: .nextDeadline)
        feeds = try container.decode(Feeds.self, forKey: .feeds)
        outbox = try container.decode(Outbox.self, forKey: .outbox)
        log = try container.decode(Log.self, forKey: .log)
        config = try container.decode(Config.self, forKey: .config)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(version, forKey: .version)
        try container.encode(ok, forKey: .ok)
        try container.encode(since, forKey: .since)
        try container.encode(problems, forKey: .problems)
        try container.encode(notices, forKey: .notices)
        try container.encode(incidents, forKey: .incidents)
        try container.encode(drills, forKey: .drills)
        try container.encode(nextDeadline, forKey: .nextDeadline)
        try container.encode(feeds, forKey: .feeds)
        try container.encode(outbox, forKey: .outbox)
        try container.encode(log, forKey: .log)
        try container.encode(config, forKey: .config)
    }
}

/// `version --json`, and what the daemon answers to the same question.
package struct VersionReport: Codable, Sendable {
    package static let current = "0.1.0"
    package let version: Int
    package let program: String

    package init() {
        version = 1
        program = Self.current
    }
}

/// `reload`.
package struct ReloadReport: Codable, Sendable {
    package let version: Int
    package let ok: Bool
    package let feeds: Int
    package let rules: Int
    /// What changed in the file and takes effect at the next start only.
    package let notices: [String]
    /// `file:line:column: error: …`; the last good configuration stays in force.
    package let errors: [String]

    package init(ok: Bool, feeds: Int, rules: Int, notices: [String] = [], errors: [String] = []) {
        version = 1
        (self.ok, self.feeds, self.rules, self.notices, self.errors) = (ok, feeds, rules, notices, errors)
    }
}
