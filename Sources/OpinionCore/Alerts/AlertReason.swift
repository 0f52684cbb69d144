/// Why an alert is sent, as data; each channel's language puts it into words.
package enum AlertReason: Sendable, Hashable, Codable {
    /// A rule holds for an item.
    case matched(rule: String, words: [String])
    /// An officer opened it by hand.
    case openedByHand(by: String, reportedBy: String?)
    /// An invented incident to rehearse the chain.
    case drill(by: String)
    /// A drill is over: what it has shown.
    case drillEnded(DrillReport)
    /// An outlet of a tier that had not reported yet.
    case newTier(tier: String, outlet: String)
    /// The rules see a higher level, but an officer has settled another.
    case raiseSuggested(to: LevelName, why: RaiseCause)
    case levelRaised(from: LevelName, to: LevelName, why: RaiseCause, deadlines: [DeadlineChange])
    case levelSettled(from: LevelName, to: LevelName, by: String, reason: String, deadlines: [DeadlineChange])
    case timeCorrected(by: String, reason: String, deadlines: [DeadlineChange])
    /// A moment before, at or after a deadline; `late`: how long ago it was, where it was missed.
    case reminder(ClockKind, key: String, due: Instant, late: TimeSpan?)
    /// Nobody has acknowledged since `since`.
    case unacknowledged(since: Instant, late: TimeSpan?)
    /// The officer who acknowledged has recorded nothing.
    case asked(officer: String, since: Instant)
    /// The question was not answered.
    case askUnanswered(officer: String)
    case acknowledged(by: String)
    case unacknowledgedAgain(by: String, reason: String?)
    case milestone(ClockKind, by: String, at: Instant, isLate: Bool, url: String?, place: String?)
    case waived(ClockKind, by: String, approver: String, reason: String)
    /// A later deadline was approved.
    case extended(ClockKind, by: String, approver: String, reason: String, from: Instant, until: Instant)
    /// Leaders were told; `isLate` is nil where no clock waited for it.
    case briefed(to: [String], by: String, at: Instant, isLate: Bool?)
    /// A leader's order (批示).
    case instructed(from: String, text: String, by: String, at: Instant)
    case assigned(to: String, by: String)
    case closed(by: String, reason: String?)
    case reopened(by: String, reason: String?)
    case dismissed(by: String, reason: String)
    /// Another incident turned out to be the same happening. `level`: what this one rose to by it.
    case merged(
        from: IncidentNumber,
        by: String,
        reason: String,
        level: LevelName?,
        met: [ClockKind],
        deadlines: [DeadlineChange]
    )
    /// Reports of another incident turned out to be a happening of their own.
    case splitOff(from: IncidentNumber, by: String, reason: String)
    /// A report says that another incident may be the same happening.
    case mergeSuggested(IncidentNumber, title: String)
    /// Hits in a feed's first answer, or published long before they were found.
    case foundLate([FoundLateItem], total: Int)
    /// Rules that say nothing or too much, in the order of the rule book.
    case ruleFindings([RuleFinding])
    /// What a silence or quiet hours kept back, at their end.
    case heldBack(HeldSummary)
    /// What is minor, and the day's figures, of one department.
    case digest(Digest)
    /// The program does its work: the daily proof.
    case systemWell(SystemReport)
    case systemProblem(SystemProblem)
    /// A problem that was told is over.
    case systemRecovered(SystemProblem)
    case feedsBlind([BlindFeed])
    case feedsRecovered([BlindFeed])
    /// An article that the incident rests on says something else now.
    case articleChanged(ArticleChange)
    /// The page of an article that the incident rests on is gone.
    case articleGone(ArticleGone)
    /// A shift was handed over and taken over; `sha256` is of what was signed.
    case handover(from: String, to: String, open: [IncidentNumber], sha256: String)
    /// Somebody takes a post for a while, whatever the roster says.
    case dutyOverridden(DutyRole, person: String, from: Instant, until: Instant, by: String, reason: String)
    /// `next`: whom another override puts there; nil where the roster counts again.
    case dutyOverrideEnded(DutyRole, person: String, by: String, next: String? = nil)
    /// The shift changes while nobody has acknowledged these; nil: nobody comes, or nobody was there.
    case shiftChanged(person: String?, previous: String?, matters: [OpenMatter])
    /// A channel does not deliver.
    case channelBroken(ChannelTrouble)
    /// A channel delivers again: what comes late.
    case channelRecovered(ChannelRecovery)
    case test(channel: String)
}

/// What made a level rise.
package enum RaiseCause: Sendable, Hashable, Codable {
    /// An item matched a rule of a higher level.
    case rule(title: String, words: [String])
    /// So many outlets within the time.
    case outlets(Int, within: TimeSpan)
    /// So many outlets of these tiers within the time.
    case tiers(Int, of: [String], within: TimeSpan)
    /// Far more hits of a rule or an area in a clock hour than it usually brings.
    case unusual(UnusualCount)
    /// An incident that was merged in was proposed at that level.
    case merged(IncidentNumber)
}

/// Hits of one clock hour, and what is usual then.
package struct UnusualCount: Sendable, Hashable, Codable {
    /// The rule's title, or the area.
    package let name: String
    package let count: Int
    /// In tenths of a hit.
    package let usualTenths: Int
    /// 1 for Monday to 7 for Sunday.
    package let weekday: Int
    /// 0 to 23, when the hour begins.
    package let hour: Int

    package init(name: String, count: Int, usualTenths: Int, weekday: Int, hour: Int) {
        (self.name, self.count, self.usualTenths) = (name, count, usualTenths)
        (self.weekday, self.hour) = (weekday, hour)
    }
}

/// One line of a 補錄 notice.
package struct FoundLateItem: Sendable, Hashable, Codable {
    /// What `opinionctl open --item` takes.
    package let item: Int64
    package let title: String
    package let outlet: String
    package let area: String?
    package let level: LevelName
    package let url: String?
    package let published: Instant?

    package init(
        item: Int64,
        title: String,
        outlet: String,
        area: String?,
        level: LevelName,
        url: String?,
        published: Instant?
    ) {
        (self.item, self.title, self.outlet, self.area) = (item, title, outlet, area)
        (self.level, self.url, self.published) = (level, url, published)
    }
}
