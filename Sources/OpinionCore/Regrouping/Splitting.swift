/// An incident made of reports that stood in another one.
package enum Splitting {
    /// A report that leaves, with what its rules said of it for this desk.
    package struct Part: Sendable, Hashable {
        package let item: ArchivedItem
        package let level: LevelName?
        package let isSudden: Bool
        package let rule: RuleID?
        package let concern: Concern?

        package init(item: ArchivedItem, level: LevelName?, isSudden: Bool, rule: RuleID?, concern: Concern?) {
            (self.item, self.level, self.isSudden) = (item, level, isSudden)
            (self.rule, self.concern) = (rule, concern)
        }
    }

    /// Refuses what cannot be split off, before anything is read.
    /// - Parameter has: the reports of the incident.
    package static func check(
        _ source: Incident,
        items: [Int64],
        has: [Int64],
        reason: String
    ) throws(RegroupRefusal) {
        guard !reason.allSatisfy(\.isWhitespace) else { throw .missing(field: "-m") }
        guard !items.isEmpty else { throw .missing(field: "ITEM") }
        guard source.state.isLive else { throw .ended(source.number, source.state, target: source.mergedInto) }
        for item in items where !has.contains(item) {
            throw .notInIncident(item: item, source.number, has: has)
        }
        guard !Set(has).isSubset(of: items) else { throw .nothingLeft(source.number) }
    }

    /// The new incident: its level is what the rules say of its own reports, its clocks start from their times.
    /// - Precondition: `parts` is not empty.
    package static func incident(
        _ parts: [Part],
        of source: Incident,
        title: String?,
        number: IncidentNumber,
        policy: ResponsePolicy,
        zone: LocalZone,
        now: Instant
    ) -> Incident {
        let seen = parts.compactMap { part in part.level.map { ($0, part) } }
        let top = seen.min { policy.levels.rank($0.0) < policy.levels.rank($1.0) }
        let first = parts.min { $0.item.item.found < $1.item.item.found } ?? parts[0]
        let named = title.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        let incident = Incident(
            number: number,
            title: named ?? first.item.item.title,
            area: source.area,
            department: source.department,
            rule: top?.1.rule ?? source.rule,
            level: top?.0 ?? source.level,
            isProposed: true,
            isSudden: top == nil ? source.isSudden : parts.contains(where: \.isSudden),
            concern: top?.1.concern ?? source.concern,
            isDrill: source.isDrill,
            opened: now,
            times: times(parts.map(\.item.item), policy: policy, zone: zone),
            lastAct: now,
            policy: policy
        )
        return Opening.started(incident, zone: zone, now: now)
    }

    /// The earliest start that the reports allow.
    private static func times(_ items: [Item], policy: ResponsePolicy, zone: LocalZone) -> KnownTimes {
        let detected = items.map(\.found).min() ?? items[0].found
        let published = items.filter { $0.published != nil }
        func start(_ item: Item) -> Instant {
            StartChoice.choose(
                occurred: nil,
                published: item.published,
                detected: detected,
                notOlderThan: policy.startNotOlderThan,
                zone: zone
            ).at
        }
        let chosen = published.min { start($0) < start($1) }
        return KnownTimes(
            published: chosen.flatMap { item in item.published.map { .init(at: $0.at, by: item.outlet) } },
            isPublishedDateOnly: chosen?.published?.isDateOnly ?? false,
            detected: .init(at: detected, by: "opiniond")
        )
    }
}
