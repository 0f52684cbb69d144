import OpinionCore
import OpinionStore

// A hit reaches the desk: it joins an incident, opens one, or is told as found late.

/// A hit on its way to the desk.
struct Arrival: Sendable {
    let item: ArchivedItem
    let hit: AreaHit
    /// Where it goes: the desk of the hit, or that of a drill.
    let desk: String
    /// The feed had never answered before.
    let isFirstAnswer: Bool
    /// The levels at which the item had hit this desk before its text changed; empty for a new item.
    let levelsBefore: [LevelName]
    /// nil where it was found before.
    var story: StoryAssignment?

    /// True when the new text says no more than what people were told before.
    func isEcho(_ scale: LevelScale) -> Bool { levelsBefore.contains { !scale.isHigher(hit.level, than: $0) } }
}

extension Desk {
    func receive(_ arrival: Arrival, _ orders: any StandingOrders, _ transaction: StoreTransaction) throws {
        let (archived, hit) = (arrival.item, arrival.hit)
        let story = try arrival.story?.story ?? transaction.view.story(ofItem: archived.id)
        let candidates = try candidates(arrival, story, orders, transaction)
        let aside = try transaction.view.setAside(archived, story: story, desk: arrival.desk)
        if let aside, aside.covers(hit, orders.policy.levels) {
            guard aside.isByTitleAlone, candidates.contains(where: { $0.isLive && $0.fits(archived.item) }) else {
                return
            }
        }
        // What was told as found late is not told again because its comment counter moved.
        if candidates.allSatisfy({ $0.link == .likeness }), arrival.isEcho(orders.policy.levels) { return }
        let decision = Intake.decide(
            archived.item,
            candidates: candidates,
            isFirstAnswer: arrival.isFirstAnswer,
            policy: orders.policy
        )
        switch decision {
        case .open: try open(archived, hit: hit, story, orders, transaction)
        case .join(let number, let isSameArticle):
            guard let incident = try transaction.view.incident(number) else { return }
            if try Growth.outgrows(hit, ended: incident) || spreads(hit, after: incident, archived, orders, transaction)
            {
                return try open(archived, hit: hit, story, orders, transaction)
            }
            try join(archived, hit: hit, incident, isSameArticle: isSameArticle, orders, transaction)
            if let story { try keep(story, desk: arrival.desk, incident, transaction) }
            try suggestMerging(incident, candidates, archived, orders, transaction)
        case .foundLate:
            if orders.drill != nil { return try log("drill.found_late", LogFacts.item(archived), transaction) }
            try transaction.addFoundLate(hit, item: archived.id, found: archived.item.found)
        }
    }

