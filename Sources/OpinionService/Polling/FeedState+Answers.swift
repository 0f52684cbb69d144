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
        next.etag = answer.etag ?? (isUnchanged ? etag : nil)
        next.lastModified = answer.lastModified ?? (isUnchanged ? lastModified : nil)
        next.firstSuccess = firstSuccess ?? answer.at
        next.lastSuccess = answer.at
        if new > 0 { next.lastNew = answer.at }
        // A complaint stays for as long as the same bytes come.
        next.fault = isUnchanged && failures == 0 ? fault : answer.complaint
        next.failingSince = next.fault == nil ? nil : failingSince ?? answer.at
        next.failures = 0
        if !isUnchanged { next.wishes = answer.wishes }
        next.rhythm =
            firstSuccess == nil ? nil : FeedRhythm.after(interval(of: answer.feed), new: new, of: answer.count)
        next.plan(answer, retryAfter: nil, isHot: isHot)
        return next
    }

    /// After a look that brought nothing.
    func failed(_ answer: FeedAnswer, _ fault: FeedFault, retryAfter: TimeSpan?) -> FeedState {
        var next = self
        next.failures += 1
        next.fault = fault
        next.failingSince = failingSince ?? answer.at
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
        let own = isHot ? FeedRhythm.hastened(interval(of: answer.feed)) : interval(of: answer.feed)
        let schedule = PollSchedule.next(
            every: PollSchedule.jittered(own, feed: id, turn: Int(answer.at.milliseconds)),
            failures: failures,
            retryAfter: retryAfter,
            wish: max(answer.freshness, wishes?.rest(now: answer.at) ?? .zero),
            now: answer.at
        )
        (nextCheck, notBefore) = (schedule.nextCheck, schedule.notBefore)
    }
}
