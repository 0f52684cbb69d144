import GRDB
package import OpinionCore

// What became of every rule: counted from the indices alone, whatever the archive weighs.

/// A rule's tally in one of the periods that were asked for.
package struct RulePeriod: Sendable, Hashable {
    package let rule: RuleID
    /// The number of the period, from 0.
    package let period: Int
    package let tally: RuleTally
}

extension StoreSnapshot {
    /// The tally of every rule in every period in which it has one, in no particular order.
    /// - Parameter rule: only this one.
    package func ruleTallies(_ periods: [Range<Instant>], rule: RuleID? = nil) throws -> [RulePeriod] {
        let arguments: StatementArguments = ["periods": Self.json(periods), "rule": rule]
        var tallies: [Key: RuleTally] = [:]
        for row in try Row.fetchAll(db.cachedStatement(sql: Self.hitsPerPeriod), arguments: arguments) {
            tallies[Key(row), default: RuleTally()].hits = row["hits"]
            tallies[Key(row), default: RuleTally()].lastHit = row.instant("last")
        }
        for row in try Row.fetchAll(db.cachedStatement(sql: Self.incidentsPerPeriod), arguments: arguments) {
            tallies[Key(row), default: RuleTally()].incidents = row["incidents"]
            tallies[Key(row), default: RuleTally()].falseAlarms = row["false_alarms"]
        }
        return tallies.map { RulePeriod(rule: $0.rule, period: $0.period, tally: $1) }
    }

    /// How many items were found in a period, without those of drills.
    package func itemCount(in period: Range<Instant>) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT (SELECT count(*) FROM items WHERE found >= :first AND found < :last)
                        - (SELECT count(*) FROM items WHERE found >= :first AND found < :last AND feed GLOB 'drill:*')
                    """
            ),
            arguments: ["first": period.lowerBound.milliseconds, "last": period.upperBound.milliseconds]
        ) ?? 0
    }

    private struct Key: Hashable {
        let rule: RuleID
        let period: Int

        init(_ row: Row) { (rule, period) = (row["rule"], row["period"]) }
    }

    private static func json(_ periods: [Range<Instant>]) -> String {
        let pairs = periods.map { "[\($0.lowerBound.milliseconds),\($0.upperBound.milliseconds)]" }
        return "[" + pairs.joined(separator: ",") + "]"
    }

    private static let periodTable = """
        periods (period, first, last) AS MATERIALIZED (
            SELECT key, json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:periods))
        """

    /// From rule to rule by one seek each, then a run of the index per month: no row of the table is touched.
    static let hitsPerPeriod = """
        WITH RECURSIVE \(periodTable),
        rules (rule) AS (
            SELECT coalesce(:rule, (SELECT min(rule) FROM matches))
            UNION ALL
            SELECT (SELECT min(matches.rule) FROM matches WHERE matches.rule > rules.rule) FROM rules
            WHERE rules.rule IS NOT NULL AND :rule IS NULL),
        counted AS (
            SELECT rules.rule AS rule, period,
                (SELECT count(*) FROM matches WHERE matches.rule = rules.rule AND found >= first AND found < last) AS hits,
                (SELECT max(found) FROM matches WHERE matches.rule = rules.rule AND found >= first AND found < last)
                    AS last
            FROM rules, periods WHERE rules.rule IS NOT NULL)
        SELECT * FROM counted WHERE hits > 0
        """

    /// A dismissal of an earlier version says no kind: it was a false alarm. A reopened incident is none any more.
    static let incidentsPerPeriod = """
        WITH \(periodTable)
        SELECT rule, period, count(*) AS incidents,
            sum(state = 'dismissed' AND coalesce(dismissal, 'false_alarm') = 'false_alarm') AS false_alarms
        FROM incidents JOIN periods ON opened >= first AND opened < last
        WHERE rule IS NOT NULL AND (:rule IS NULL OR rule = :rule) GROUP BY rule, period
        """
}
