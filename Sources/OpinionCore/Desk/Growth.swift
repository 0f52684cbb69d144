/// When which outlet reported an incident.
package struct ReportFact: Sendable, Hashable {
    package let outlet, tier: String
    package let found: Instant

    package init(outlet: String, tier: String, found: Instant) {
        (self.outlet, self.tier, self.found) = (outlet, tier, found)
    }
}

/// What a further item changes about an incident.
package struct Growth: Sendable, Hashable {
    /// The level to rise to, and why; nil when it stays.
    package let raise: (to: LevelName, why: RaiseCause)?
    /// A report shows that it is a 突發事件, which nobody knew when it opened.
    package let becomesSudden: Bool
    /// The tier that reports for the first time.
    package let newTier: String?

    package init(raise: (to: LevelName, why: RaiseCause)?, becomesSudden: Bool, newTier: String?) {
        (self.raise, self.becomesSudden, self.newTier) = (raise, becomesSudden, newTier)
    }

    /// Judges one more item.
    /// - Parameters:
    ///   - hit: nil for a report that no rule of the desk holds for.
    ///   - incident: before this item.
    ///   - rules: the one that opened the incident, and those that the item matches.
    ///   - reports: outlet, tier and time found of every item of the incident, this one included.
    package static func of(
        _ item: Item,
        hit: AreaHit?,
        incident: Incident,
        isSameArticle: Bool,
        rules: [Rule],
        reports: [ReportFact],
        now: Instant
    ) -> Growth {
        guard incident.state.isLive else { return Growth(raise: nil, becomesSudden: false, newTier: nil) }
        // The same article elsewhere is no wider echo; but its text may have been edited, and then say more.
        let tiers = incident.heat.tiers
        let isNewTier = !isSameArticle && !tiers.isEmpty && !tiers.contains(item.tier)
        let spread = isSameArticle ? nil : bySpread(rules, incident, reports: reports, now: now)
        let causes = [hit.flatMap { byRule($0, incident) }, spread].compactMap { $0 }
        let levels = incident.policy.levels
        let becomesSudden = hit?.isSudden == true && !incident.isSudden
        let seen: RaiseCause = .rule(title: hit?.ruleTitle ?? "", words: hit?.words ?? [])
        let raise =
            causes.min { levels.rank($0.to) < levels.rank($1.to) } ?? (becomesSudden ? (incident.level, seen) : nil)
        return Growth(raise: raise, becomesSudden: becomesSudden, newTier: isNewTier ? item.tier : nil)
    }

    /// True when a report says more than an ended incident was about: it is no echo, and must be told.
    package static func outgrows(_ hit: AreaHit, ended incident: Incident) -> Bool {
        guard !incident.state.isLive else { return false }
        return incident.policy.levels.isHigher(hit.level, than: incident.level) || hit.isSudden && !incident.isSudden
    }

    /// True when an ended incident is taken up again by as many outlets as would raise a live one: what was reported
    /// before its end does not count.
    package static func spreads(
        after incident: Incident,
        rules: [Rule],
        reports: [ReportFact],
        now: Instant
    ) -> Bool {
        guard !incident.state.isLive else { return false }
        let since = reports.filter { $0.found > incident.lastAct }
        return bySpread(rules, incident, reports: since, now: now) != nil
    }

    private static func byRule(_ hit: AreaHit, _ incident: Incident) -> (to: LevelName, why: RaiseCause)? {
        guard incident.policy.levels.isHigher(hit.level, than: incident.level) else { return nil }
        return (hit.level, .rule(title: hit.ruleTitle, words: hit.words))
    }

    private static func bySpread(
        _ rules: [Rule],
        _ incident: Incident,
        reports: [ReportFact],
        now: Instant
    ) -> (to: LevelName, why: RaiseCause)? {
        let reached: [(to: LevelName, why: RaiseCause)] = rules.flatMap(\.raises).compactMap { raise in
            guard case .outlets(let count, let tiers, let within) = raise.condition,
                incident.policy.levels.isHigher(raise.to, than: incident.level)
            else { return nil }
            let counted = reports.filter { now - $0.found <= within && (tiers.isEmpty || tiers.contains($0.tier)) }
            let outlets = Set(counted.map(\.outlet)).count
            guard outlets >= count else { return nil }
            return (
                raise.to, tiers.isEmpty ? .outlets(outlets, within: within) : .tiers(outlets, of: tiers, within: within)
            )
        }
        return reached.min { incident.policy.levels.rank($0.to) < incident.policy.levels.rank($1.to) }
    }

    package static func == (one: Growth, other: Growth) -> Bool {
        one.raise?.to == other.raise?.to && one.raise?.why == other.raise?.why && one.newTier == other.newTier
            && one.becomesSudden == other.becomesSudden
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(raise?.to)
        hasher.combine(newTier)
    }
}
