/// The number of an incident: short, spoken as 127 or #127.
package typealias IncidentNumber = Int

/// One happening in one area, made of the items that report it.
package struct Incident: Sendable, Hashable {
    package let number: IncidentNumber
    package var title: String
    package let area: String?
    package let department: String
    /// The rule that opened it; nil when an officer did.
    package let rule: RuleID?
    package var level: LevelName
    /// True while the level is the program's proposal (擬) and no officer has settled it.
    package var isProposed: Bool
    package var isSudden: Bool
    package var concern: Concern?
    package var state: IncidentState
    package let isDrill: Bool
    /// The drill that it belongs to; nil for real incidents, and for drills of earlier versions.
    package let drill: DrillID?
    package let opened: Instant
    package var acknowledged: Acknowledgement?
    package var times: KnownTimes
    package var clocks: [Clock]
    package var escalation: Escalation?
    /// When an officer last did anything to it.
    package var lastAct: Instant
    /// The level that the program last suggested after an officer had settled another.
    package var suggested: LevelName?
    /// Why it ended, for dismissed incidents.
    package var endReason: String?
    /// What a dismissed incident was; nil for all others, and for those that an earlier version dismissed.
    package var dismissal: DismissalKind?
    /// The incident that a merged one went into; nil for all others, and again after it was reopened.
    package var mergedInto: IncidentNumber?
    /// An unusual rise of hits has raised its level, or has suggested to: it does so once.
    package var hasRisenUnusually = false
    /// How it stood when the incident opened.
    package let policy: ResponsePolicy
    /// What was done about it.
    package var record = IncidentRecord()
    /// Distinct outlets and tiers that report it, and its items.
    package var heat: Heat

    package init(
        number: IncidentNumber,
        title: String,
        area: String?,
        department: String,
        rule: RuleID?,
        level: LevelName,
        isProposed: Bool,
        isSudden: Bool,
        concern: Concern?,
        state: IncidentState = .open,
        isDrill: Bool = false,
        drill: DrillID? = nil,
        opened: Instant,
        acknowledged: Acknowledgement? = nil,
        times: KnownTimes,
        clocks: [Clock] = [],
        escalation: Escalation? = nil,
        lastAct: Instant,
        endReason: String? = nil,
        policy: ResponsePolicy,
        heat: Heat = Heat()
    ) {
        (self.number, self.title, self.area, self.department) = (number, title, area, department)
        (self.rule, self.level, self.isProposed, self.isSudden) = (rule, level, isProposed, isSudden)
        (self.concern, self.state, self.isDrill, self.opened) = (concern, state, isDrill, opened)
        self.drill = drill
        (self.acknowledged, self.times, self.clocks) = (acknowledged, times, clocks)
        (self.escalation, self.lastAct, self.endReason) = (escalation, lastAct, endReason)
        (self.policy, self.heat) = (policy, heat)
    }

    /// Incidents are joined within this: the area, or the department for rules of no area; a drill has desks of its own.
    package var desk: String { Drill.desk(area ?? "@" + department, in: drill) }
    package var demand: ResponsePolicy.Demand { policy.demand(level: level, isSudden: isSudden, concern: concern) }
    /// The public has heard of it once.
    package var isAnswered: Bool { record.responses.contains { $0.kind.isPublic } }
    package var runningClocks: [Clock] { clocks.filter(\.isRunning) }
    package func clock(_ kind: ClockKind) -> Clock? { clocks.first { $0.kind == kind } }
}

/// Who said "mine", and when.
package struct Acknowledgement: Sendable, Hashable, Codable {
    package let by: Actor
    package let at: Instant

    package init(by: Actor, at: Instant) {
        self.by = by
        self.at = at
    }
}

/// Who did something: the peer of the control socket, or the program itself.
package struct Actor: Sendable, Hashable, Codable {
    package let uid: Int
    package let user: String
    /// A spoken name given with `--as`; the uid stays.
    package let name: String?
    /// `socket`, or `daemon` for what the program did itself.
    package let via: String

    package init(uid: Int, user: String, name: String? = nil, via: String) {
        (self.uid, self.user, self.name, self.via) = (uid, user, name, via)
    }

    /// How people know them.
    package var displayName: String { name ?? user }
}

/// The times of an incident, each with who said so.
package struct KnownTimes: Sendable, Hashable, Codable {
    package struct Known: Sendable, Hashable, Codable {
        package let at: Instant
        package let by: String

        package init(at: Instant, by: String) {
            self.at = at
            self.by = by
        }
    }

    package var occurred: Known?
    package var published: Known?
    package var isPublishedDateOnly: Bool
    package var detected: Known
    package var reported: Known?
    /// When the bureau had made sure that it is true.
    package var confirmed: Known?

    package init(
        occurred: Known? = nil,
        published: Known? = nil,
        isPublishedDateOnly: Bool = false,
        detected: Known,
        reported: Known? = nil,
        confirmed: Known? = nil
    ) {
        (self.occurred, self.published, self.isPublishedDateOnly) = (occurred, published, isPublishedDateOnly)
        (self.detected, self.reported, self.confirmed) = (detected, reported, confirmed)
    }
}

/// How widely an incident is reported.
package struct Heat: Sendable, Hashable {
    package var outlets: Int
    package var items: Int
    /// In the order in which they joined.
    package var tiers: [String]
    /// How many outlets of each tier report it.
    package var outletsByTier: [String: Int]

    package init(outlets: Int = 0, items: Int = 0, tiers: [String] = [], outletsByTier: [String: Int] = [:]) {
        (self.outlets, self.items, self.tiers, self.outletsByTier) = (outlets, items, tiers, outletsByTier)
    }
}
