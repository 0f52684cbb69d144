/// Which of the known times a clock starts from.
package enum StartSource: String, Sendable, Codable, Hashable {
    case occurred, published, detected
    /// An officer's record: when the matter was made sure of, or, for the clock of further releases, the last one.
    case confirmed
}

/// The start of an incident's clocks, and why the other times were not taken.
package struct ClockStart: Sendable, Hashable {
    package let at: Instant
    package let source: StartSource
    package let rejected: [Rejection]

    package init(at: Instant, source: StartSource, rejected: [Rejection] = []) {
        self.at = at
        self.source = source
        self.rejected = rejected
    }

    package struct Rejection: Sendable, Hashable {
        package enum Reason: String, Sendable {
            case inFuture, tooOld, dateOnly
            /// Nothing is reported before it happens: the officer's word goes before the feed's.
            case beforeOccurred
        }
        package let source: StartSource
        package let at: Instant
        package let reason: Reason
    }
}

/// The rule of the start: the earliest trustworthy of occurred (officer), published (feed), detected. No national
/// text fixes when the five hours begin, so the choice is shown and an officer can correct it.
package enum StartChoice {
    package static func choose(
        occurred: Instant?,
        published: PublishedTime?,
        detected: Instant,
        notOlderThan: TimeSpan,
        zone: LocalZone
    ) -> ClockStart {
        var candidates = [ClockStart(at: detected, source: .detected)]
        var rejected: [ClockStart.Rejection] = []
        if let occurred {
            if occurred > detected {
                rejected.append(.init(source: .occurred, at: occurred, reason: .inFuture))
            } else {
                candidates.append(ClockStart(at: occurred, source: .occurred))
            }
        }
        if let published {
            let believed = candidates.first { $0.source == .occurred }?.at
            let isBefore = believed.map { published.at < $0 } ?? false
            let reason = distrust(published, detected: detected, notOlderThan: notOlderThan, zone: zone)
            if let reason = reason ?? (isBefore ? .beforeOccurred : nil) {
                rejected.append(.init(source: .published, at: published.at, reason: reason))
            } else {
                candidates.append(ClockStart(at: published.at, source: .published))
            }
        }
        let earliest = candidates.reduce(candidates[0]) { $1.at < $0.at ? $1 : $0 }
        return ClockStart(at: earliest.at, source: earliest.source, rejected: rejected)
    }

    /// The start of a clock of local practice. Where nobody could say when it happened or was first told, the officer's
    /// word that it is true counts, even when it came after the program had found it: a report of what was verified,
    /// and the word to the leaders, are about a matter that is known to be true. The clocks that the State Council fixes
    /// never wait for that.
    package static func afterConfirmation(_ start: ClockStart, of times: KnownTimes) -> ClockStart {
        let told: [(source: StartSource, isKnown: Bool)] = [
            (.occurred, times.occurred != nil), (.published, times.published != nil),
        ]
        let rejected = start.rejected.map(\.source)
        guard let confirmed = times.confirmed, told.allSatisfy({ !$0.isKnown || rejected.contains($0.source) }) else {
            return start
        }
        return ClockStart(at: confirmed.at, source: .confirmed, rejected: start.rejected)
    }

    private static func distrust(
        _ published: PublishedTime,
        detected: Instant,
        notOlderThan: TimeSpan,
        zone: LocalZone
    ) -> ClockStart.Rejection.Reason? {
        if published.at > detected { return .inFuture }
        if detected - published.at > notOlderThan { return .tooOld }
        if published.isDateOnly || zone.civil(published.at).isMidnight { return .dateOnly }
        return nil
    }
}
