package import OpinionCore

/// `rules stats --json`: every rule with hits in the period, and all of the rule book.
package struct RuleStatistics: Codable, Sendable {
    package let version: Int
    package let since: Instant
    package let until: Instant
    /// In which months begin and end.
    package let timezone: String
    /// Items archived in the period.
    package let items: Int
    /// The most hits first, then by id.
    package let rules: [Line]
    package let totals: Figures

    /// One rule.
    package struct Line: Codable, Sendable {
        package let rule: RuleID
        /// Null for a rule that is not in the rule book any more.
        package let title: String?
        package let kind: Rule.Kind?
        package let inForce: Bool
        package let figures: Figures
        /// The months with hits or incidents, the latest first.
        package let months: [Month]

        package init(rule: RuleID, title: String?, kind: Rule.Kind?, figures: Figures, months: [Month]) {
            (self.rule, self.title, self.kind, self.inForce) = (rule, title, kind, title != nil)
            (self.figures, self.months) = (figures, months)
        }

        private enum CodingKeys: String, CodingKey {
            case rule, title, kind, months
            case inForce = "in_force"
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            rule = try container.decode(RuleID.self, forKey: .rule)
            title = try container.decode(String?.self, forKey: .title)
            kind = try container.decode(Rule.Kind?.self, forKey: .kind)
            inForce = try container.decode(Bool.self, forKey: .inForce)
            months = try container.decode([Month].self, forKey: .months)
            figures = try Figures(from: decoder)
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(rule, forKey: .rule)
            try container.encode(title, forKey: .title)
            try container.encode(kind, forKey: .kind)
            try container.encode(inForce, forKey: .inForce)
            try container.encode(months, forKey: .months)
            try figures.encode(to: encoder)
        }
    }

    /// One month of a rule.
    package struct Month: Codable, Sendable {
        /// `2026-08`
        package let month: String
        package let figures: Figures

        package init(month: String, figures: Figures) {
            self.month = month
            self.figures = figures
        }

        private enum CodingKeys: CodingKey { case month }

        package init(from decoder: any Decoder) throws {
            month = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .month)
            figures = try Figures(from: decoder)
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(month, forKey: .month)
            try figures.encode(to: encoder)
        }
    }

    package init(
        period: Range<Instant>,
        timezone: String,
        items: Int,
        rules: [Line],
        totals: Figures
    ) {
        version = 1
        (since, until, self.timezone) = (period.lowerBound, period.upperBound, timezone)
        (self.items, self.rules, self.totals) = (items, rules, totals)
    }

    /// What is counted of a rule, a month or all.
    package struct Figures: Codable, Sendable, Hashable {
        package let hits: Int
        package let incidents: Int
        package let falseAlarms: Int
        /// Three decimals; null where no incident was opened.
        package let precision: Double?
        package let lastHit: Instant?

        package init(_ tally: RuleTally) {
            (hits, incidents, falseAlarms) = (tally.hits, tally.incidents, tally.falseAlarms)
            precision = tally.precision.map { ($0 * 1_000).rounded() / 1_000 }
            lastHit = tally.lastHit
        }

        private enum CodingKeys: String, CodingKey {
            case hits, incidents, precision
            case falseAlarms = "false_alarms"
            case lastHit = "last_hit"
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(hits, forKey: .hits)
            try container.encode(incidents, forKey: .incidents)
            try container.encode(falseAlarms, forKey: .falseAlarms)
            try container.encode(precision, forKey: .precision)
            try container.encode(lastHit, forKey: .lastHit)
        }
    }
}
