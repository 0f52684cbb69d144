/// What was done about an incident, by whom and when, beside its times, its level and its clocks: what an inspection
/// asks for. Entries are only ever added.
package struct IncidentRecord: Sendable, Hashable, Codable {
    /// Who handles it; the last word counts.
    package var assignment: Assignment?
    /// 批示, in the order in which they were recorded.
    package var instructions: [Instruction] = []
    /// Every release, press conference, reply, briefing and report, whether a clock waited for it or not.
    package var responses: [Response] = []
    package var regrades: [Regrade] = []
    package var extensions: [ClockExtension] = []
    /// Evaluation and conclusion (評估與結論); the last word counts.
    package var conclusion: Conclusion?

    package init() {}

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        assignment = try container.decodeIfPresent(Assignment.self, forKey: .assignment)
        instructions = try container.decodeIfPresent([Instruction].self, forKey: .instructions) ?? []
        responses = try container.decodeIfPresent([Response].self, forKey: .responses) ?? []
        regrades = try container.decodeIfPresent([Regrade].self, forKey: .regrades) ?? []
        extensions = try container.decodeIfPresent([ClockExtension].self, forKey: .extensions) ?? []
        conclusion = try container.decodeIfPresent(Conclusion.self, forKey: .conclusion)
    }

    /// When leaders were told, and whom.
    package var briefings: [Response] { responses.filter { $0.kind == .briefing } }
    /// The first release and the further ones.
    package var releases: [Response] { responses.filter { $0.kind == .release || $0.kind == .update } }
    /// The latest by the time at which it was done.
    package var lastRelease: Response? {
        releases.reduce(nil) { last, each in last.map { $0.milestone.at <= each.milestone.at ? each : $0 } ?? each }
    }
    /// True once a release was called the last one.
    package var hasFinalRelease: Bool { releases.contains { $0.milestone.isFinal == true } }
}

/// Who handles an incident: a 科室 or a person.
package struct Assignment: Sendable, Hashable, Codable {
    package let to: String
    package let at: Instant
    package let by: Actor

    package init(to: String, at: Instant, by: Actor) {
        (self.to, self.at, self.by) = (to, at, by)
    }
}

/// What a leader ordered (批示).
package struct Instruction: Sendable, Hashable, Codable {
    package let from: String
    package let text: String
    /// When it was given, which may be before it was recorded.
    package let at: Instant
    package let recorded: Instant
    package let by: Actor

    package init(from: String, text: String, at: Instant, recorded: Instant, by: Actor) {
        (self.from, self.text, self.at, self.recorded, self.by) = (from, text, at, recorded, by)
    }

    /// The same order told once more.
    package func repeats(_ other: Instruction) -> Bool {
        from == other.from && text == other.text && abs((at - other.at).milliseconds) < 60_000
    }
}

/// An act that answers for the incident, to the public or to the leaders.
package struct Response: Sendable, Hashable, Codable {
    /// `update` for a release that follows another.
    package let kind: ClockKind
    package let milestone: Milestone
    /// nil when no clock waited for it.
    package var isLate: Bool?

    package init(kind: ClockKind, milestone: Milestone, isLate: Bool?) {
        (self.kind, self.milestone, self.isLate) = (kind, milestone, isLate)
    }
}

/// A level that was changed or settled.
package struct Regrade: Sendable, Hashable, Codable {
    package let at: Instant
    package let from: LevelName
    package let to: LevelName
    package let by: Actor
    /// What the officer said; nil where the program raised it.
    package let reason: String?
    /// What the program saw; nil where an officer settled it.
    package let cause: RaiseCause?

    package init(
        at: Instant,
        from: LevelName,
        to: LevelName,
        by: Actor,
        reason: String? = nil,
        cause: RaiseCause? = nil
    ) {
        (self.at, self.from, self.to, self.by) = (at, from, to, by)
        (self.reason, self.cause) = (reason, cause)
    }
}

/// How it was judged in the end.
package struct Conclusion: Sendable, Hashable, Codable {
    package let text: String
    package let at: Instant
    package let by: Actor

    package init(text: String, at: Instant, by: Actor) {
        (self.text, self.at, self.by) = (text, at, by)
    }
}