    /// Whether so many outlets report what was ended, since then, that a rule would raise it.
    private func spreads(
        _ hit: AreaHit,
        after incident: Incident,
        _ archived: ArchivedItem,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> Bool {
        let rules = Set([incident.rule].compactMap(\.self) + hit.matches.map(\.rule)).compactMap { orders.rule($0) }
        let item = archived.item
        let report = ReportFact(outlet: item.outlet, tier: item.tier, found: item.found)
        let reports = try transaction.view.reports(of: incident.number) + [report]
        return Growth.spreads(after: incident, rules: rules, reports: reports, now: now())
    }

    private func open(
        _ archived: ArchivedItem,
        hit: AreaHit,
        _ story: StoryID?,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        var incident = Opening.byRule(
            hit,
            item: archived.item,
            number: try transaction.nextIncidentNumber(),
            policy: orders.policy,
            zone: orders.zone,
            drill: orders.drill,
            now: now()
        )
        let report = Quoting.report(archived.item, hit: hit)
        try transaction.save(incident)
        try transaction.attach(archived, report: report, to: &incident)
        try transaction.save(incident)
        if let story { try transaction.give(story, desk: incident.desk, to: incident.number) }
        try log("incident.opened", incident: incident.number, LogFacts.opened(incident, archived, hit), transaction)
        try send(
            .opened,
            about: incident,
            reason: .matched(rule: hit.ruleTitle, words: hit.words),
            quotation: report.quotation,
            source: Quoting.source(archived.item),
            role: .duty,
            orders,
            transaction
        )
        if let story { try suggestJoiningArea(incident, story, archived, orders, transaction) }
    }

    /// - Parameter hit: nil for a report that no rule of the desk holds for.
    func join(
        _ archived: ArchivedItem,
        hit: AreaHit?,
        _ before: Incident,
        isSameArticle: Bool,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        var incident = before
        let number = before.number
        let report = Quoting.report(archived.item, hit: hit)
        try transaction.attach(archived, report: report, to: &incident)
        if incident.heat != before.heat {
            try log("item.attached", incident: number, LogFacts.item(archived), transaction)
        }
        try grow(before, into: incident, archived, hit: hit, isSameArticle: isSameArticle, orders, transaction)
    }

    /// Saves an incident that a report has joined, and does what that report changes about it.
    /// - Parameters:
    ///   - hit: what the rules of the desk say of the report; nil when none holds.
    ///   - isSameArticle: the incident had it before, by this address.
    func grow(
        _ before: Incident,
        into attached: Incident,
        _ archived: ArchivedItem,
        hit: AreaHit?,
        isSameArticle: Bool,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        let rules = Set([before.rule].compactMap(\.self) + (hit?.matches.map(\.rule) ?? [])).sorted()
        let growth = Growth.of(
            archived.item,
            hit: hit,
            incident: before,
            isSameArticle: isSameArticle,
            rules: rules.compactMap { orders.rule($0) },
            reports: try transaction.view.reports(of: before.number),
            now: now()
        )
        let report = Quoting.report(archived.item, hit: hit)
        try transaction.save(try grow(attached, growth, archived.item, report, orders, transaction))
    }

    /// Tells what a further item changes: a higher level first, else a new tier of outlets.
    func grow(
        _ incident: Incident,
        _ growth: Growth,
        _ item: Item,
        _ report: Report,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> Incident {
        let source = Quoting.source(item)
        if let raise = growth.raise, incident.isProposed {
            return try raised(incident, by: growth, why: raise.why, item, report, orders, transaction)
        }
        let levels = incident.policy.levels
        if let raise = growth.raise, incident.suggested.map({ levels.isHigher(raise.to, than: $0) }) ?? true {
            var suggested = incident
            suggested.suggested = raise.to
            try send(
                .grown,
                about: incident,
                reason: .raiseSuggested(to: raise.to, why: raise.why),
                quotation: report.quotation,
                source: source,
                orders,
                transaction
            )
            try log("incident.raise_suggested", incident: incident.number, ["to": .text(raise.to)], transaction)
            return suggested
        }
        if let tier = growth.newTier {
            try send(
                .grown,
                about: incident,
                reason: .newTier(tier: tier, outlet: item.outlet),
                quotation: report.quotation,
                source: source,
                orders,
                transaction
            )
        }
        return incident
    }

    private func raised(
        _ incident: Incident,
        by growth: Growth,
        why: RaiseCause,
        _ item: Item,
        _ report: Report,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> Incident {
        var higher = incident
        higher.level = growth.raise?.to ?? incident.level
        higher.isSudden = incident.isSudden || growth.becomesSudden
        let level = higher.level + (growth.becomesSudden ? "·突發" : "")
        higher.record.regrades.append(Regrade(at: now(), from: incident.level, to: level, by: actor, cause: why))
        let (result, changes) = ClockSetting.derived(
            higher,
            by: actor,
            reason: "\(incident.level) → \(level)",
            zone: orders.zone,
            now: now()
        )
        var raised = result
        let running = raised.escalation ?? Escalation(start: now(), stepsSent: 1)
        raised.escalation = raised.demand.notify == .digest ? nil : running
        try log(
            "incident.level_raised",
            incident: incident.number,
            LogFacts.regraded(from: incident.level, to: level, changes),
            transaction
        )
        try send(
            .levelChanged,
            about: raised,
            reason: .levelRaised(from: incident.level, to: level, why: why, deadlines: changes),
            quotation: report.quotation,
            source: Quoting.source(item),
            role: .duty,
            orders,
            transaction
        )
        return raised
    }
}
