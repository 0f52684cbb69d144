package import OpinionCore

/// `silence add`. The time is as the officer typed it; the daemon reads it in the bureau's zone and echoes it absolute.
package struct SilenceRequest: Codable, Sendable {
    /// By field: `{"area":["…"],"level":["一般","較大"]}`; all fields must hold, of one field any value.
    package var match: [String: [String]]
    package var until: String?
    package var reason: String?
    /// Holds back deadlines, too; takes an administrator.
    package var deadlines: Bool?
    /// Matches everything; takes an administrator.
    package var everything: Bool?

    package init(match: [String: [String]]) { self.match = match }
}

/// `silence expire`.
package struct SilenceExpireRequest: Codable, Sendable {
    package var id: Int
    package var reason: String?

    package init(id: Int, reason: String? = nil) {
        self.id = id
        self.reason = reason
    }
}

/// What became of `silence add` or `silence expire`.
package struct SilenceAnswer: Codable, Sendable {
    package let version: Int
    package let silence: SilenceView
    package let text: String

    package init(silence: SilenceView, text: String) {
        version = 1
        (self.silence, self.text) = (silence, text)
    }
}

/// `silence list --json`.
package struct SilenceList: Codable, Sendable {
    package let version: Int
    package let silences: [SilenceView]

    package init(silences: [SilenceView]) {
        version = 1
        self.silences = silences
    }
}

/// One silence as people and scripts see it.
package struct SilenceView: Codable, Sendable {
    package enum State: String, Codable, Sendable {
        case active
        /// Its time was over.
        case ended
        /// Somebody ended it before its time.
        case expired
    }

    package struct End: Codable, Sendable {
        package let at: Instant
        package let by: String?
        package let reason: String?
    }

    package let id: Int
    package let state: State
    package let match: [String: [String]]
    package let reason: String
    package let by: String
    package let uid: Int
    package let user: String
    package let from: Instant
    package let until: Instant
    package let deadlines: Bool
    package let ended: End?
    /// How many alerts it holds now.
    package let held: Int
    /// The live incidents that it matches now.
    package let incidents: [Int]

    package init(_ silence: Silence, held: Int, incidents: [Int], now: Instant) {
        id = silence.id
        state = silence.ended.map { $0.by == nil ? .ended : .expired } ?? (silence.isActive(at: now) ? .active : .ended)
        (match, reason) = (silence.matcher.fields, silence.reason)
        (by, uid, user) = (silence.by.displayName, silence.by.uid, silence.by.user)
        (from, until, deadlines) = (silence.from, silence.until, silence.holdsDeadlines)
        ended = silence.ended.map { End(at: $0.at, by: $0.by?.displayName, reason: $0.reason) }
        (self.held, self.incidents) = (held, incidents)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(state, forKey: .state)
        try container.encode(match, forKey: .match)
        try container.encode(reason, forKey: .reason)
        try container.encode(by, forKey: .by)
        try container.encode(uid, forKey: .uid)
        try container.encode(user, forKey: .user)
        try container.encode(from, forKey: .from)
        try container.encode(until, forKey: .until)
        try container.encode(deadlines, forKey: .deadlines)
        try container.encode(ended, forKey: .ended)
        try container.encode(held, forKey: .held)
        try container.encode(incidents, forKey: .incidents)
    }

    private enum CodingKeys: CodingKey {
        case id, state, match, reason, by, uid, user, from, until, deadlines, ended, held, incidents
    }
}
