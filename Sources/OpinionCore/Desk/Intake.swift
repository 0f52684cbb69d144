/// What becomes of an item that hits an area.
package enum IntakeDecision: Sendable, Hashable {
    /// It reports what this incident is about. `isSameArticle`: the incident has this very address already.
    case join(IncidentNumber, isSameArticle: Bool)
    case open
    /// Old news: one 補錄 notice tells, and nobody is paged.
    case foundLate
}

/// An incident that an item may belong to, because an item of it has the same address, story or title.
package struct JoinCandidate: Sendable, Hashable {
    /// What they share, the weakest first.
    package enum Link: Int, Sendable, Hashable, Comparable {
        /// It is like another story, too: a hint that two incidents may be one.
        case likeness
        case title, story, address

        package static func < (one: Link, other: Link) -> Bool { one.rawValue < other.rawValue }
    }

    package let number: IncidentNumber
    package let link: Link
    package let isLive: Bool
    /// When the incident's latest item was found.
    package let lastItemFound: Instant

    package init(number: IncidentNumber, link: Link, isLive: Bool = true, lastItemFound: Instant) {
        (self.number, self.link, self.isLive, self.lastItemFound) = (number, link, isLive, lastItemFound)
    }

    /// The same address is the same article however late; a story that is being dealt with goes on.
    package func fits(_ item: Item) -> Bool {
        link == .address || link == .story && isLive || item.found - lastItemFound <= Intake.titleWindow
    }
}

package enum Intake {
    /// The same title this long after the last item may be another happening («河源發布高溫預警»); the same address is
    /// the same article however late.
    package static let titleWindow = TimeSpan.hours(72)

    /// - Parameters:
    ///   - candidates: incidents for the hit's desk that share the item's address, story or title.
    ///   - isFirstAnswer: the feed had never answered before.
    package static func decide(
        _ item: Item,
        candidates: [JoinCandidate],
        isFirstAnswer: Bool,
        policy: ResponsePolicy
    ) -> IntakeDecision {
        let best = candidates.filter { $0.link != .likeness && $0.fits(item) }.max {
            ($0.link, $0.isLive ? 1 : 0, $0.number) < ($1.link, $1.isLive ? 1 : 0, $1.number)
        }
        if let best { return .join(best.number, isSameArticle: best.link == .address) }
        return isFirstAnswer || isOldNews(item, policy: policy) ? .foundLate : .open
    }

    /// True for items published long before they were found; a date without a time counts from the day's end.
    package static func isOldNews(_ item: Item, policy: ResponsePolicy) -> Bool {
        guard let published = item.published else { return false }
        let latest = published.isDateOnly ? published.at + .days(1) : published.at
        return item.found - latest > policy.foundLateAfter
    }
}
