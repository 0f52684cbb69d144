/// A page that is to be looked at: for the first time, or again while an incident that rests on it is open.
package struct EvidenceJob: Sendable, Hashable {
    package let id: Int64
    package let item: Int64
    package let url: String
    package let added: Instant
    package var due: Instant
    /// Attempts of this look that brought no usable answer.
    package var attempts: Int
    /// Looks that were settled.
    package var looks: Int
    /// Times in a row that the article seemed to be gone.
    package var doubts: Int
    /// An officer asked for this look.
    package var isAsked: Bool
    /// What the last attempt found where it settled nothing.
    package var fault: String?
    /// When it is looked at by the schedule, while a look that an officer asked for is under way.
    package var planned: Instant?

    package init(
        id: Int64,
        item: Int64,
        url: String,
        added: Instant,
        due: Instant,
        attempts: Int = 0,
        looks: Int = 0,
        doubts: Int = 0,
        isAsked: Bool = false,
        fault: String? = nil,
        planned: Instant? = nil
    ) {
        (self.id, self.item, self.url, self.added, self.due) = (id, item, url, added, due)
        (self.attempts, self.looks, self.doubts) = (attempts, looks, doubts)
        (self.isAsked, self.fault, self.planned) = (isAsked, fault, planned)
    }
}

extension EvidenceJob {
    /// What becomes of it after a look. One that an officer asked for uses up no planned look, unless that was due by
    /// then.
    package func after(_ verdict: PageVerdict, at now: Instant) -> EvidenceJob {
        var next = self
        switch verdict {
        case .retry(let at, let cause):
            next.attempts += 1
            (next.due, next.fault) = (at, cause)
        case .doubt(let until, let cause):
            next.doubts += 1
            (next.attempts, next.due, next.fault) = (0, until, cause)
        case .same, .keep, .failed:
            (next.attempts, next.doubts, next.fault, next.isAsked, next.planned) = (0, 0, nil, false, nil)
            if isAsked, let planned, planned > now {
                next.due = planned
            } else {
                next.looks += 1
                next.due = EvidenceSchedule.next(looks: next.looks, now: now)
            }
        }
        return next
    }
}
