/// What is claimed at one moment of a scenario. What is left out of an entry is not looked at.
package struct ScenarioExpectation: Sendable, Hashable {
    package enum Alerts: Sendable, Hashable {
        /// They are not looked at.
        case any
        /// Exactly these since the last expectation, in this order; none for silence.
        case these([ExpectedAlert])
    }

    package let alerts: Alerts
    /// Exactly these incidents have not ended, by number; nil when they are not looked at.
    package let incidents: [ExpectedIncident]?
    package let position: SourcePosition

    package init(alerts: Alerts, incidents: [ExpectedIncident]?, position: SourcePosition) {
        (self.alerts, self.incidents, self.position) = (alerts, incidents, position)
    }
}

/// What is claimed of one alert.
package struct ExpectedAlert: Sendable, Hashable {
    package var at: ExpectedTime?
    package var type: AlertType?
    package var incident: IncidentNumber?
    package var level: LevelName?
    package var reason: ReasonCode?
    package var clock: ClockKind?
    /// Which reminder: `50%`, `-15m`, `due`, `+1` …
    package var moment: String?
    package var role: EscalationStep.Role?
    /// All channels that it goes to, in the order of the routes.
    package var to: [String]?
    /// What keeps it back: `quiet`, `silence:1`; nil for an alert that goes out.
    package var held: String?
    /// Whom it calls, by name, in order; none where the roster has nobody.
    package var who: [String]?

    package init() {}
}

/// A time as far as it was written: to the minute, or to the second.
package struct ExpectedTime: Sendable, Hashable {
    package let at: Instant
    package let isToTheSecond: Bool

    package init(at: Instant, isToTheSecond: Bool) {
        self.at = at
        self.isToTheSecond = isToTheSecond
    }

    package func fits(_ instant: Instant) -> Bool {
        let past = instant - at
        return past >= .zero && past < (isToTheSecond ? .seconds(1) : .minutes(1))
    }
}

/// What is claimed of one incident.
package struct ExpectedIncident: Sendable, Hashable {
    package var number: IncidentNumber?
    package var title: String?
    package var area: String?
    package var department: String?
    /// The rule that opened it.
    package var rule: RuleID?
    package var level: LevelName?
    package var isSudden: Bool?
    package var state: IncidentState?
    package var items: Int?
    package var outlets: Int?
    /// All clocks that run.
    package var clocks: [ClockKind]?
    /// The deadlines of these clocks, running or not.
    package var due: [ClockKind: ExpectedTime]?
    /// All clocks that were met after their deadline.
    package var late: [ClockKind]?

    package init() {}

    /// All that an expectation can say, as an incident is now.
    package init(_ incident: Incident) {
        (number, title, area, department) = (incident.number, incident.title, incident.area, incident.department)
        (rule, level, isSudden, state) = (incident.rule, incident.level, incident.isSudden, incident.state)
        (items, outlets) = (incident.heat.items, incident.heat.outlets)
        clocks = incident.runningClocks.map(\.kind)
        due = Dictionary(
            incident.clocks.filter { $0.waived == nil }.map { ($0.kind, ExpectedTime(at: $0.due, isToTheSecond: true)) }
        ) { $1 }
        late = incident.clocks.filter(\.isMetLate).map(\.kind)
    }
}
