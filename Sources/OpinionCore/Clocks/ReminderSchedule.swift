/// A moment before, at or after a deadline when people are told.
package struct ReminderMoment: Sendable, Hashable, Codable {
    /// Unique within a clock's revision: `50%`, `-15m`, `due`, `+1`, `+2` …
    package let key: String
    package let at: Instant
    /// 0 before the deadline; 1 at it, and one more for every reminder after it.
    package let overdueStep: Int

    package init(key: String, at: Instant, overdueStep: Int) {
        self.key = key
        self.at = at
        self.overdueStep = overdueStep
    }

    package var isOverdue: Bool { overdueStep > 0 }
}

/// The moments of a clock, level-triggered: whatever has passed and was not told is due, however late.
package enum ReminderSchedule {
    /// The moment to tell now: the latest that has passed, unless it or a later one was told. All earlier ones that
    /// were missed collapse into it.
    /// - Parameter told: the latest moment told for this revision.
    package static func due(_ clock: Clock, policy: ReminderPolicy, told: Instant?, now: Instant) -> ReminderMoment? {
        guard clock.isRunning, let latest = latestPassed(clock, policy: policy, now: now) else { return nil }
        if let told, latest.at <= told { return nil }
        return latest
    }

    /// The first moment after `now`, for the loop that sleeps until then; nil for a stopped clock.
    package static func next(_ clock: Clock, policy: ReminderPolicy, after now: Instant) -> Instant? {
        guard clock.isRunning else { return nil }
        if let early = planned(clock, policy: policy).first(where: { $0.at > now }) { return early.at }
        return overdue(clock, policy: policy, now: now).next
    }

    private static func latestPassed(_ clock: Clock, policy: ReminderPolicy, now: Instant) -> ReminderMoment? {
        if now > clock.due, let late = overdue(clock, policy: policy, now: now).latest { return late }
        return planned(clock, policy: policy).last { $0.at <= now }
    }

    /// The moments up to the deadline, in order; a moment not after the start is none.
    static func planned(_ clock: Clock, policy: ReminderPolicy) -> [ReminderMoment] {
        let length = clock.due - clock.start
        let fractions = policy.fractions.map {
            ReminderMoment(key: "\($0)%", at: clock.start + length.scaled(by: Double($0) / 100), overdueStep: 0)
        }
        let before = policy.before.map { ReminderMoment(key: "-\($0)", at: clock.due - $0, overdueStep: 0) }
        let early = (fractions + before).filter { $0.at > clock.start && $0.at < clock.due }
        return early.sorted { $0.at < $1.at } + [ReminderMoment(key: "due", at: clock.due, overdueStep: 1)]
    }

    private static func overdue(
        _ clock: Clock,
        policy: ReminderPolicy,
        now: Instant
    ) -> (latest: ReminderMoment?, next: Instant?) {
        var base = clock.due
        var told = 0
        var latest: ReminderMoment?
        for phase in policy.overdue where phase.every > .zero {
            let elapsed = max(0, Int((now - base).milliseconds / phase.every.milliseconds))
            let passed = min(elapsed, phase.times ?? Int.max)
            if passed > 0 {
                let at = base + TimeSpan(milliseconds: phase.every.milliseconds * Int64(passed))
                latest = ReminderMoment(key: "+\(told + passed)", at: at, overdueStep: 1 + told + passed)
            }
            guard let times = phase.times, passed == times else {
                return (latest, base + TimeSpan(milliseconds: phase.every.milliseconds * Int64(passed + 1)))
            }
            told += times
            base = base + TimeSpan(milliseconds: phase.every.milliseconds * Int64(times))
        }
        return (latest, nil)
    }
}
