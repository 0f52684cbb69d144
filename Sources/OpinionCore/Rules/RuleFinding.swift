/// A rule that people should look at, because it says nothing or too much.
package struct RuleFinding: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// No hit for long, although enough was archived: calm and a broken rule look the same.
        case silent
        /// Hits or incidents without measure: people stop reading.
        case loud
    }

    package let kind: Kind
    package let rule: RuleID
    package let title: String
    /// Silent: since the last hit, or since it came into the rule book. Loud: since the first day that was counted.
    package let since: Instant
    /// nil when it never had one.
    package let lastHit: Instant?
    /// How many days were looked at.
    package let days: Int
    /// In those days: what the rule matched, what it opened, and all that was archived.
    package let hits: Int
    package let incidents: Int
    package let items: Int

    package init(
        kind: Kind,
        rule: RuleID,
        title: String,
        since: Instant,
        lastHit: Instant?,
        days: Int,
        hits: Int,
        incidents: Int,
        items: Int
    ) {
        (self.kind, self.rule, self.title, self.since) = (kind, rule, title, since)
        (self.lastHit, self.days, self.hits) = (lastHit, days, hits)
        (self.incidents, self.items) = (incidents, items)
    }

    /// What a change is told by: `silent steel-relapse`.
    package var name: String { "\(kind.rawValue) \(rule)" }
    /// Hits of all items in whole per cent, rounded.
    package var share: Int { items > 0 ? (hits * 200 + items) / (items * 2) : 0 }
}
