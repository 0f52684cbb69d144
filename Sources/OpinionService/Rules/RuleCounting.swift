import ControlAPI
import OpinionCore
import OpinionStore

/// Counts what every rule did, per month of the bureau's calendar.
struct RuleCounting: Sendable {
    /// More months than this are no table any more.
    private static let mostMonths = 1_200

    let store: OpinionStore
    let book: RuleBook
    let zone: LocalZone
    let now: Instant

    /// - Parameter rule: only this one.
    func statistics(since: Instant, rule: RuleID?) async throws -> RuleStatistics {
        let period = since..<max(since, now + TimeSpan(milliseconds: 1))
        let months = Array(CivilMonth.of(period, zone: zone).suffix(Self.mostMonths))
        let (tallies, items) = try await store.read { view in
            (try view.ruleTallies(months.map(\.period), rule: rule), try view.itemCount(in: period))
        }
        let lines = lines(Dictionary(grouping: tallies, by: \.rule), months, rule: rule)
        return RuleStatistics(
            period: since..<max(since, now),
            timezone: zone.name,
            items: items,
            rules: lines,
            totals: .init(tallies.reduce(RuleTally()) { $0 + $1.tally })
        )
    }

    private func lines(
        _ tallies: [RuleID: [RulePeriod]],
        _ months: [CivilMonth],
        rule: RuleID?
    ) -> [RuleStatistics.Line] {
        let known = Dictionary(book.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let ids = Set(tallies.keys).union(rule.map { known[$0] == nil ? [] : [$0] } ?? Array(known.keys))
        return ids.map { id in
            let own = (tallies[id] ?? []).sorted { $0.period > $1.period }
            return RuleStatistics.Line(
                rule: id,
                title: known[id]?.title,
                kind: known[id]?.kind,
                figures: .init(own.reduce(RuleTally()) { $0 + $1.tally }),
                months: own.map { .init(month: months[$0.period].name, figures: .init($0.tally)) }
            )
        }.sorted { ($1.figures.hits, $0.rule) < ($0.figures.hits, $1.rule) }
    }
}
