/// A page's bytes that may have to go, with all that rests on them.
package struct StoredPage: Sendable, Hashable {
    /// SHA-256 of the bytes.
    package let body: String
    package let size: Int
    /// When any of its records was seen last.
    package let lastSeen: Instant
    /// Whether an incident that rests on it is open.
    package let isNeeded: Bool
    /// All incidents that rest on it.
    package let incidents: [IncidentNumber]
    /// The last act of the incidents that rest on it.
    package let lastAct: Instant?

    package init(
        body: String,
        size: Int,
        lastSeen: Instant,
        isNeeded: Bool,
        incidents: [IncidentNumber] = [],
        lastAct: Instant? = nil
    ) {
        (self.body, self.size, self.lastSeen) = (body, size, lastSeen)
        (self.isNeeded, self.incidents, self.lastAct) = (isNeeded, incidents, lastAct)
    }

    /// From when on its age counts.
    package var rest: Instant { max(lastSeen, lastAct ?? lastSeen) }
}

/// Which pages go: never one that an open incident rests on, never one younger than the law allows; what is older than
/// `keep` goes, and what is needed to come below the limit, the oldest first.
package enum EvidenceRetention {
    package enum Why: String, Sendable, Hashable {
        case age, room
    }

    /// - Parameter total: bytes of all pages.
    /// - Returns: what goes and why, and whether the limit is still exceeded afterwards.
    package static func removals(
        of pages: [StoredPage],
        total: Int,
        settings: EvidenceSettings,
        now: Instant
    ) -> (gone: [(page: StoredPage, why: Why)], isOverLimit: Bool) {
        var rest = total
        var gone: [(page: StoredPage, why: Why)] = []
        let free = pages.filter { !$0.isNeeded && now - $0.rest > Retention.shortest }.sorted { $0.rest < $1.rest }
        for page in free {
            let isOld = now - page.rest > settings.keep
            guard isOld || rest > settings.largestTotal else { continue }
            gone.append((page, isOld ? .age : .room))
            rest -= page.size
        }
        return (gone, rest > settings.largestTotal)
    }
}
