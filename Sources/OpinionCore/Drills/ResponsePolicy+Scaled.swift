// A faster drill keeps the clock of the machine, and gets a policy that demands everything sooner.

extension ResponsePolicy {
    /// Reminders that repeat come no more often than this, however fast the drill.
    static let leastRepeat = TimeSpan.seconds(5)

    /// The same policy with every length of time multiplied by a fraction above 0.
    package func scaled(by fraction: Double) -> ResponsePolicy {
        guard fraction != 1 else { return self }
        var scaled = self
        scaled.durations = durations.scaled(by: fraction)
        scaled.levels = LevelScale(levels.levels.map { $0.scaled(by: fraction) })
        scaled.sudden = sudden.scaled(by: fraction)
        scaled.concerns = concerns.mapValues { $0.scaled(by: fraction) }
        scaled.reminders = reminders.scaled(by: fraction)
        scaled.escalation = escalation.map { EscalationStep(after: $0.after.scaled(by: fraction), to: $0.to) }
        scaled.foundLateAfter = foundLateAfter.scaled(by: fraction)
        scaled.startNotOlderThan = startNotOlderThan.scaled(by: fraction)
        scaled.ask = AskPolicy(percent: ask.percent, answerWithin: ask.answerWithin.scaled(by: fraction))
        return scaled
    }
}

extension ClockLength {
    /// A working day of a drill on a faster clock is so much of 24 hours: no calendar has days that short.
    fileprivate func scaled(by fraction: Double) -> ClockLength {
        switch self {
        case .span(let span): .span(span.scaled(by: fraction))
        case .workingDays(let count): .span(TimeSpan.days(count).scaled(by: fraction))
        }
    }
}

extension [ClockKind: ClockLength] {
    fileprivate func scaled(by fraction: Double) -> [ClockKind: ClockLength] {
        mapValues { $0.scaled(by: fraction) }
    }
}

extension Level {
    fileprivate func scaled(by fraction: Double) -> Level {
        Level(name: name, notify: notify, clocks: clocks, lengths: lengths.scaled(by: fraction))
    }
}

extension ResponsePolicy.Demand {
    fileprivate func scaled(by fraction: Double) -> ResponsePolicy.Demand {
        ResponsePolicy.Demand(notify: notify, clocks: clocks, lengths: lengths.scaled(by: fraction))
    }
}

extension ResponsePolicy.ConcernDemand {
    fileprivate func scaled(by fraction: Double) -> ResponsePolicy.ConcernDemand {
        ResponsePolicy.ConcernDemand(notify: notify, clocks: clocks, lengths: lengths.scaled(by: fraction))
    }
}

extension ReminderPolicy {
    fileprivate func scaled(by fraction: Double) -> ReminderPolicy {
        ReminderPolicy(
            fractions: fractions,
            before: before.map { $0.scaled(by: fraction) },
            overdue: overdue.map { phase in
                Repeat(every: max(phase.every.scaled(by: fraction), ResponsePolicy.leastRepeat), times: phase.times)
            }
        )
    }
}

extension Drill {
    /// What a length of time of the real duty is in a drill of this speed.
    package var fraction: Double { 1 / Double(speed) }
}

extension Rule {
    /// The same rule for a drill: what must come within a time must come so much sooner.
    package func scaled(by fraction: Double) -> Rule {
        var rule = self
        rule.raises = raises.map { $0.scaled(by: fraction) }
        return rule
    }
}

extension Raise {
    fileprivate func scaled(by fraction: Double) -> Raise {
        guard case .outlets(let count, let tiers, let within) = condition else { return self }
        return Raise(to: to, condition: .outlets(count, of: tiers, within: within.scaled(by: fraction)))
    }
}
