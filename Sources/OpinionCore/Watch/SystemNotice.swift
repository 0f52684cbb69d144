/// What was told of the program itself; kept, so that no restart tells it twice or forgets it.
package struct ToldSystem: Sendable, Hashable, Codable {
    /// The bureau's date of the last daily notice, `2026-08-28`.
    package var day: String?
    /// The problem that was told and is not known to be over.
    package var problem: SystemProblem?
    /// When it was.
    package var at: Instant?

    package init(day: String? = nil, problem: SystemProblem? = nil, at: Instant? = nil) {
        (self.day, self.problem, self.at) = (day, problem, at)
    }

    /// True when a fault that began then is part of what was told.
    func covers(_ code: String, began: Instant) -> Bool {
        guard let problem, problem.faults.contains(where: { $0.code == code }) else { return false }
        return at.map { began <= $0 } ?? true
    }
}

/// What the audit says now, and since when it has said so.
package struct AuditStanding: Sendable, Hashable {
    package private(set) var faults: [AuditFault] = []
    /// When what is the case began: failing, or passing.
    package private(set) var since: Instant
    /// When each kind of fault that stands now began.
    private var began: [String: Instant] = [:]

    package init(since: Instant) { self.since = since }

    package var isFailing: Bool { !faults.isEmpty }

    /// The standing after a further look.
    package func after(_ found: [AuditFault], now: Instant) -> AuditStanding {
        var next = self
        next.faults = found
        // A wall clock that was stepped back would make it wait for the time that it lost.
        if found.isEmpty == isFailing || since > now { next.since = now }
        let codes = Set(found.map(\.code))
        next.began = Dictionary(uniqueKeysWithValues: codes.map { ($0, min(began[$0] ?? now, now)) })
        return next
    }

    /// The kinds of faults that have stood for `patience`, and since when.
    func lasting(_ patience: TimeSpan, now: Instant) -> [String: Instant] {
        began.filter { now - $0.value >= patience }
    }
}

/// Which notice about the program itself is due.
package enum SystemNotice: Sendable, Hashable {
    case nothing
    /// Nothing was ever told: the first daily notice is that of the next day.
    case begin(day: String)
    /// The daily notice: well, or what is wrong.
    case daily(day: String)
    case problem
    /// What was told is over.
    case over

    /// A fault that is over sooner is no news.
    package static let patience = TimeSpan.minutes(5)
    /// What is over for less may come back at once.
    static let calm = TimeSpan.minutes(1)

    /// A daily moment that was missed is made up for on the same day. A fault that may pass is waited for: what a start
    /// has to catch up with is no problem.
    package static func due(
        _ standing: AuditStanding,
        told: ToldSystem,
        wellAt: DayTime?,
        now: Instant,
        zone: LocalZone
    ) -> SystemNotice {
        let (day, moment) = (zone.civil(now).date, wellAt?.instant(on: CivilDate(now, zone: zone), zone: zone))
        if told.day == nil { return .begin(day: moment.map { $0 <= now } ?? false ? day : "") }
        let isLasting = standing.isFailing && now - standing.since >= patience
        if let moment, moment <= now, told.day != day, !standing.isFailing || isLasting { return .daily(day: day) }
        guard told.problem != nil else { return isLasting ? .problem : .nothing }
        // Another fault beside what was told is news, and so is one that was over meanwhile.
        if standing.lasting(patience, now: now).contains(where: { !told.covers($0.key, began: $0.value) }) {
            return .problem
        }
        return !standing.isFailing && now - standing.since >= calm ? .over : .nothing
    }
}
