/// What the archive knows of a rule in force, as far as the watch over rules asks.
package struct RuleActivity: Sendable, Hashable {
    package let rule: RuleID
    package let title: String
    /// When it came into the rule book.
    package let since: Instant
    package let lastHit: Instant?
    /// Within `RuleWatch.recent`.
    package let hits: Int
    package let incidents: Int

    package init(rule: RuleID, title: String, since: Instant, lastHit: Instant?, hits: Int, incidents: Int) {
        (self.rule, self.title, self.since) = (rule, title, since)
        (self.lastHit, self.hits, self.incidents) = (lastHit, hits, incidents)
    }
}

/// Tells rules that are silent or loud from those that are merely calm or busy; risk and topic rules alike.
package struct RuleWatch: Sendable, Hashable {
    /// A rule without a hit for this long is silent.
    package var silence = TimeSpan.days(90)
    /// When fewer items were archived in that time, the silence says nothing about the rule.
    package var itemsForSilence = 1_000
    /// The last days, in which noise is counted.
    package var recent = TimeSpan.days(7)
    /// A rule that matches more than this share of all items is loud.
    package var share = 0.2
    /// A rule that opens more incidents than this is loud.
    package var incidents = 50
    /// When fewer items were archived in those days, they are too few for a share.
    package var itemsForNoise = 100

    package init() {}

    /// The rules to name, in the order of the rule book.
    /// - Parameters:
    ///   - silenceItems: how many items were archived within `silence`.
    ///   - recentItems: how many were within `recent`.
    package func findings(
        _ rules: [RuleActivity],
        silenceItems: Int,
        recentItems: Int,
        now: Instant
    ) -> [RuleFinding] {
        rules.compactMap { silent($0, items: silenceItems, now: now) ?? loud($0, items: recentItems, now: now) }
    }

    private func silent(_ rule: RuleActivity, items: Int, now: Instant) -> RuleFinding? {
        let quietSince = max(rule.lastHit ?? rule.since, rule.since)
        guard items >= itemsForSilence, now - quietSince >= silence else { return nil }
        return finding(.silent, rule, since: quietSince, of: silence, items: items)
    }

    private func loud(_ rule: RuleActivity, items: Int, now: Instant) -> RuleFinding? {
        let isLoud = Double(rule.hits) > share * Double(items) || rule.incidents > incidents
        guard items >= itemsForNoise, isLoud else { return nil }
        return finding(.loud, rule, since: now - recent, of: recent, items: items)
    }

    private func finding(_ kind: RuleFinding.Kind, _ rule: RuleActivity, since: Instant, of time: TimeSpan, items: Int)
        -> RuleFinding
    {
        RuleFinding(
            kind: kind,
            rule: rule.rule,
            title: rule.title,
            since: since,
            lastHit: rule.lastHit,
            days: Int(time.seconds / 86_400),
            hits: rule.hits,
            incidents: rule.incidents,
            items: items
        )
    }
}
