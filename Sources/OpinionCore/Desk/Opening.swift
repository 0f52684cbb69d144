/// How an incident begins: its level, its times, its clocks.
package enum Opening {
    /// An incident that a rule opens on an item.
    package static func byRule(
        _ hit: AreaHit,
        item: Item,
        number: IncidentNumber,
        policy: ResponsePolicy,
        zone: LocalZone,
        drill: DrillID? = nil,
        now: Instant
    ) -> Incident {
        let published = item.published.map { KnownTimes.Known(at: $0.at, by: item.outlet) }
        let times = KnownTimes(
            published: published,
            isPublishedDateOnly: item.published?.isDateOnly ?? false,
            detected: .init(at: item.found, by: "opiniond")
        )
        let incident = Incident(
            number: number,
            title: item.title,
            area: hit.area,
            department: hit.department,
            rule: hit.rule,
            level: hit.level,
            isProposed: true,
            isSudden: hit.isSudden,
            concern: hit.concern,
            isDrill: drill != nil,
            drill: drill,
            opened: now,
            times: times,
            lastAct: now,
            policy: policy,
            heat: Heat(outlets: 1, items: 1, tiers: [item.tier])
        )
        return started(incident, zone: zone, now: now)
    }

    /// What an officer says when opening an incident by hand.
    package struct Report: Sendable, Hashable {
        package let title: String
        package let area: String?
        package let department: String
        package let level: LevelName
        package let isSudden: Bool
        package let occurred: Instant?
        package let reportedBy: String?
        package let isDrill: Bool
        /// Which of the three concerns it touches; nil when nobody said.
        package let concern: Concern?
        /// The archived item that it is opened on: its times count, too.
        package private(set) var item: Item?
        /// The drill that it is invented for.
        package private(set) var drill: DrillID?

        package init(
            title: String,
            area: String?,
            department: String,
            level: LevelName,
            isSudden: Bool = false,
            occurred: Instant? = nil,
            reportedBy: String? = nil,
            isDrill: Bool = false,
            concern: Concern? = nil
        ) {
            (self.title, self.area, self.department, self.level) = (title, area, department, level)
            self.concern = concern
            (self.isSudden, self.occurred, self.reportedBy, self.isDrill) = (isSudden, occurred, reportedBy, isDrill)
        }

        /// The same report as an incident of a drill.
        package func within(_ drill: DrillID) -> Report {
            var report = self
            report.drill = drill
            return report
        }

        /// The same report on an archived item.
        package func on(_ item: Item) -> Report {
            var report = self
            report.item = item
            return report
        }
    }

    /// An incident that an officer opens: a phone call, a slip, a drill. The level is settled.
    package static func byHand(
        _ report: Report,
        number: IncidentNumber,
        by actor: Actor,
        policy: ResponsePolicy,
        zone: LocalZone,
        now: Instant
    ) -> Incident {
        let times = KnownTimes(
            occurred: report.occurred.map { .init(at: $0, by: actor.displayName) },
            published: report.item.flatMap { item in item.published.map { .init(at: $0.at, by: item.outlet) } },
            isPublishedDateOnly: report.item?.published?.isDateOnly ?? false,
            detected: .init(at: report.item?.found ?? now, by: report.item == nil ? actor.displayName : "opiniond"),
            reported: report.reportedBy.map { .init(at: now, by: $0) }
        )
        let incident = Incident(
            number: number,
            title: report.title,
            area: report.area,
            department: report.department,
            rule: nil,
            level: report.level,
            isProposed: false,
            isSudden: report.isSudden,
            concern: report.concern,
            isDrill: report.isDrill,
            drill: report.drill,
            opened: now,
            times: times,
            lastAct: now,
            policy: policy
        )
        return started(incident, zone: zone, now: now)
    }

    /// Sets the clocks that the level demands, and the escalation.
    static func started(_ incident: Incident, zone: LocalZone, now: Instant) -> Incident {
        var started = incident
        started.clocks = ClockSetting.opened(incident, zone: zone)
        started.escalation = incident.demand.notify == .digest ? nil : Escalation(start: now, stepsSent: 1)
        return started
    }
}
