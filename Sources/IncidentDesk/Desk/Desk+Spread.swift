import OpinionCore
import OpinionStore

// Far more hits than usual in an hour raise the level of the incidents concerned, one step, once.

extension Desk {
    /// A feed that has been silent for longer brings hits of more than one hour.
    private static let longestGap = TimeSpan.hours(2)
    /// Nor does an article of long ago say anything of this hour.
    private static let oldest = TimeSpan.hours(3)
    /// A feed that began so shortly after the weeks that are looked at counts as there.
    private static let grace = TimeSpan.days(2)

    /// Counts the hits of a new item, and does what an unusual rise demands.
    func noteHits(
        _ hits: [AreaHit],
        of item: Item,
        isFirstAnswer: Bool,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        guard !hits.isEmpty, !isFirstAnswer, try isOfThisHour(item, orders, transaction) else { return }
        let hour = HourOfWeek(at: item.found, zone: orders.zone)
        for hit in hits {
            let rules = hit.matches.map { (series: HitSeries.rule($0.rule), name: $0.ruleTitle) }
            for each in rules + [(series: HitSeries.desk(hit.desk), name: hit.area ?? hit.department)] {
                try transaction.countHit(each.series, hour: hour.start, feed: item.feed)
                guard let rise = try rise(each.series, each.name, hour, orders, transaction) else { continue }
                try raise(each.series, rise, hit.desk, hour, item, orders, transaction)
            }
        }
    }

    private func isOfThisHour(
        _ item: Item,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> Bool {
        if let published = item.published, item.found - published.at > (published.isDateOnly ? .days(1) : Self.oldest) {
            return false
        }
        let last = try transaction.view.lastSuccess(feed: item.feed)
        return last.map { item.found - $0 <= Self.longestGap } ?? true
    }

    // MARK: What is usual

    private func rise(
        _ series: HitSeries,
        _ name: String,
        _ hour: HourOfWeek,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws -> UnusualCount? {
        let policy = orders.policy.spread
        guard policy.isOn, let since = try transaction.view.hitsSince(series) else { return nil }
        let weeks = min(Int((hour.start - since).milliseconds / TimeSpan.days(7).milliseconds), UsualRate.mostWeeks)
        guard weeks >= UsualRate.fewestWeeks else { return nil }
        let feedsSince = hour.start - .days(7 * weeks) + Self.grace
        func count(_ hours: [Instant]) throws -> [Int] {
            try transaction.view.hits(series, hours: hours, feedsSince: feedsSince)
        }
        guard let now = try count([hour.start]).first, now >= policy.atLeast else { return nil }
        let beside = (1...weeks).flatMap { week in
            (-1...1).map { hour.before(days: 7 * week, hours: $0, zone: orders.zone) }
        }
        let three = try count(beside)
        let weekly = (0..<weeks).map { week in Double(three[week * 3..<week * 3 + 3].reduce(0, +)) / 3 }
        let daily = try count((1...7 * weeks).map { hour.before(days: $0, zone: orders.zone) })
        guard let usual = UsualRate(weekly: weekly, daily: daily), usual.isUnusual(now, policy) else { return nil }
        return UnusualCount(
            name: name,
            count: now,
            usualTenths: Int((usual.mean * 10).rounded()),
            weekday: hour.weekday,
            hour: hour.hour
        )
    }

    // MARK: Who is concerned

    /// The live incidents of the desk that two outlets or more have reported in this hour; for a rise of one rule, those
    /// that it opened.
    private func raise(
        _ series: HitSeries,
        _ rise: UnusualCount,
        _ desk: String,
        _ hour: HourOfWeek,
        _ item: Item,
        _ orders: any StandingOrders,
        _ transaction: StoreTransaction
    ) throws {
        for incident in try transaction.view.liveIncidents() where incident.desk == desk {
            if case .rule(let rule) = series, incident.rule != rule { continue }
            guard !incident.hasRisenUnusually, !incident.isDrill,
                let next = incident.policy.levels.next(above: incident.level)
            else { continue }
            let reports = try transaction.view.reports(of: incident.number).filter { $0.found >= hour.start }
            guard Set(reports.map(\.outlet)).count >= 2 else { continue }
            var risen = incident
            risen.hasRisenUnusually = true
            let growth = Growth(raise: (next, .unusual(rise)), becomesSudden: false, newTier: nil)
            let report = Report(words: [], quotation: nil)
            try transaction.save(try grow(risen, growth, item, report, orders, transaction))
        }
    }
}
