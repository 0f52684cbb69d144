package import OpinionCore

/// The details that log events carry.
package enum LogFacts {
    static func opened(_ incident: Incident, _ archived: ArchivedItem, _ hit: AreaHit) -> LogData {
        var facts = item(archived)
        facts.merge(opened(incident)) { $1 }
        facts["rule"] = .text(hit.rule)
        facts["words"] = .list(hit.words.map { .text($0) })
        return facts
    }

    /// How an incident begins.
    package static func opened(_ incident: Incident) -> LogData {
        [
            "title": .text(incident.title), "area": .optional(incident.area),
            "department": .text(incident.department), "level": .text(incident.level),
            "sudden": .flag(incident.isSudden), "drill": .flag(incident.isDrill),
            "clocks": .list(incident.clocks.map(clock)),
        ]
    }

    /// Where an item comes from.
    package static func item(_ archived: ArchivedItem) -> LogData {
        let item = archived.item
        return [
            "item": .number(archived.id), "feed": .text(item.feed), "outlet": .text(item.outlet),
            "item_title": .text(item.title), "url": .optional(item.url), "published": .instant(item.published?.at),
            "found": .instant(item.found),
        ]
    }

    static func clock(_ clock: Clock) -> LogValue {
        .map([
            "kind": .text(clock.kind.rawValue), "start": .instant(clock.start),
            "start_source": .text(clock.startSource.rawValue), "due": .instant(clock.due),
            "revision": .number(Int64(clock.revision)),
        ])
    }

    static func regraded(from: LevelName, to: LevelName, _ changes: [DeadlineChange]) -> LogData {
        ["from": .text(from), "to": .text(to), "deadlines": deadlines(changes)]
    }

    static func deadlines(_ changes: [DeadlineChange]) -> LogValue {
        .list(changes.map { .map(deadline($0)) })
    }

    private static func deadline(_ change: DeadlineChange) -> LogData {
        var facts: LogData = [
            "kind": .text(change.kind.rawValue), "old": .instant(change.old), "new": .instant(change.new),
        ]
        if let met = change.met { facts["met"] = .instant(met) }
        if let isLate = change.isLate { facts["late"] = .flag(isLate) }
        return facts
    }
}
