/// How often a rule held in a period, and what came of it.
package struct RuleTally: Sendable, Hashable {
    /// Items that matched; an item counts when it was found, and once.
    package var hits: Int
    package var lastHit: Instant?
    /// Incidents that the rule opened.
    package var incidents: Int
    /// Those of them that are dismissed now as false alarms.
    package var falseAlarms: Int

    package init(hits: Int = 0, lastHit: Instant? = nil, incidents: Int = 0, falseAlarms: Int = 0) {
        (self.hits, self.lastHit, self.incidents, self.falseAlarms) = (hits, lastHit, incidents, falseAlarms)
    }

    /// 1 − false alarms ÷ incidents; nil when no incident was opened.
    package var precision: Double? {
        incidents > 0 ? 1 - Double(falseAlarms) / Double(incidents) : nil
    }

    package static func + (one: RuleTally, other: RuleTally) -> RuleTally {
        RuleTally(
            hits: one.hits + other.hits,
            lastHit: [one.lastHit, other.lastHit].compactMap { $0 }.max(),
            incidents: one.incidents + other.incidents,
            falseAlarms: one.falseAlarms + other.falseAlarms
        )
    }
}
