import OpinionCore

// What a look leaves behind: the state to go on with. Pure.

extension FeedState {
    /// After an answer that was read, or had not changed.
    /// - Parameters:
    ///   - new: items that were not known.
    ///   - isHot: an open incident rests on something that it brought.
    func succeeded(_ answer: FeedAnswer, new: Int, isHot: Bool) -> FeedState {
        var next = self
        let isUnchanged = answer.content.isUnchanged
        if case .items = answer.content { next.bodyHash = answer.bodyHash }
        if answer.hasBody { next.lastBody = answer.at }
        next.etag = answer.etag ?? (isUnchanged ? etag : nil)
        next.lastModified = answer.lastModified ?? (isUnchanged ? lastModified : nil)
        if answer.complaint?.code == PageTurning.brokenOff { next.forgetAnswer(as: FeedState.unfinished) }
        next.firstSuccess = firstSuccess ?? answer.at
        next.lastSuccess = answer.at
        if new > 0 { next.lastNew = answer.at }
        // A complaint stays for as long as the same bytes come.
        next.fault = isUnchanged && failures == 0 ? fault : answer.complaint
        next.failingSince = next.fault == nil ? nil : failingSince ?? answer.at
        (next.failures, next.burden) = (0, 0)
        next.habits = habits(answer, new: new)
        next.move = FeedMove.after(move, target: answer.movedTo)
        if !isUnchanged { next.wishes = answer.wishes }
        next.rhythm =
            firstSuccess == nil ? nil : FeedRhythm.after(interval(of: answer.feed), new: new, of: answer.count)
        next.plan(answer, retryAfter: nil, isHot: isHot)
        return next
    }

    private func habits(_ answer: FeedAnswer, new: Int) -> FeedHabits {
        guard let known = lastNew ?? firstSuccess else {
            let times = (answer.items ?? []).compactMap { $0.published?.at }
            return .first(published: times, of: answer.count, now: answer.at)
        }
        return habits.after(new: new, of: answer.items?.count, silence: silence(since: known, now: answer.at))
    }

    /// How long it was seen to be silent: a time in which it was not read says nothing of its pauses.
    private func silence(since known: Instant, now: Instant) -> TimeSpan {
        guard let lastSuccess, now - lastSuccess > .hours(2) + (rhythm ?? .zero) else { return now - known }
        return max(lastSuccess - known, .zero)
    }

    private mutating func forgetAnswer(as hash: String?) { (etag, lastModified, bodyHash) = (nil, nil, hash) }

    /// After a look that brought nothing.
    func failed(_ answer: FeedAnswer, _ fault: FeedFault, retryAfter: TimeSpan?) -> FeedState {
        var next = self
        next.fault = fault
        next.failingSince = failingSince ?? answer.at
        // What was wrong with an answer that was read is known again only when it is read again.
        if failures == 0, self.fault != nil, bodyHash != Self.unfinished { next.forgetAnswer(as: nil) }
        if let wait = answer.sparedFor {
            next.failures = max(failures, 1)
            next.nextCheck = answer.at + wait
            return next
        }
        next.failures = self.fault?.code == fault.code ? failures + 1 : 1
        next.burden = min(burden + FaultWeight.of(fault.code).rawValue, 100_000)
        // Where it moved to is no good any more: back to where it was.
        if next.failures >= FeedMove.needed { next.move = nil }
        next.plan(answer, retryAfter: retryAfter, isHot: false)
        return next
    }

    /// After an answer that could not be stored: it comes again.
    func notStored(_ answer: FeedAnswer) -> FeedState {
        var next = self
        next.nextCheck = answer.at + .seconds(30)
        return next
    }

    private mutating func plan(_ answer: FeedAnswer, retryAfter: TimeSpan?, isHot: Bool) {
        let usual = isRetired ? PollSchedule.retired : interval(of: answer.feed)
        let own = isHot ? FeedRhythm.hastened(usual) : usual
        let schedule = PollSchedule.next(
            every: PollSchedule.jittered(own, feed: id, turn: Int(answer.at.milliseconds)),
            burden: burden,
            last: fault.map { FaultWeight.of($0.code) } ?? .hard,
            retryAfter: retryAfter,
            wish: max(answer.freshness, wishes?.rest(now: answer.at) ?? .zero),
            now: answer.at
        )
        (nextCheck, notBefore) = (schedule.nextCheck, schedule.notBefore)
    }
}
