/// What becomes of an item that hits an area.
package enum IntakeDecision: Sendable, Hashable {
    /// It reports what this incident is about. `isSameArticle`: the incident has this very address already.
    case join(IncidentNumber, isSameArticle: Bool)
    case open
    /// Old news: one 補錄 notice tells, and nobody is paged.
    case foundLate
}

/// An incident that an item may belong to, because an item of it has the same address or title.
package struct JoinCandidate: Sendable, Hashable {
    package let number: IncidentNumber
    package let hasSameURL: Bool
    /// When the incident's latest item was found.
    package let lastItemFound: Instant

    package init(number: IncidentNumber, hasSameURL: Bool, lastItemFound: Instant) {
        (self.number, self.hasSameURL, self.lastItemFound) = (number, hasSameURL, lastItemFound)
    }
}

package enum Intake {
    /// The same title this long after the last item may be another happening («河源發布高溫預警»); the same address is
    /// the same article however late.
    package static let titleWindow = TimeSpan.hours(72)

    /// - Parameters:
    ///   - candidates: incidents of the hit's desk that share the item's address or title.
    ///   - isFirstAnswer: the feed had never answered before.
    package static func decide(
        _ item: Item,
        candidates: [JoinCandidate],
        isFirstAnswer: Bool,
        policy: ResponsePolicy
    ) -> IntakeDecision {
        let fitting = candidates.filter { $0.hasSameURL || item.found - $0.lastItemFound <= titleWindow }
        let best = fitting.max { ($0.hasSameURL ? 1 : 0, $0.number) < ($1.hasSameURL ? 1 : 0, $1.number) }
        if let best { return .join(best.number, isSameArticle: best.hasSameURL) }
        return isFirstAnswer || isOldNews(item, policy: policy) ? .foundLate : .open
    }

    /// True for items published long before they were found; a date without a time counts from the day's end.
    package static func isOldNews(_ item: Item, policy: ResponsePolicy) -> Bool {
        guard let published = item.published else { return false }
        let latest = published.isDateOnly ? published.at + .days(1) : published.at
        return item.found - latest > policy.foundLateAfter
    }
}
